import { compareVersions, newestKnown, printVersion } from '../model/version.ts'
import { printPrefix } from '../net/prefix.ts'
import type { ReportInput } from './report.ts'
import { sayAddresses } from './report-addresses.ts'
import { reportWords } from './report-words.ts'

/** What stays open however well the files are written; the reader must know what nobody judged. */
export function unprovenBy({ language, clusters, plan, subnets, quiet }: ReportInput): readonly string[] {
  const words = reportWords[language]
  const say = words.unproven
  const masks = subnets
    .filter(({ view }) => !view.confirmed)
    .map(({ view }) => {
      const prefix = printPrefix(view.prefix)
      return view.assumedFrom > 0 ? say.assumed(prefix, view.assumedFrom) : say.unconfirmed(prefix)
    })
  const balancers = clusters.flatMap(({ facts }) =>
    facts.isLayer2
      ? [...facts.vipNodes, ...facts.dataPlaneNodes].flatMap(({ dataAddress }) => dataAddress ?? [])
      : [],
  )
  const versions = clusters.map(({ cluster }) => cluster.version.value)
  const known = printVersion(newestKnown)
  const isNewer = versions.some(
    (version) => version !== undefined && compareVersions({ ...version, patch: 0 }, newestKnown) > 0,
  )
  return [
    ...masks,
    ...(plan.segments.some(({ reserved }) => reserved.length > 0) ? [] : [say.noReserved]),
    say.hosts,
    ...(balancers.length > 1 ? [say.layer2(sayAddresses(balancers, language))] : []),
    say.open,
    say.others,
    ...(clusters.some(({ deployed }) => deployed === undefined) ? [say.deployed] : []),
    ...(versions.includes(undefined) ? [say.noVersion] : []),
    ...(isNewer ? [say.newer(known)] : []),
    ...(quiet > 0 ? [say.quiet(quiet)] : []),
  ]
}
