// Writes the table of all rules between the markers of both READMEs; with --check it only says whether they are current.
import { readFileSync, writeFileSync } from 'node:fs'
import { bundleForNode } from './bundle.mjs'

/** @typedef {'error' | 'warning' | 'info'} Severity */
/** @typedef {{ id: string, severity: Severity, words: Record<string, { title: string }> }} Rule */
/** @typedef {{ file: string, language: string, head: string, severities: Record<Severity, string>, count: (rules: number, each: number[]) => string, origin: string }} Readme */

/** @type {Readme[]} */
const readmes = [
  {
    file: 'README.md',
    language: 'en',
    head: '| severity | rule | what should be true |',
    severities: { error: 'error', warning: 'warning', info: 'advice' },
    count: (rules, [errors, warnings, infos]) =>
      `${rules} rules: ${errors} errors, ${warnings} warnings, ${infos} pieces of advice`,
    origin: 'The table is written by `node scripts/readme-rules.mjs`.',
  },
  {
    file: 'README.zh-CN.md',
    language: 'zh-CN',
    head: '| 级别 | 规则 | 应当成立的事 |',
    severities: { error: '错误', warning: '警告', info: '建议' },
    count: (rules, [errors, warnings, infos]) =>
      `共 ${rules} 条规则：${errors} 条错误、${warnings} 条警告、${infos} 条建议`,
    origin: '此表由 `node scripts/readme-rules.mjs` 生成。',
  },
]
const order = ['error', 'warning', 'info']

await bundleForNode({ entry: 'src/core/rules/catalog.ts', outDir: 'dist-rules' })
const bundle = new URL('../dist-rules/catalog.js', import.meta.url)
/** @type {{ catalog: readonly Rule[] }} */
const { catalog } = await import(bundle.href)
const rules = catalog.toSorted(
  (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.id < b.id ? -1 : 1),
)

/** @type {(readme: Readme) => string} */
function printTable({ language, head, severities, count, origin }) {
  const rows = rules.map(({ id, severity, words }) => {
    const title = (words[language]?.title ?? id).replaceAll('|', '\\|')
    return `| ${severities[severity]} | [${id}](src/core/rules/catalog/${id}.ts) | ${title} |`
  })
  const each = order.map((severity) => rules.filter((rule) => rule.severity === severity).length)
  const summary = `<summary>${count(rules.length, each)}</summary>`
  return ['<details>', summary, '', origin, '', head, '|---|---|---|', ...rows, '', '</details>'].join('\n')
}

const isCheck = process.argv.includes('--check')
for (const readme of readmes) {
  const file = new URL(`../${readme.file}`, import.meta.url)
  const text = readFileSync(file, 'utf8')
  const written = text.replace(
    /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/,
    (_, open, close) => `${open}\n${printTable(readme)}\n\n${close}`,
  )
  if (written === text) continue
  if (isCheck) {
    console.error(`${readme.file} does not list the rules as they are: run node scripts/readme-rules.mjs`)
    process.exitCode = 1
  } else {
    writeFileSync(file, written)
    console.log(`${readme.file}: ${rules.length} rules`)
  }
}
