import type { AnyRule } from '../core/rules/define.ts'
import type { Say } from '../words/say.ts'

/** Severity, kind, versions and covered rows of a rule, as short words in that order. */
export function factsOf(rule: AnyRule, words: Say): readonly string[] {
  return [
    words(`findings.severity.${rule.severity}`),
    words(`rules.kind.${rule.kind}`),
    ...(rule.since === undefined ? [] : [words('rules.since', { version: rule.since })]),
    ...(rule.until === undefined ? [] : [words('rules.until', { version: rule.until })]),
    ...rule.covers,
  ]
}
