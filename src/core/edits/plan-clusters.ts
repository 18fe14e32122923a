import type { Edit, FileEdits } from '../document.ts'
import type { NetworkPlan, Segment } from '../model/network-plan.ts'
import { inPlan } from './in-file.ts'

/** Puts a cluster on a segment by hand, under its file's name; `undefined` leaves it to the addresses again. */
export function placeCluster(
  plan: NetworkPlan,
  fileName: string,
  segment: Segment | undefined,
): readonly FileEdits[] {
  const leaves = plan.segments.flatMap((other) => (other === segment ? [] : leave(other, fileName)))
  if (segment === undefined || segment.clusters.some((field) => field.text === fileName))
    return inPlan(...leaves)
  const path = [...segment.path, 'clusters']
  return inPlan(...leaves, { op: 'insert', path, index: segment.clusters.length, value: fileName })
}

/** The last name takes the list with it. */
function leave(segment: Segment, fileName: string): readonly Edit[] {
  const named = segment.clusters.filter((field) => field.text === fileName)
  if (named.length === segment.clusters.length && named.length > 0) {
    return [{ op: 'remove', path: [...segment.path, 'clusters'] }]
  }
  return named.toReversed().map(({ path }) => ({ op: 'remove', path }))
}
