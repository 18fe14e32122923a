import type { AnyRule } from '../core/rules/define.ts'
import { languages } from '../core/rules/finding.ts'

const texts = new WeakMap<AnyRule, string>()

/** All that can be known of a rule by name, in both languages, so that a word from a report finds it. */
function textOf(rule: AnyRule): string {
  const known = texts.get(rule)
  if (known !== undefined) return known
  const said = languages.flatMap((language) => {
    const { title, why, remedy } = rule.words[language]
    return [title, why, remedy]
  })
  const text = [rule.id, ...rule.covers, rule.field ?? '', ...said].join('\n').toLowerCase()
  texts.set(rule, text)
  return text
}

/** The rules that hold every word asked for; those that are named so come first. */
export function findRules(rules: readonly AnyRule[], asked: string): readonly AnyRule[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rules.filter((rule) => words.every((word) => textOf(rule).includes(word)))
  const isNamed = (rule: AnyRule): boolean => {
    const { id, covers } = rule
    const names = [id, ...covers, ...languages.map((language) => rule.words[language].title)]
    return words.every((word) => names.some((name) => name.toLowerCase().includes(word)))
  }
  return words.length === 0 ? found : found.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
}
