import { type Range, rangeLike } from '../net/range.ts'
import { firstAddressOf } from './bins.ts'
import { edgeOf, type Island, type Ruler } from './islands.ts'
import { bigintOf, distance, offsetFrom } from './offset.ts'
import type { PreparedSubnet } from './prepare.ts'
import { originOf } from './view.ts'

/** Left and right edge of a range on the ruler, in px and at least 3 apart; undefined when it is out of sight. */
export function extentOf(
  subnet: PreparedSubnet,
  ruler: Ruler,
  range: Range,
): { readonly from: number; readonly to: number } | undefined {
  const origin = originOf(subnet)
  const first = offsetFrom(origin, range.first)
  const last = offsetFrom(origin, range.last)
  let from: number | undefined
  let to: number | undefined
  for (const island of ruler.islands) {
    const start = distance(first, island.from)
    const end = distance(last, island.from) + 1
    if (end <= island.skip || start >= island.count) continue
    from ??= edgeOf(island, Math.max(0, start))
    to = edgeOf(island, Math.min(island.count, end))
  }
  if (from === undefined || to === undefined) return undefined
  return { from, to: Math.max(to, from + 3) }
}

/** The addresses whose column is under `x`: one where they are wide enough, else all of a pixel. */
export function rangeUnder(subnet: PreparedSubnet, ruler: Ruler, x: number): Range | undefined {
  const island = ruler.islands.find((one) => x >= one.x && x < one.x + one.width)
  if (island === undefined) return undefined
  const [first, last] = addressesUnder(island, Math.floor(x - island.x))
  const base = bigintOf(island.from)
  return rangeAt(subnet, base + BigInt(first), base + BigInt(last))
}

/** The range from one offset in the subnet to another, both included and cut to the subnet. */
export function rangeAt(subnet: PreparedSubnet, first: bigint, last: bigint): Range {
  const origin = BigInt(subnet.range.first)
  const end = last < subnet.size ? last : subnet.size - 1n
  return rangeLike(subnet.range, origin + first, origin + end)
}

function addressesUnder(island: Island, at: number): readonly [number, number] {
  if (island.pxPerAddress >= 1) {
    const index = Math.floor((at + 0.5) / island.pxPerAddress + island.skip)
    const inside = Math.min(island.count - 1, Math.max(0, index))
    return [inside, inside]
  }
  const first = Math.min(island.count - 1, firstAddressOf(island, at))
  return [first, Math.max(first, Math.min(island.count, firstAddressOf(island, at + 1)) - 1)]
}

/** From the first to the last address in view. */
export function shownRange(subnet: PreparedSubnet, { islands }: Ruler): Range {
  const first = islands[0]
  const last = islands.at(-1)
  if (first === undefined || last === undefined) return subnet.range
  return rangeAt(
    subnet,
    bigintOf(first.from),
    bigintOf(last.from) + BigInt(Math.max(1, Math.ceil(last.count))) - 1n,
  )
}
