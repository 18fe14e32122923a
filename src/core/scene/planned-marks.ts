import type { Announcer } from '../behaviour/announcers.ts'
import type { Forecast } from '../behaviour/forecast.ts'
import { contains } from '../net/range.ts'
import { drawPlanned, type PlannedMarks } from './draw-planned.ts'
import type { PlannedSign } from './planned-sign.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Scene } from './scene.ts'
import type { Shape } from './shape.ts'

/** What is asked of a forecast: which nodes are down, and who announces each of its rows then. */
export interface Asked {
  readonly forecast: Forecast
  /** Names of the nodes that are down. */
  readonly down: ReadonlySet<string>
  /** One per row of the forecast. */
  readonly now: readonly Announcer[]
}

export const noMarks: PlannedMarks = { taken: [], down: [], chosen: [] }

/** The addresses that planned Services certainly get; the ingress, which the file brings along, is no planned one. */
export const takenOf = ({ rows }: Forecast): PlannedMarks['taken'] =>
  rows.flatMap(({ outcome, service }) =>
    service === undefined || typeof outcome === 'string' || outcome.state !== 'assigned'
      ? []
      : outcome.addresses,
  )

/** The nodes that are down, and what belongs to the Service with this index in the plan. */
export function askedMarks({ forecast, down, now }: Asked, chosen: number | undefined): PlannedMarks {
  const { rows, nodes } = forecast
  const at = rows.findIndex(({ service }) => service !== undefined && service.index === chosen)
  return {
    taken: [],
    down: nodes.filter(({ name }) => down.has(name)).map(({ address }) => address),
    chosen: at < 0 ? [] : chosenMarks(forecast, at, now[at]!),
  }
}

/** Everything the screen shows, for whatever draws it once. */
export const marksOf = (asked: Asked, chosen: number | undefined): PlannedMarks => ({
  ...askedMarks(asked, chosen),
  taken: takenOf(asked.forecast),
})

/** Firm lines for what is certain, dashed ones for what may be. */
function chosenMarks(
  { rows, nodes, election }: Forecast,
  index: number,
  announcer: Announcer,
): PlannedMarks['chosen'] {
  const row = rows[index]!
  const isCertain = typeof row.outcome !== 'string' && row.outcome.state === 'assigned'
  const addresses = row.targets.map((target) => election.entries[target]!.target.address)
  const names =
    announcer.state === 'node' ? [announcer.node] : announcer.state === 'one-of' ? announcer.nodes : []
  return [
    ...addresses.map((address) => ({ address, isFirm: isCertain })),
    ...nodes
      .filter(({ name }) => names.includes(name))
      .map(({ address }) => ({ address, isFirm: announcer.state === 'node' })),
  ]
}

/** The signs that a legend of this subnet needs. */
export function plannedSigns({ range }: PreparedSubnet, marks: PlannedMarks): readonly PlannedSign[] {
  const signs: PlannedSign[] = []
  if (marks.taken.some((address) => contains(range, address))) signs.push('planned')
  if (marks.down.some((address) => contains(range, address))) signs.push('down')
  return signs
}

/** The marks as they lie over a drawing, and the signs of those that are in sight. */
export function drawMarks(
  subnet: PreparedSubnet,
  scene: Scene,
  marks: PlannedMarks,
): { readonly shapes: readonly Shape[]; readonly signs: readonly PlannedSign[] } {
  const taken = drawPlanned(subnet, scene, { ...noMarks, taken: marks.taken })
  const down = drawPlanned(subnet, scene, { ...noMarks, down: marks.down })
  const chosen = drawPlanned(subnet, scene, { ...noMarks, chosen: marks.chosen })
  const signs: PlannedSign[] = []
  if (taken.length > 0) signs.push('planned')
  if (down.length > 0) signs.push('down')
  return { shapes: [...taken, ...down, ...chosen], signs }
}
