import { type Range } from '../net/range.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Band, Lane, Scene } from './scene.ts'
import { isOfStrand } from './strands.ts'

/** Names of the pools that lie in a band, or of the other clusters that have it; each once. */
export function namesIn(subnet: PreparedSubnet, lane: Lane, band: Band): readonly string[] {
  if (band.letter === 'O') return clustersIn(subnet, lane, band)
  const met = subnet.index
    .meeting(band.range)
    .filter((item) => lane.strands.some((strand) => isOfStrand(item, strand)))
  return [...new Set(met.map((item) => item.use.name))]
}

function clustersIn(subnet: PreparedSubnet, lane: Lane, band: Band): readonly string[] {
  const others = new Set(lane.strands.map(({ cluster }) => cluster))
  const met = subnet.index.meeting(band.range).map(({ cluster }) => cluster)
  const names = [...new Set(met)].flatMap((cluster) =>
    cluster === undefined || !others.has(cluster) ? [] : (subnet.clusters[cluster]?.name ?? []),
  )
  return names.filter((name) => name !== '')
}

/** What follows a band behind the subnet's end, of the same use. */
export function restOutside(subnet: PreparedSubnet, lane: Lane, band: Band): Range | undefined {
  if (band.range.last !== subnet.range.last) return undefined
  return subnet.outside.find(
    (item) =>
      item.range.first > subnet.range.last &&
      item.use.range.first <= band.range.last &&
      lane.strands.some((strand) => isOfStrand(item, strand)),
  )?.range
}

/** Ranges that go on behind the subnet's last address, once for each lane. */
export function leavingOf(subnet: PreparedSubnet, lanes: readonly Lane[]): Scene['leaving'] {
  return lanes.flatMap((lane) => {
    const strand = lane.strands.find((one) => subnet.outside.some((item) => isOfStrand(item, one)))
    return strand === undefined
      ? []
      : [{ lane: lane.id, y: Math.round(lane.y + lane.height / 2), letter: strand.letter }]
  })
}
