import type { Prefix } from '../net/prefix.ts'
import { type Range, rangeLike } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { edgeOf, type Island, xOf } from './islands.ts'
import { bigintOf } from './offset.ts'
import type { Label, Tick } from './scene.ts'
import { textWidth } from './text-width.ts'

/** The smallest ticks stand at least this far apart. */
const CLOSEST = 10
/** Between two labels. */
const LABEL_GAP = 12

export interface AxisPlace {
  readonly y: number
  readonly height: number
  readonly subnet: Range
  /** Labels say what this block leaves open. */
  readonly shown: Prefix
  readonly size: number
  /** The first part of the ruler carries the whole address where it fits. */
  readonly isFirst: boolean
}

export interface Axis {
  readonly ticks: readonly Tick[]
  readonly labels: readonly Label[]
  readonly grounds: readonly { readonly x: number; readonly color: Tick['color'] }[]
}

/** A tick is as high as its address has trailing zero bits: a binary ruler, on which CIDR alignment is seen. */
export function axisOf(island: Island, place: AxisPlace): Axis {
  const isV6 = place.subnet.family === 6
  const bitStep = isV6 ? 4 : 1
  const span = island.width / island.pxPerAddress
  const top = Math.ceil(Math.log2(Math.max(1, span)) - 1e-9)
  const smallest = smallestStep(CLOSEST / island.pxPerAddress, bitStep)
  const ticks: Tick[] = []
  for (const { at, zeros } of boundariesOf(island, place.subnet, smallest)) {
    const height = isV6 ? nibbleHeight(top - zeros) : bitHeight(top - zeros)
    const color = height >= 13 ? 'map-ink' : 'map-strong'
    ticks.push({ x: edgeOf(island, at), height, color })
  }
  const right = island.x + island.width
  const ends: readonly Tick[] = [island.x, right].map((x) => ({ x, height: 17, color: 'map-ink' }))
  return {
    ticks: [...ends, ...ticks.filter(({ x }) => x > island.x + 2 && x < right - 2)],
    labels: axisLabels(island, place, top),
    grounds: groundsOf(island, place.subnet, top, isV6),
  }
}

function bitHeight(level: number): number {
  return [17, 15, 13, 10, 8, 5][Math.max(0, level)] ?? 3
}

function nibbleHeight(level: number): number {
  return level <= 0 ? 15 : level <= 4 ? 10 : level <= 8 ? 6 : 4
}

/** As a power of two, of sixteen for IPv6. */
function smallestStep(addresses: number, bitStep: number): number {
  return Math.max(0, Math.ceil(Math.log2(addresses) / bitStep - 1e-9) * bitStep)
}

/** Addresses of the island that are multiples of `2^step`, with their trailing zero bits. */
function boundariesOf(
  island: Island,
  subnet: Range,
  step: number,
): readonly { readonly at: number; readonly zeros: number; readonly value: bigint }[] {
  const base = BigInt(subnet.first) + bigintOf(island.from)
  const unit = 1n << BigInt(step)
  const found: { at: number; zeros: number; value: bigint }[] = []
  for (let value = ((base + unit - 1n) / unit) * unit; ; value += unit) {
    const at = Number(value - base)
    if (at >= island.count || found.length > 1024) break
    found.push({ at, zeros: zerosOf(value), value })
  }
  return found
}

function zerosOf(value: bigint): number {
  if (value === 0n) return 128
  let zeros = 0
  for (let rest = value; (rest & 1n) === 0n; rest >>= 1n) zeros += 1
  return zeros
}

/** Ends first, then rounder addresses; what comes nearer than 12 px to a kept label is dropped. */
function axisLabels(island: Island, place: AxisPlace, top: number): readonly Label[] {
  const base = BigInt(place.subnet.first) + bigintOf(island.from)
  const print = (value: bigint, within?: Prefix): string =>
    printRangeShort(rangeLike(place.subnet, value, value), within)
  const right = island.x + island.width
  const kept: Label[] = []
  const put = (
    text: string,
    x: number,
    color: Label['fill'],
    weight: 400 | 600,
    anchor: 'start' | 'middle' | 'end',
  ) => {
    const size = weight === 600 ? place.size + 0.5 : place.size - 0.5
    const width = textWidth(text, size, weight)
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    const isFree = kept.every(
      (other) => left + width + LABEL_GAP <= other.x || other.x + other.width + LABEL_GAP <= left,
    )
    const fits = (left >= island.x && left + width <= right + 1) || anchor !== 'middle'
    // The right end names the last address; wide cells would name it a second time at their left edge.
    if (!isFree || !fits || kept.some((other) => other.text === text)) return
    const label: Label = {
      lane: 'axis',
      text,
      x: left,
      y: place.y + place.height - 9,
      width,
      size,
      weight,
      fill: color,
      halo: false,
    }
    kept.push(anchor === 'start' ? label : { ...label, anchor })
  }
  const end = base + BigInt(Math.max(0, Math.ceil(island.count) - 1))
  const last = end > BigInt(place.subnet.last) ? BigInt(place.subnet.last) : end
  const isWide = place.isFirst && textWidth(print(base), place.size, 600) < island.width / 2.5
  put(print(base, isWide ? undefined : place.shown), island.x, 'map-ink', 600, 'start')
  if (last > base) put(print(last, place.shown), right, 'map-ink', 600, 'end')
  const sixteenth = 1n << BigInt(Math.max(0, top - 4))
  const widest = textWidth(print((last / sixteenth) * sixteenth, place.shown), place.size, 400)
  const isV6 = place.subnet.family === 6
  // Sixteenths of the view at most: labels as far apart as inches on a rule.
  const step = Math.max(top - 4, smallestStep((widest + LABEL_GAP) / island.pxPerAddress, 1))
  const boundaries = boundariesOf(island, place.subnet, step).toSorted((a, b) => b.zeros - a.zeros)
  for (const { at, zeros, value } of boundaries) {
    const x = Math.round(xOf(island, at))
    if (x < island.x + 2 || x > right - 2) continue
    const isBold = !isV6 && zeros >= top - 2
    const color = isBold ? 'map-ink' : zeros >= top - 3 ? 'map-ink2' : 'map-ink3'
    put(print(value, place.shown), x, color, isBold ? 600 : 400, 'middle')
  }
  return kept
}

/** Faint lines through the lanes at quarters and eighths. */
function groundsOf(island: Island, subnet: Range, top: number, isV6: boolean): Axis['grounds'] {
  const step = Math.max(0, isV6 ? Math.ceil((top - 4) / 4) * 4 : top - 3)
  const right = island.x + island.width
  if (2 ** step * island.pxPerAddress < CLOSEST * 3) return []
  return boundariesOf(island, subnet, step).flatMap(({ at, zeros }) => {
    const x = edgeOf(island, at)
    if (x < island.x + 2 || x > right - 2) return []
    return [{ x, color: !isV6 && zeros >= top - 2 ? ('map-line' as const) : ('map-hair' as const) }]
  })
}
