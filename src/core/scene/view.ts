import type { ClusterRef } from '../model/occupancy.ts'
import type { Address } from '../net/address.ts'
import type { Range } from '../net/range.ts'
import { plotOf } from './layout.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'

/** `compact` is the workbench strip, `full` the page of its own; both widths are those of the whole drawing. */
export type Density = 'compact' | 'full' | 'phone' | 'print'

/** Which part of a subnet is shown, and how large. */
export interface SceneView {
  /** Whole drawing, in CSS px. */
  readonly width: number
  readonly density: Density
  /** The left edge, as addresses from the subnet's first. */
  readonly from: bigint
  /** Part of the left-most address that is cut off, from 0 to below 1. */
  readonly skip: number
  readonly pxPerAddress: number
  /** Long empty runs become strips; each part has a scale of its own. */
  readonly fold: boolean
  /** The cluster shown in full, others as one lane; without it each cluster has its lanes. */
  readonly focus?: ClusterRef
  /** Lanes without an address in view are drawn too. */
  readonly showEmpty?: boolean
  /** What is chosen, as `selectedItems` finds it. */
  readonly selection?: readonly SceneItem[]
}

/** Larger cells carry no more; a /29 does not become wallpaper. */
const LARGEST = 68

/** The whole subnet. */
export function fitView(
  subnet: PreparedSubnet,
  view: Omit<SceneView, 'from' | 'skip' | 'pxPerAddress'>,
): SceneView {
  return { ...view, from: 0n, skip: 0, pxPerAddress: fitScale(subnet, view) }
}

function fitScale(subnet: PreparedSubnet, view: Pick<SceneView, 'width' | 'density'>): number {
  return Math.min(LARGEST, plotOf(view).width / Number(subnet.size))
}

/** As many px more or less per address, with the address under `x` staying where it is. */
export function zoomAt(subnet: PreparedSubnet, view: SceneView, x: number, factor: number): SceneView {
  const flat = { ...view, fold: false }
  const lowest = fitScale(subnet, view)
  const next = Math.min(Math.max(LARGEST, lowest), Math.max(lowest, flat.pxPerAddress * factor))
  const at = Math.max(0, x - plotOf(view).x)
  const shift = at / flat.pxPerAddress - at / next
  return movedBy(subnet, { ...flat, pxPerAddress: next }, shift)
}

/** One stop: each halves or doubles, so that prefix boundaries fall on whole pixels. */
export function zoomStop(subnet: PreparedSubnet, view: SceneView, direction: 1 | -1): SceneView {
  const fit = fitScale(subnet, view)
  const stop = Math.log2(view.pxPerAddress / fit)
  const next = direction > 0 ? Math.floor(stop + 1.01) : Math.ceil(stop - 1.01)
  const factor = (fit * 2 ** Math.max(0, next)) / view.pxPerAddress
  const { x, width } = plotOf(view)
  const zoomed = zoomAt(subnet, view, x + width / 2, factor)
  return snapToBlock(subnet, zoomed)
}

/** The left edge on a boundary of an eighth of the view. */
function snapToBlock(subnet: PreparedSubnet, view: SceneView): SceneView {
  const span = plotOf(view).width / view.pxPerAddress
  if (span < 16) return movedBy(subnet, { ...view, skip: 0 }, 0)
  const step = 1n << BigInt(Math.max(0, Math.floor(Math.log2(span)) - 3))
  return movedBy(subnet, { ...view, from: ((view.from + step / 2n) / step) * step, skip: 0 }, 0)
}

/** Scrolls by px; stops at both ends of the subnet. */
export function panBy(subnet: PreparedSubnet, view: SceneView, dx: number): SceneView {
  if (view.fold) return view
  return movedBy(subnet, view, dx / view.pxPerAddress)
}

/** Brings a range into the middle; zooms until it takes about a quarter of the view when it does not fit or is too small to see. */
export function showRange(subnet: PreparedSubnet, view: SceneView, range: Range, zoom = false): SceneView {
  const first = BigInt(range.first) - BigInt(subnet.range.first)
  const count = Number(BigInt(range.last) - BigInt(range.first) + 1n)
  const { width } = plotOf(view)
  const fit = fitScale(subnet, view)
  const wanted = Math.min(LARGEST, Math.max(fit, width / (count * 4)))
  const isFine = !zoom && count * view.pxPerAddress >= 3 && count * view.pxPerAddress <= width
  const pxPerAddress = isFine ? view.pxPerAddress : wanted
  const span = width / pxPerAddress
  const start = { ...view, fold: false, pxPerAddress, from: first, skip: 0 }
  return movedBy(subnet, start, count / 2 - span / 2)
}

/** Moves so that an address stands in the middle, at the same scale. */
export function centreAt(subnet: PreparedSubnet, view: SceneView, offset: bigint): SceneView {
  const span = plotOf(view).width / view.pxPerAddress
  return movedBy(subnet, { ...view, fold: false, from: offset, skip: 0 }, 0.5 - span / 2)
}

/** Whether the view shows less than the whole subnet. */
export function isPart(subnet: PreparedSubnet, view: SceneView): boolean {
  return view.pxPerAddress > fitScale(subnet, view) * 1.001
}

/** The address under `x` of a flat view; undefined beside the plot. */
export function offsetAt(subnet: PreparedSubnet, view: SceneView, x: number): bigint | undefined {
  const along = (x - plotOf(view).x) / view.pxPerAddress + view.skip
  if (along < 0) return undefined
  const offset = view.from + BigInt(Math.floor(along))
  return offset < subnet.size ? offset : undefined
}

function movedBy(subnet: PreparedSubnet, view: SceneView, addresses: number): SceneView {
  const whole = Math.floor(view.skip + addresses)
  const rest = view.skip + addresses - whole
  // A remainder a hair below one rounds up to it.
  const from = view.from + BigInt(whole) + (rest >= 1 ? 1n : 0n)
  const skip = rest >= 1 ? 0 : rest
  const span = plotOf(view).width / view.pxPerAddress
  const lastFrom = subnet.size - BigInt(Math.ceil(span))
  if (from < 0n) return { ...view, from: 0n, skip: 0 }
  if (from > lastFrom || (from === lastFrom && skip > 0)) {
    const room = Number(subnet.size) - span
    if (room <= 0) return { ...view, from: 0n, skip: 0 }
    return {
      ...view,
      from: lastFrom,
      skip: Number.isInteger(span) || span > 2 ** 40 ? 0 : Math.ceil(span) - span,
    }
  }
  // Below a thousandth of a pixel a cut-off address cannot be seen.
  return { ...view, from, skip: view.pxPerAddress < 0.001 ? 0 : skip }
}

/** Address of the subnet's first, as the offsets count. */
export const originOf = (subnet: PreparedSubnet): Address =>
  subnet.range.family === 4
    ? { family: 4, value: subnet.range.first }
    : { family: 6, value: subnet.range.first }
