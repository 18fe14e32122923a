import { samePlace } from '../document.ts'
import { overlaps, sameRange } from '../net/range.ts'
import { isPoolLetter, isVipLetter } from './alphabet.ts'
import type { Hold } from './gesture.ts'
import { edgeUnder, xOfEdge } from './gesture-point.ts'
import { edgesOf } from './gesture-snap.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { rangeAt, rangeUnder } from './ruler-places.ts'
import type { Lane, Scene } from './scene.ts'
import { isOfStrand } from './strands.ts'

/** What is under the pointer to take hold of, and in which lane. */
export interface Grip {
  readonly hold: Hold
  readonly lane: Lane
}

/** The last px of a band are its edge, and a few beside it. */
const EDGE_INSIDE = 8
const EDGE_OUTSIDE = 3
/** What is drawn narrower than this can be chosen but not grabbed: nobody could see what moves. */
const NARROWEST = 6

/** Whether dragging may change it at all: pool entries, VIPs, gateways and what the plan reserves; nodes are machines. */
export function canReshape({ letter, use, range }: SceneItem): boolean {
  if (!sameRange(use.range, range)) return false
  return isPoolLetter(letter) || isVipLetter(letter) || isOfPlan(use, 'range') || isGateway(use)
}

/** Whether it has two ends to pull: everything but a VIP and a gateway, which are one address by what they are. */
export const hasEnds = (item: SceneItem): boolean =>
  canReshape(item) && !isVipLetter(item.letter) && !isGateway(item.use)

const isOfPlan = ({ cluster, place }: SceneItem['use'], key: string): boolean =>
  cluster === undefined && place.path.at(-1) === key

const isGateway = (use: SceneItem['use']): boolean => isOfPlan(use, 'gateway')

/** What a press at a point would take hold of; `selected` wins where two things meet. */
export function gripAt(
  subnet: PreparedSubnet,
  scene: Scene,
  x: number,
  y: number,
  selected: readonly SceneItem[] = [],
): Grip | undefined {
  const lane = scene.lanes.find((one) => y >= one.y && y < one.y + one.height)
  if (lane === undefined || !isOnRuler(scene, x)) return undefined
  if (lane.kind === 'vips') return signAt(subnet, scene, lane, x)
  if (lane.kind === 'pool' || lane.kind === 'pools' || lane.kind === 'reserved') {
    return bandAt(subnet, scene, lane, x, selected) ?? freeAt(subnet, scene, lane, x)
  }
  return freeAt(subnet, scene, lane, x)
}

const isOnRuler = ({ islands }: Scene, x: number): boolean =>
  islands.some((island) => x >= island.x - EDGE_OUTSIDE && x <= island.x + island.width + EDGE_OUTSIDE)

function signAt(subnet: PreparedSubnet, scene: Scene, lane: Lane, x: number): Grip | undefined {
  const sign = scene.signposts.find((one) => Math.abs(one.headX - x) <= one.size / 2 + 2)
  if (sign === undefined || sign.merged > 1)
    return sign === undefined ? freeAt(subnet, scene, lane, x) : undefined
  const item = subnet.index
    .meeting(sign.range)
    .find((one) => sign.letters.includes(one.letter) && sameRange(one.range, sign.range))
  return item === undefined || !canReshape(item) ? undefined : { hold: { kind: 'move', item }, lane }
}

function bandAt(
  subnet: PreparedSubnet,
  scene: Scene,
  lane: Lane,
  x: number,
  selected: readonly SceneItem[],
): Grip | undefined {
  const from = edgeUnder(subnet, scene, x - EDGE_OUTSIDE, 'down')
  const to = edgeUnder(subnet, scene, x + EDGE_OUTSIDE, 'up')
  const near = subnet.index
    .meeting(rangeAt(subnet, from > 0n ? from - 1n : 0n, to))
    .filter((item) => lane.strands.some((strand) => isOfStrand(item, strand)))
    .flatMap((item) => placed(subnet, scene, item) ?? [])
    .filter(({ left, right }) => x >= left - EDGE_OUTSIDE && x <= right + EDGE_OUTSIDE)
  const inside = near.filter(({ left, right }) => x >= left && x < right)
  const isChosen = ({ item }: Placed): boolean =>
    selected.some((one) => samePlace(one.use.place, item.use.place))
  const best = inside.find(isChosen) ?? near.find(isChosen) ?? inside[0] ?? near[0]
  if (best === undefined || !canReshape(best.item)) return undefined
  if (!hasEnds(best.item)) return { hold: { kind: 'move', item: best.item }, lane }
  if (best.right - best.left < NARROWEST) return undefined
  const edge = Math.min(EDGE_INSIDE, (best.right - best.left) / 3)
  const { item } = best
  if (best.hasLeft && x < best.left + edge) return { hold: { kind: 'resize', item, end: 'first' }, lane }
  if (best.hasRight && x > best.right - edge) return { hold: { kind: 'resize', item, end: 'last' }, lane }
  return { hold: { kind: 'move', item }, lane }
}

interface Placed {
  readonly item: SceneItem
  readonly left: number
  readonly right: number
  /** Whether its own edge is in sight, and not the end of the view. */
  readonly hasLeft: boolean
  readonly hasRight: boolean
}

function placed(subnet: PreparedSubnet, { islands, folds }: Scene, item: SceneItem): Placed | undefined {
  const ruler = { islands, folds }
  const { start, end } = edgesOf(subnet, item.range)
  const left = xOfEdge(ruler, start)
  const right = xOfEdge(ruler, end)
  const first = islands[0]
  const last = islands.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    item,
    left: left ?? first.x,
    right: right ?? last.x + last.width,
    hasLeft: left !== undefined,
    hasRight: right !== undefined,
  }
}

const drawable: ReadonlySet<Lane['kind']> = new Set([
  'nodes',
  'node-role',
  'vips',
  'pool',
  'pools',
  'reserved',
  'free',
])

/** Nothing of this lane under the pointer: a new range can begin here. */
function freeAt(subnet: PreparedSubnet, scene: Scene, lane: Lane, x: number): Grip | undefined {
  if (!drawable.has(lane.kind)) return undefined
  const under = rangeUnder(subnet, scene, x)
  if (under === undefined) return undefined
  const isTaken = subnet.index
    .meeting(under)
    .some((item) => overlaps(item.range, under) && lane.strands.some((strand) => isOfStrand(item, strand)))
  return isTaken ? undefined : { hold: { kind: 'draw' }, lane }
}
