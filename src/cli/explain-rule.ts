import { analyse } from '../core/analyse.ts'
import { type AnyRule, type Kind, nameOfCase } from '../core/rules/define.ts'
import type { Language } from '../core/rules/finding.ts'
import { sources } from '../core/rules/sources.ts'
import { printFindings } from './format-text.ts'
import type { Io } from './io.ts'
import { gather } from './report.ts'
import { terminalWords } from './terminal-words.ts'

interface RuleWords {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly since: (version: string) => string
  readonly until: (version: string) => string
  readonly example: string
}

const words: Readonly<Record<Language, RuleWords>> = {
  en: {
    kinds: {
      file: 'decided by the file alone',
      plan: 'needs the network plan (--plan)',
      deployed: 'needs the file as it runs (--deployed)',
    },
    since: (version) => `from version ${version}`,
    until: (version) => `up to version ${version}`,
    example: 'example: ',
  },
  'zh-CN': {
    kinds: {
      file: '仅凭文件即可判断',
      plan: '需要网络规划 (--plan)',
      deployed: '需要正在运行的文件 (--deployed)',
    },
    since: (version) => `自 ${version} 版起`,
    until: (version) => `至 ${version} 版止`,
    example: '示例：',
  },
}

/** Title, why, what to do, severity, versions and sources of a rule, and its first example as `check` shows it. */
export async function printExplainedRule(
  rule: AnyRule,
  language: Language,
  io: Pick<Io, 'useColor'>,
): Promise<string> {
  const say = words[language]
  const own = rule.words[language]
  const { severity, why, remedy } = terminalWords[language]
  const facts = [
    severity[rule.severity],
    say.kinds[rule.kind],
    ...(rule.since === undefined ? [] : [say.since(rule.since)]),
    ...(rule.until === undefined ? [] : [say.until(rule.until)]),
    ...rule.covers,
  ]
  const head = [
    `${rule.id} (${facts.join(', ')})`,
    own.title,
    '',
    `${why}${own.why}`,
    `${remedy}${own.remedy}`,
  ]
  const pages = rule.sources.map((name) => `  ${sources[name].title}: ${sources[name].url}`)
  const example = await printExample(rule, language, io)
  return `${[...head, '', ...pages, ...example].join('\n')}\n`
}

async function printExample(
  rule: AnyRule,
  language: Language,
  io: Pick<Io, 'useColor'>,
): Promise<readonly string[]> {
  const { casesByFile } = await import('./rule-examples.ts')
  const cases = Object.entries(casesByFile).find(([path]) => path.endsWith(`/${rule.id}.ts`))?.[1]
  const one = cases?.invalid[0]
  if (one === undefined) return []
  const files = [one.text, ...(one.others ?? [])].map((text, index) => {
    const file = { id: `f${index + 1}`, name: index === 0 ? 'example.yaml' : `other${index}.yaml`, text }
    return index === 0 && one.deployed !== undefined ? { ...file, deployed: one.deployed } : file
  })
  const analysis = analyse({ files, plan: one.plan ?? '' })
  const findings = analysis.findings.filter((finding) => finding.rule === rule.id)
  const report = gather({ ...analysis, findings, suppressed: [] }, { language, failOn: 'error' })
  return [
    '',
    `${words[language].example}${nameOfCase(one, language)}`,
    '',
    ...printFindings(report, io).slice(0, 1),
  ]
}
