import type { NetworkPlan } from '../model/network-plan.ts'
import type { SubnetView } from '../model/segments.ts'
import { compareVersions, newestKnown, printVersion } from '../model/version.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { printPrefix } from '../net/prefix.ts'
import type { Range } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { commandsOf } from './commands.ts'
import type { TextTable } from './csv.ts'
import { portsOf } from './ports.ts'
import { portWords } from './ports-words.ts'
import { sayAddresses, sayRanges } from './report-addresses.ts'
import { type CheckItem, routerChecks } from './report-checks.ts'
import { unprovenBy } from './report-unproven.ts'
import { type ReportSection, reportWords } from './report-words.ts'

/** A finding, said already. */
export interface ReportFinding {
  /** As form, map and list show it. */
  readonly number: number
  readonly severity: Finding['severity']
  readonly what: string
  readonly remedy: string
  /** "line 31", with the file's name where there are several. */
  readonly where: string
}

export interface ReportSubnet {
  readonly view: SubnetView
  readonly name: string
  /** "subnet confirmed", or from how many addresses it is assumed. */
  readonly standing: string
  /** The map as letters; undefined where it is too large for that. */
  readonly map: string | undefined
  /** Used, but in no subnet: the map has no place for all of it. */
  readonly outside: { readonly count: string; readonly ranges: readonly Range[] } | undefined
  readonly table: TextTable
}

/** Everything a report is made from. The date is given, not looked up. */
export interface ReportInput {
  readonly language: 'en' | 'zh-CN'
  readonly date: string
  readonly files: readonly string[]
  readonly clusters: readonly ClusterView[]
  readonly plan: NetworkPlan
  readonly subnets: readonly ReportSubnet[]
  readonly findings: readonly ReportFinding[]
  /** Findings that comments keep quiet. */
  readonly quiet: number
}

/** A part of the report, in reading order; whoever shows it decides how. */
export type ReportBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'section'; readonly section: ReportSection; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'map'
      readonly subnet: number
      readonly text: string | undefined
      readonly note: string
    }
  | { readonly kind: 'table'; readonly table: TextTable }
  | {
      readonly kind: 'findings'
      readonly items: readonly {
        readonly severity: Finding['severity']
        readonly number: number
        /** "error 1". */
        readonly name: string
        readonly where: string
        readonly text: string
      }[]
    }
  | { readonly kind: 'checks'; readonly items: readonly CheckItem[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** The report for a ticket: map, addresses, problems, what to confirm, ports, commands and what stays unproven. */
export function writeReport(input: ReportInput): readonly ReportBlock[] {
  const words = reportWords[input.language]
  const section = (name: ReportSection): ReportBlock => ({
    kind: 'section',
    section: name,
    text: words.sections[name],
  })
  const hasCluster = input.clusters.length > 0
  return [
    { kind: 'title', text: words.title(input.clusters.map(nameOf).join(words.listed)) },
    { kind: 'facts', rows: factsOf(input) },
    section('map'),
    ...mapBlocks(input),
    section('addresses'),
    ...tableBlocks(input),
    section('problems'),
    ...findingBlocks(input),
    ...(hasCluster ? [section('router'), ...checkBlocks(input)] : []),
    ...(hasCluster ? [section('ports'), ...portBlocks(input)] : []),
    ...(hasCluster ? [section('commands'), ...commandBlocks(input)] : []),
    section('unproven'),
    { kind: 'list', items: unprovenBy(input) },
  ]
}

const nameOf = ({ cluster }: ClusterView): string => cluster.name.text ?? ''

function factsOf({ language, date, files, clusters, subnets, findings }: ReportInput) {
  const words = reportWords[language]
  const count = (severity: Finding['severity']): number =>
    findings.filter((one) => one.severity === severity).length
  const about = clusters.flatMap((view): readonly (readonly [string, string])[] => {
    const { cluster, facts } = view
    const known = [nameOf(view), cluster.type.text ?? '', cluster.version.text ?? '']
    return [
      [words.cluster, known.filter((part) => part !== '').join(words.comma)],
      [words.balancing, words.topologies[facts.topology]],
    ]
  })
  return [
    [words.file, files.join(words.listed)],
    [words.date, date],
    ...about,
    ...subnets.map(({ name, standing }) => [words.subnet, `${name}${words.comma}${standing}`] as const),
    [words.verdict, words.counts(count('error'), count('warning'), count('info'))],
  ] as const
}

function mapBlocks({ language, subnets }: ReportInput): readonly ReportBlock[] {
  const words = reportWords[language]
  if (subnets.length === 0) return [{ kind: 'text', text: words.noSubnet }]
  return subnets.flatMap(({ view, name, map, outside }, subnet): readonly ReportBlock[] => [
    { kind: 'heading', text: name },
    { kind: 'map', subnet, text: map, note: words.mapAsPicture },
    ...(outside === undefined ? [] : [{ kind: 'text', text: sayOutside(view, outside, language) } as const]),
  ])
}

function sayOutside(
  { prefix }: SubnetView,
  { count, ranges }: NonNullable<ReportSubnet['outside']>,
  language: ReportInput['language'],
): string {
  return reportWords[language].outside(printPrefix(prefix), count, sayRanges(ranges, language))
}

function tableBlocks({ language, subnets }: ReportInput): readonly ReportBlock[] {
  if (subnets.length === 0) return [{ kind: 'text', text: reportWords[language].noSubnet }]
  return subnets.flatMap(({ name, table }): readonly ReportBlock[] => [
    { kind: 'heading', text: name },
    { kind: 'table', table },
  ])
}

function findingBlocks({ language, findings }: ReportInput): readonly ReportBlock[] {
  const words = reportWords[language]
  if (findings.length === 0) return [{ kind: 'text', text: words.noProblem }]
  const items = findings.map(({ severity, number, where, what, remedy }) => ({
    severity,
    number,
    name: `${words.severities[severity]} ${number}`,
    where,
    text: `${what}${words.stop}${remedy}`,
  }))
  return [{ kind: 'findings', items }]
}

/** The name of a cluster above its part, where there are several. */
function perCluster(
  { clusters }: ReportInput,
  blocks: (view: ClusterView) => readonly ReportBlock[],
): readonly ReportBlock[] {
  return clusters.flatMap((view) =>
    clusters.length === 1
      ? blocks(view)
      : [{ kind: 'heading', text: nameOf(view) } as const, ...blocks(view)],
  )
}

function checkBlocks(input: ReportInput): readonly ReportBlock[] {
  return perCluster(input, (view) => [
    { kind: 'checks', items: routerChecks(view, input.plan, input.language) },
  ])
}

function portBlocks(input: ReportInput): readonly ReportBlock[] {
  const words = reportWords[input.language]
  const ports = portWords[input.language]
  return perCluster(input, (view) => {
    const version = view.cluster.version
    const ranges = view.facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range))
    const isKnown = version.value !== undefined
    const known = printVersion(newestKnown)
    const isNewer = version.value !== undefined && compareVersions(version.value, newestKnown) > 0
    const documented = isKnown && !isNewer ? printVersion(version.value) : known
    return [
      { kind: 'text', text: isKnown ? words.portsFor(documented) : words.portsWithoutVersion(known) },
      ...(ranges.length === 0
        ? []
        : [{ kind: 'text', text: words.clients(sayRanges(ranges, input.language)) } as const]),
      ...portsOf(view).flatMap(({ hosts, addresses, rules }): readonly ReportBlock[] => {
        const names = hosts.map((host) => ports.hosts[host]).join(words.listed)
        const rows = rules.map((rule) => [
          rule.ports,
          rule.protocol,
          ports.uses[rule.use],
          ports.peers[rule.from],
        ])
        return [
          { kind: 'heading', text: `${names}${words.colon}${sayAddresses(addresses, input.language)}` },
          { kind: 'table', table: { head: ports.head, rows } },
        ]
      }),
    ]
  })
}

function commandBlocks(input: ReportInput): readonly ReportBlock[] {
  return perCluster(input, (view) =>
    commandsOf(view, input.language).flatMap(({ about, lines }): readonly ReportBlock[] => [
      { kind: 'text', text: about },
      { kind: 'code', lines },
    ]),
  )
}
