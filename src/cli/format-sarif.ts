import type { Analysis } from '../core/analyse.ts'
import { applyIntention } from '../core/apply.ts'
import type { FileId } from '../core/document.ts'
import type { AnyRule } from '../core/rules/define.ts'
import type { Fix, Severity } from '../core/rules/finding.ts'
import { sources } from '../core/rules/sources.ts'
import { type Located, sourceOf } from '../core/say.ts'
import { linePosition } from '../core/yaml/locate.ts'
import type { CheckReport, ReportedFinding, ReportedSuppression } from './report.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** Code units that may be read again to work fixes out, about a second: beyond it results come without them, not late. */
const fixBudget = 2_000_000

/** SARIF 2.1.0 with the rules that spoke, their help, the places on both sides, fixes and suppressions. */
export function printSarif(report: CheckReport): string {
  const all = report.files.flatMap(({ name, findings, suppressed }) => [
    ...findings.map((one) => ({ one, name, suppression: undefined })),
    ...suppressed.map((one) => ({ one, name, suppression: one })),
  ])
  const rules = [...new Map(all.map(({ one }) => [one.rule.id, one.rule])).values()]
  const writer = fixWriter(report)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'bundled-lb', rules: rules.map((rule) => describeRule(rule, report)) } },
        columnKind: 'utf16CodeUnits',
        results: all.map(({ one, name, suppression }) => ({
          ...describeResult(one, name, rules.indexOf(one.rule)),
          ...(suppression === undefined ? writer(one) : { suppressions: [suppressionOf(suppression)] }),
        })),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function describeRule(rule: AnyRule, { language }: CheckReport) {
  const words = rule.words[language]
  const source = rule.sources[0]
  return {
    id: rule.id,
    shortDescription: { text: words.title },
    fullDescription: { text: words.why },
    help: { text: words.remedy, markdown: `**${words.title}**\n\n${words.why}\n\n${words.remedy}` },
    ...(source === undefined ? {} : { helpUri: sources[source].url }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { covers: rule.covers },
  }
}

function describeResult(
  { finding, rule, said, at, path, related }: ReportedFinding,
  file: string,
  ruleIndex: number,
) {
  return {
    ruleId: rule.id,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: said.what },
    locations: [location(file, at)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((other, id) => ({ id, ...location(other.file, other.at) })) }),
    // The place without its line: a finding stays the same when lines above it come and go.
    partialFingerprints: { 'rulePath/v1': `${rule.id} ${finding.message} ${path}` },
  }
}

const suppressionOf = ({ reason }: ReportedSuppression) => ({
  kind: 'inSource',
  ...(reason === '' ? {} : { justification: reason }),
})

/** Replacements of a fix as the standard wants them: regions to delete, text to insert. */
function fixWriter({ analysis, files }: CheckReport): (one: ReportedFinding) => object {
  let budget = fixBudget
  const nameOf = (file: FileId): string => files.find(({ id }) => id === file)?.name ?? file
  return ({ finding, fixes }) => {
    const written = finding.fixes.flatMap((fix, index) => {
      const cost = costOf(analysis, fix)
      if (cost > budget) return []
      budget -= cost
      const applied = applyIntention(analysis, fix)
      const changed = applied.ok ? applied.changed : []
      // Regions count in the text of the file as it stands: a second change of one file has no such region.
      if (changed.length === 0 || changed.some(({ file, before }) => before !== sourceOf(analysis, file)))
        return []
      return [
        {
          description: { text: fixes[index]!.title },
          artifactChanges: changed.map(({ file, before, patches }) => ({
            artifactLocation: { uri: toUri(nameOf(file)) },
            replacements: patches.map(({ from, to, text }) => ({
              deletedRegion: region({ start: linePosition(before, from), end: linePosition(before, to) }),
              ...(text === '' ? {} : { insertedContent: { text } }),
            })),
          })),
          properties: { safe: fix.safe },
        },
      ]
    })
    return written.length === 0 ? {} : { fixes: written }
  }
}

/** Each edit may read its text again. */
function costOf(analysis: Analysis, { edits }: Fix): number {
  return edits.reduce(
    (sum, one) => sum + (sourceOf(analysis, one.file)?.text.length ?? 0) * one.edits.length,
    0,
  )
}

function location(file: string, at: Located) {
  return { physicalLocation: { artifactLocation: { uri: toUri(file) }, region: region(at) } }
}

const region = ({ start, end }: Located) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

/** A relative path stays relative to where the command ran; an absolute one becomes a `file:` address. */
function toUri(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/')
  const encoded = parts.map((part, index) =>
    index === 0 && /^[a-z]:$/i.test(part) ? part : encodeURIComponent(part),
  )
  const joined = encoded.join('/')
  if (joined.startsWith('/')) return `file://${joined}`
  return /^[a-z]:\//i.test(joined) ? `file:///${joined}` : joined
}
