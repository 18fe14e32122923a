import { repair } from '../core/repair.ts'
import { findRule } from '../core/rules/catalog.ts'
import type { Finding, Fix, Language } from '../core/rules/finding.ts'
import { chooseLanguage, languageOption, readArguments } from './arguments.ts'
import { readPlanInput } from './check.ts'
import { deliver } from './deliver.ts'
import { analyseInputs, readInputs } from './input.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'

/** `fix FILE [--rule ID]... [--all] [--plan P] [--write]`: safe fixes, one after the other, each judged anew. */
export function fix(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, {
    rule: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    write: { type: 'boolean' },
    plan: { type: 'string' },
    ...languageOption,
  })
  const language = chooseLanguage(io, values.lang)
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) {
    throw new Unusable({ en: 'fix takes one file', 'zh-CN': 'fix 只接受一个文件' })
  }
  for (const id of values.rule ?? []) {
    if (findRule(id) === undefined) {
      throw new Unusable({ en: `no rule is called ${id}`, 'zh-CN': `没有名为 ${id} 的规则` })
    }
  }
  const [input] = readInputs(io, [path], [values.plan])
  if (input === undefined) throw new Error('one path gives one input')
  const plan = values.plan === undefined ? undefined : readPlanInput(io, values.plan).text
  const wanted = (finding: Finding, one: Fix): boolean =>
    isOurs(one) &&
    (values.rule === undefined || values.rule.includes(finding.rule)) &&
    (one.safe || (values.all === true && isOurs(finding.fixes[0] ?? one)))
  const { analysis, done } = repair(analyseInputs([input], { plan }), wanted)
  const { text } = analysis.workspace.files[0]!
  const left = analysis.findings.filter((finding) => finding.fixes.some(isOurs)).length
  const write = values.write === true
  deliver(io, { path, before: input.text, after: text, write })
  io.err(`${words[language](done, left, write)}\n`)
  return exitClean
}

const words: Readonly<Record<Language, (done: number, left: number, written: boolean) => string>> = {
  en: (done, left, written) =>
    `${done} ${done === 1 ? 'fix' : 'fixes'} ${written ? 'written' : 'shown; --write applies them'}; ${left} ${left === 1 ? 'finding has' : 'findings have'} a fix to decide (--all)`,
  'zh-CN': (done, left, written) =>
    `${written ? '已写入' : '已列出'} ${done} 处修复${written ? '' : '，加 --write 写入文件'}；另有 ${left} 个问题的修复需要判断 (--all)`,
}

/** Fixes of the plan are not for this command to write; where one comes first, the others rest on a guess about the subnet. */
const isOurs = (one: Fix): boolean =>
  [...one.edits, ...(one.patches ?? [])].every(({ file }) => file === 'f1')
