import type { Island } from './islands.ts'
import { type Plan, plansOf } from './lane-plans.ts'
import { type LaneKind, measuresOf } from './layout.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Lane } from './scene.ts'
import { isOfStrand, type Strand } from './strands.ts'
import { cutMiddle } from './text-width.ts'
import type { SceneView } from './view.ts'
import { visibleRuns } from './visible-runs.ts'
import type { SceneWords } from './words.ts'

/** Which lanes a subnet has, from top to bottom, with their places; `bottom` is where the axis begins. */
export function lanesOf(
  subnet: PreparedSubnet,
  view: SceneView,
  words: SceneWords,
  islands: readonly Island[],
  top: number,
): { readonly lanes: readonly Lane[]; readonly bottom: number; readonly hidden: number } {
  const measures = measuresOf(view.density)
  const lanes: Lane[] = []
  let y = top
  let group = ''
  const all = plansOf(subnet, view, words, islands)
  const plans = view.showEmpty === true ? all : all.filter((plan) => isWanted(plan, view, islands))
  for (const plan of plans) {
    const startsGroup = lanes.length > 0 && plan.group !== group
    group = plan.group
    if (startsGroup) y += measures.groupGap
    const room = measures.gutter - measures.margin - (plan.glyph === undefined ? 4 : 26)
    const short = view.density === 'phone' ? words.short[plan.kind] : undefined
    const height = measures.lanes[plan.kind]
    lanes.push({
      id: plan.id,
      kind: plan.kind,
      y,
      height,
      label: height < 14 ? '' : cutMiddle(short ?? plan.name, 12, room, plan.kind === 'head' ? 600 : 400),
      title: plan.name,
      glyph: plan.glyph,
      strands: plan.strands,
      isSelected: plan.kind === 'pool' && isSelected(view, plan.strands),
      startsGroup,
    })
    y += height
  }
  return { lanes, bottom: y, hidden: all.length - plans.length }
}

const hideable: ReadonlySet<LaneKind> = new Set(['pool', 'pools', 'others'])

/** Pools and other clusters without an address in view make room, unless they are chosen; the other lanes stay where they are. */
function isWanted(plan: Plan, view: SceneView, islands: readonly Island[]): boolean {
  if (!hideable.has(plan.kind) || isSelected(view, plan.strands)) return true
  return plan.strands.some(({ runs }) =>
    islands.some((island) => {
      const [low, high] = visibleRuns(runs, island)
      return low < high
    }),
  )
}

function isSelected(view: SceneView, strands: readonly Strand[]): boolean {
  return (view.selection ?? []).some((item) => strands.some((strand) => isOfStrand(item, strand)))
}
