import { type AnyRule, type Cases, type InvalidCase, nameOfCase } from '../core/rules/define.ts'
import type { Language } from '../core/rules/finding.ts'
import { sources } from '../core/rules/sources.ts'
import { printUnifiedDiff } from '../core/yaml/diff.ts'
import type { Key } from '../words/en.ts'
import { say } from '../words/say.ts'
import { exampleName, judgeCase } from './judge-case.ts'
import { factsOf } from './rule-facts.ts'

/** Examples are many and alike; the page of the app shows all. */
const mostExamples = 3

/** A rule's page as Markdown, for those who read without the app. */
export function printRulePage(rule: AnyRule, cases: Cases, language: Language): string {
  const words = (key: Key): string => say(language, key)
  const own = rule.words[language]
  const colon = language === 'en' ? ': ' : '：'
  const list = (key: Key, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : ['', `## ${words(key)}`, '', ...texts.map((text) => `- ${text}`)]
  const fixes = Object.values(own.fixes ?? {})
  return [
    `# ${escape(own.title)}`,
    '',
    `\`${rule.id}\` · ${factsOf(rule, (key, args) => say(language, key, args)).join(' · ')}`,
    '',
    `**${words('findings.why')}**${colon}${escape(own.why)}`,
    '',
    `**${words('findings.do')}**${colon}${escape(own.remedy)}`,
    ...list('rules.messages', Object.values(own.messages).map(escape)),
    ...list('rules.fixes', fixes.map(escape)),
    ...list(
      'rules.sources',
      rule.sources.map((name) => `[${sources[name].title}](${sources[name].url})`),
    ),
    '',
    `## ${words('rules.wrong')}`,
    ...cases.invalid.slice(0, mostExamples).flatMap((example) => printExample(rule, example, language)),
    '',
  ].join('\n')
}

function printExample(rule: AnyRule, example: InvalidCase, language: Language): readonly string[] {
  const judged = judgeCase(rule, example, language).flatMap(({ what, file, lines }) => [
    '',
    escape(what),
    '',
    ...fence('yaml', [
      ...(file === undefined ? [] : [`# ${file}`]),
      ...lines.map(({ number, text, marked }) => (marked ? `${text}  # ← ${number}` : text)),
    ]),
  ])
  const fixed =
    example.fixed === undefined
      ? []
      : [
          '',
          `${say(language, 'rules.afterFix')}${language === 'en' ? ':' : '：'}`,
          '',
          ...fence('diff', [printUnifiedDiff(example.text, example.fixed, exampleName(rule.id)).trimEnd()]),
        ]
  return ['', `### ${escape(nameOfCase(example, language))}`, ...judged, ...fixed]
}

/** Longer than any fence in the text. */
const fence = (language: string, lines: readonly string[]): readonly string[] => [
  `~~~~~${language}`,
  ...lines,
  '~~~~~',
]

/** Nothing in a rule's words is meant as Markdown. */
const escape = (text: string): string => text.replace(/[\\`*_<>[\]]/g, '\\$&')
