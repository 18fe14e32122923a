import { type Analysis, analyse } from '../core/analyse.ts'
import { applyIntention } from '../core/apply.ts'
import { findRule } from '../core/rules/catalog.ts'
import type { Finding, Fix, Language } from '../core/rules/finding.ts'
import { chooseLanguage, languageOption, readArguments } from './arguments.ts'
import { readPlanInput } from './check.ts'
import { deliver } from './deliver.ts'
import { analyseInputs, readInputs } from './input.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'

/** More rounds than this mean that fixes undo each other, which the catalogue's tests forbid. */
const mostRounds = 10_000

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
    (values.rule === undefined || values.rule.includes(finding.rule)) && (one.safe || values.all === true)
  const { text, done, left } = repair(analyseInputs([input], { plan }), wanted)
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

type Wanted = (finding: Finding, one: Fix) => boolean

/** Applies the first wanted fix of the present findings until none is left. */
function repair(
  start: Analysis,
  wanted: Wanted,
): { readonly text: string; readonly done: number; readonly left: number } {
  let analysis = start
  let done = 0
  const refused = new Set<string>()
  const seen = new Set([start.workspace.files[0]!.text])
  while (done < mostRounds) {
    const next = firstFix(analysis, wanted, refused)
    if (next === undefined) break
    const applied = applyIntention(analysis, next.fix)
    const text = applied.ok ? applied.workspace.files[0]?.text : undefined
    // A text that was there before means that fixes undo each other: the first state stays.
    if (!applied.ok || text === undefined || seen.has(text)) {
      refused.add(next.key)
      continue
    }
    seen.add(text)
    const read = new Map(applied.changed.map(({ file, after }) => [file, after]))
    analysis = analyse(applied.workspace, analysis, read)
    done += 1
  }
  const left = analysis.findings.filter((finding) => finding.fixes.some(isOurs)).length
  return { text: analysis.workspace.files[0]!.text, done, left }
}

/** Fixes of the plan are not for this command to write. */
const isOurs = (one: Fix): boolean =>
  [...one.edits, ...(one.patches ?? [])].every(({ file }) => file === 'f1')

function firstFix(
  analysis: Analysis,
  wanted: Wanted,
  refused: ReadonlySet<string>,
): { readonly fix: Fix; readonly key: string } | undefined {
  for (const finding of analysis.findings) {
    for (const one of finding.fixes) {
      if (!isOurs(one) || !wanted(finding, one)) continue
      const key = `${finding.rule} ${one.title} ${JSON.stringify([one.edits, one.patches])}`
      if (!refused.has(key)) return { fix: one, key }
    }
  }
  return undefined
}
