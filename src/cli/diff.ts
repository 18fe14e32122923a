import { printPath } from '../core/document.ts'
import type { Change, ClusterChanges } from '../core/emit/change.ts'
import { changesBetween } from '../core/emit/changes.ts'
import { sayChange, sayUnchanged } from '../core/emit/changes-words.ts'
import { readClusterFile } from '../core/model/read-file.ts'
import { printRange } from '../core/net/range.ts'
import type { Language } from '../core/rules/finding.ts'
import { chooseLanguage, languageOption, oneOf, readArguments } from './arguments.ts'
import { about, type Input, nameOf, readInputs } from './input.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'
import { visible } from './quote-line.ts'
import { findUnreadable } from './unreadable.ts'

/** `diff OLD NEW [--format text|json]`: what changed in addresses, not in lines. Differences are no findings: exit 0. */
export function diff(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, { format: { type: 'string' }, ...languageOption })
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'])
  const language = chooseLanguage(io, values.lang)
  const [old, current, ...more] = positionals
  if (old === undefined || current === undefined || more.length > 0) {
    throw new Unusable({ en: 'diff takes two files: OLD NEW', 'zh-CN': 'diff 接受两个文件：OLD NEW' })
  }
  const [before] = readInputs(io, [old], [current])
  const [after] = readInputs(io, [current])
  const clusters = changesBetween(readWhole(before!), readWhole(after!))
  io.out(format === 'json' ? printJson(clusters, language) : printText(clusters, language))
  return exitClean
}

/** Only what reads can be compared: half a file would look like removals. */
function readWhole(input: Input) {
  const problem = findUnreadable(input.text)
  if (problem !== undefined) throw about(nameOf(input.path), problem)
  const file = readClusterFile(input.path, nameOf(input.path), input.text)
  if (file.clusters.length === 0) {
    throw about(file.name, { en: 'holds no Cluster to compare', 'zh-CN': '其中没有可比较的 Cluster' })
  }
  return file
}

const words = {
  en: { added: 'is new', removed: 'is removed', same: 'no address and no setting changes' },
  'zh-CN': { added: '为新增', removed: '已移除', same: '地址和设置均未变化' },
} as const satisfies Readonly<Record<Language, object>>

function printText(clusters: readonly ClusterChanges[], language: Language): string {
  const say = words[language]
  const rows = clusters.flatMap((cluster) => {
    const name = visible(cluster.name)
    if (cluster.status !== 'kept') return [`${name} ${say[cluster.status]}`]
    if (cluster.changes.length === 0) return [`${name}${language === 'en' ? ': ' : '：'}${say.same}`]
    const unchanged = sayUnchanged(cluster, language)
    const lines = [...cluster.changes.map((change) => sayChange(change, language)), unchanged]
    return [name, ...lines.filter((line) => line !== '').map((line) => `  ${visible(line)}`)]
  })
  return `${rows.join('\n')}\n`
}

/** Ranges as `first-last`, paths as `check` prints them, counts as decimal text because they may exceed 2^53. */
function printJson(clusters: readonly ClusterChanges[], language: Language): string {
  const toJson = (change: Change) => ({
    ...change,
    ...('ranges' in change ? { ranges: change.ranges.map(printRange), count: String(change.count) } : {}),
    before: change.before === undefined ? null : printPath(change.before),
    after: change.after === undefined ? null : printPath(change.after),
    message: sayChange(change, language),
  })
  const body = clusters.map((cluster) => ({ ...cluster, changes: cluster.changes.map(toJson) }))
  return `${JSON.stringify({ version: 1, clusters: body }, undefined, 2)}\n`
}
