import type { Letter } from './alphabet.ts'
import { isNodeLetter, isPoolLetter, isVipLetter } from './alphabet.ts'
import { visibleRuns } from './bands.ts'
import { countText } from './count-text.ts'
import type { Island } from './islands.ts'
import { type LaneKind, measuresOf } from './layout.ts'
import type { PreparedSubnet } from './prepare.ts'
import { totalOf } from './runs.ts'
import type { Lane } from './scene.ts'
import { isOfStrand, MELTED, type Strand } from './strands.ts'
import { cutMiddle } from './text-width.ts'
import type { SceneView } from './view.ts'
import type { SceneWords } from './words.ts'

/** Above this many pools a lane holds several. */
const MOST_POOL_LANES = 8

interface Plan {
  readonly id: string
  readonly kind: LaneKind
  readonly name: string
  readonly glyph?: Letter
  readonly strands: readonly Strand[]
  readonly group: string
}

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
  const all = plansOf(subnet, view, words)
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

function plansOf(subnet: PreparedSubnet, view: SceneView, words: SceneWords): readonly Plan[] {
  const { focus } = view
  const isMany = subnet.clusters.length > 1
  const chosen = subnet.clusters.findIndex(
    ({ ref }) => focus !== undefined && ref.file === focus.file && ref.document === focus.document,
  )
  const isGrouped = isMany && chosen < 0
  const mine = (strand: Strand): boolean => chosen < 0 || strand.cluster === chosen
  const own = subnet.strands.filter((strand) => strand.name !== MELTED)
  const vips = own.filter((strand) => isVipLetter(strand.letter) && mine(strand))
  const reserved = own.filter(
    (strand) => strand.cluster === undefined || (strand.letter === 'F' && mine(strand)),
  )
  const hasFindings = subnet.conflicts.findings.length > 0
  const lane = (
    kind: LaneKind & keyof SceneWords['lanes'],
    strands: readonly Strand[],
    glyph?: Letter,
  ): Plan => ({
    id: kind,
    kind,
    name: words.lanes[kind],
    strands,
    group: kind,
    ...(glyph === undefined ? {} : { glyph }),
  })
  const clusters = isGrouped ? subnet.clusters.map((_, index) => index) : [Math.max(0, chosen)]
  const isBinned = view.pxPerAddress < 1 && !view.fold
  return [
    ...(hasFindings ? [lane('problems', [])] : []),
    ...(isGrouped && vips.length > 0 ? [lane('vips', vips, 'V')] : []),
    ...clusters.flatMap((index) => clusterPlans(subnet, view, words, index, isGrouped)),
    ...(!isGrouped && vips.length > 0 ? [lane('vips', vips, 'V')] : []),
    ...(isGrouped ? [] : clusters.flatMap((index) => poolPlans(subnet, words, index, `${index}`))),
    ...(isMany && !isGrouped
      ? [
          lane(
            'others',
            subnet.strands.filter((one) => one.letter === 'O' && one.cluster !== chosen),
            'O',
          ),
        ]
      : []),
    ...(reserved.length > 0 ? [lane('reserved', reserved, 'R')] : []),
    ...(view.density === 'full' || view.density === 'print' ? [lane('free', [])] : []),
    ...(isBinned && hasFindings ? [lane('worst', [])] : []),
    ...(view.density === 'full'
      ? [{ id: 'cursor', kind: 'cursor' as const, name: '', strands: [], group: 'worst' }]
      : []),
  ]
}

function clusterPlans(
  subnet: PreparedSubnet,
  view: SceneView,
  words: SceneWords,
  index: number,
  isGrouped: boolean,
): readonly Plan[] {
  const strands = subnet.strands.filter((strand) => strand.cluster === index && isNodeLetter(strand.letter))
  const id = `nodes:${index}`
  const group = isGrouped ? `cluster:${index}` : 'nodes'
  const allNodes: readonly Plan[] =
    strands.length === 0
      ? []
      : [
          {
            id,
            kind: 'nodes',
            name: words.lanes.nodes,
            strands,
            group,
            ...(isGrouped ? { glyph: 'W' as const } : {}),
          },
        ]
  if (isGrouped) {
    const name = subnet.clusters[index]?.name ?? ''
    const head: Plan = { id: `head:${index}`, kind: 'head', name, strands: [], group }
    return [head, ...allNodes, ...poolPlans(subnet, words, index, group, true)]
  }
  if (view.density === 'compact' || view.density === 'phone') return allNodes
  return (['C', 'L', 'W', 'K'] as const).flatMap((letter): readonly Plan[] => {
    const those = strands.filter((strand) => strand.letter === letter)
    if (those.length === 0) return []
    return [
      {
        id: `${id}:${letter}`,
        kind: 'node-role',
        name: words.nodeLanes[letter],
        glyph: letter,
        strands: those,
        group,
      },
    ]
  })
}

function poolPlans(
  subnet: PreparedSubnet,
  words: SceneWords,
  index: number,
  group: string,
  isMelted = false,
): readonly Plan[] {
  const all = subnet.strands.filter((strand) => strand.cluster === index && isPoolLetter(strand.letter))
  const pools = all.filter((strand) => strand.name !== MELTED)
  if (pools.length === 0) return []
  if (isMelted || pools.length > MOST_POOL_LANES) {
    const strands = all.filter((strand) => strand.name === MELTED)
    return [{ id: `pools:${index}`, kind: 'pools', name: words.lanes.pools, glyph: 'P', strands, group }]
  }
  return pools.map((strand) => ({
    id: `pool:${index}:${strand.letter}:${strand.name}`,
    kind: 'pool' as const,
    name: strand.name,
    glyph: strand.letter,
    strands: [strand],
    group: isMelted ? group : `pools:${index}`,
  }))
}

/** `140 nodes · 20 pools · 2,792 addresses in pools`, for the head of a cluster's lanes. */
export function headNote(subnet: PreparedSubnet, index: number, words: SceneWords): string {
  const strands = subnet.strands.filter((strand) => strand.cluster === index)
  const sum = (chosen: readonly Strand[]): number =>
    chosen.reduce((total, { runs }) => total + totalOf(runs), 0)
  const nodes = sum(strands.filter((strand) => isNodeLetter(strand.letter)))
  const pools = strands.filter((strand) => isPoolLetter(strand.letter))
  const named = pools.filter((strand) => strand.name !== MELTED)
  const inPools = sum(pools.filter((strand) => strand.name === MELTED))
  return [
    words.nodes(countText(nodes), nodes === 1),
    words.pools(countText(named.length), named.length === 1),
    words.inPools(countText(inPools)),
  ].join(' · ')
}
