import type { Prefix } from '../net/prefix.ts'
import type { Range } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import type { Letter } from './alphabet.ts'
import { type Island, xOf } from './islands.ts'
import type { Measures } from './layout.ts'
import { emptyRow, placeLabel } from './place.ts'
import { runStart } from './runs.ts'
import type { Label, Lane, Signpost } from './scene.ts'
import { textWidth } from './text-width.ts'
import { addressRange, visibleRuns } from './visible-runs.ts'
import type { SceneWords } from './words.ts'

export interface PostPlace {
  readonly measures: Measures
  readonly words: SceneWords
  readonly prefix: Prefix
  readonly min: number
  readonly max: number
  readonly subnet: Range
  /** Names of the clusters where several share the lane. */
  readonly clusterNames: readonly string[] | undefined
  readonly isShort: boolean
}

interface Vip {
  readonly letter: Letter
  readonly stem: number
  readonly range: Range
  readonly cluster: number | undefined
}

/** px between the stem and the middle of the head. */
const LEAN = 15
const SIZE = 17
const wide = SIZE * 0.62

/** VIPs stand on a post at their exact address; the head leans left for V and right for I, and heads that meet become one. */
export function signpostsOf(
  lane: Lane,
  islands: readonly Island[],
  place: PostPlace,
): { readonly signposts: readonly Signpost[]; readonly labels: readonly Label[] } {
  const vips = islands.flatMap((island) => vipsIn(lane, island, place.subnet))
  const row = emptyRow()
  const posts: Signpost[] = []
  const isWithin = (headX: number): boolean => headX - wide >= place.min - 12 && headX + wide <= place.max + 4
  /** Whether no head stands there; only those near the stem can. */
  const isClear = (headX: number, but?: Signpost): boolean => {
    for (let at = posts.length - 1; at >= 0 && headX - posts[at]!.stem < 2 * (LEAN + wide); at -= 1) {
      if (posts[at] !== but && Math.abs(posts[at]!.headX - headX) < 2 * wide) return false
    }
    return true
  }
  for (const vip of vips.toSorted((a, b) => a.stem - b.stem || (a.letter === 'V' ? -1 : 1))) {
    const heads = (vip.letter === 'V' ? [-LEAN, LEAN] : [LEAN, -LEAN]).map((lean) => vip.stem + lean)
    const head = heads.find((x) => isWithin(x) && isClear(x))
    const at = posts.findLastIndex((post) => Math.abs(post.stem - vip.stem) < LEAN * 2 + SIZE)
    const near = posts[at]
    if (head === undefined && near !== undefined) {
      // The neighbour may lean the other way and so make room.
      const turned = { ...near, headX: 2 * near.stem - near.headX }
      const canTurn = near.merged === 1 && isWithin(turned.headX) && isClear(turned.headX, near)
      if (canTurn) posts[at] = turned
      const freed = canTurn ? heads.find((x) => isWithin(x) && isClear(x)) : undefined
      if (freed === undefined) {
        posts[at] = { ...near, merged: near.merged + 1, letters: [...near.letters, vip.letter] }
        continue
      }
      posts.push(postOf(vip, freed, lane))
    } else posts.push(postOf(vip, head ?? heads[0]!, lane))
  }
  for (const { headX } of posts) row.take(headX - wide, headX + wide)
  for (const { stem } of posts) row.take(stem - 2, stem + 2)
  const clusterOf = new Map(vips.map((vip) => [vip.range, vip.cluster]))
  const labels = posts.flatMap((post) => {
    const before = post.headX < post.stem
    const label = placeLabel(row, {
      lane: lane.id,
      y: post.headY + Math.round(place.measures.label * 0.36),
      texts: textsOf(post, clusterOf.get(post.range), place),
      // Beside a head that leans away from the name stands its own post.
      mark: {
        left: Math.min(post.headX - wide, post.stem - 3),
        right: Math.max(post.headX + wide, post.stem + 3),
      },
      gap: 6,
      size: place.measures.label,
      weight: 400,
      fill: 'map-ink2',
      min: place.min,
      max: place.max,
      sides: before ? ['before', 'after'] : ['after', 'before'],
    })
    return label ?? []
  })
  return { signposts: posts, labels }
}

const postOf = ({ letter, stem, range }: Vip, headX: number, { y, height }: Lane): Signpost => ({
  letters: [letter],
  stem,
  headX,
  headY: Math.round(y + height / 2 - 2),
  foot: y + height,
  size: SIZE,
  merged: 1,
  range,
})

function vipsIn(lane: Lane, island: Island, subnet: Range): readonly Vip[] {
  return lane.strands.flatMap((strand) => {
    const [low, high] = visibleRuns(strand.runs, island)
    const found: Vip[] = []
    for (let index = low; index < high; index += 1) {
      const at = runStart(strand.runs, index, island.from)
      const middle = at + (island.pxPerAddress > 3 ? 0.5 : 0)
      const stem = Math.round(xOf(island, middle))
      if (stem < island.x || stem > island.x + island.width) continue
      found.push({
        letter: strand.letter,
        stem,
        range: addressRange(subnet, island, at),
        cluster: strand.cluster,
      })
    }
    return found
  })
}

function textsOf(post: Signpost, cluster: number | undefined, place: PostPlace): readonly string[] {
  const { words } = place
  if (post.merged > 1) return [words.vipCount(post.merged)]
  const address = printRangeShort(post.range, place.prefix)
  if (place.isShort) return [address]
  const name = place.clusterNames?.[cluster ?? 0]
  if (name !== undefined) return textWidth(name, place.measures.label) < 90 ? [name, address] : [address]
  const [letter] = post.letters
  return [`${letter === 'V' ? words.vips.V : words.vips.I} ${address}`, address]
}
