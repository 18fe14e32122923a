/** The part of a subnet that is shown, in offsets from its first address. */
export interface Viewport {
  readonly from: bigint
  /** Number of addresses shown. */
  readonly span: bigint
}

/** Closer than this nothing new would be seen. */
const fewest = 16n

export const wholeSubnet = (size: bigint): Viewport => ({ from: 0n, span: size })

/** One stop in (`-1`) or out (`1`): half or double, aligned so that the view is a prefix again. */
export function stepZoom(view: Viewport, size: bigint, direction: 1 | -1, around?: bigint): Viewport {
  const floor = size < fewest ? size : fewest
  const stop = largestPower(view.span)
  const narrower = stop === view.span ? stop / 2n : stop
  const span = clamp(direction < 0 ? narrower : stop * 2n, floor, size)
  const centre = around ?? view.from + view.span / 2n
  return { from: within(centre - (centre % span), span, size), span }
}

/** Continuous zoom round an address that stays where it is; `factor` below 1 comes closer. */
export function scaleZoom(view: Viewport, size: bigint, factor: number, around: bigint): Viewport {
  const floor = size < fewest ? size : fewest
  const span = clamp(scaled(view.span, factor), floor, size)
  const ahead = ((around - view.from) * span) / view.span
  return { from: within(around - ahead, span, size), span }
}

/** Moves by a share of what is shown: 0.5 is half a view towards higher addresses. */
export function pan(view: Viewport, size: bigint, share: number): Viewport {
  return { from: within(view.from + scaled(view.span, share), view.span, size), span: view.span }
}

/** Shows an interval: moves when it is out of sight, and comes closer only when `closer` asks for it. */
export function reveal(view: Viewport, size: bigint, first: bigint, last: bigint, closer = false): Viewport {
  const count = last - first + 1n
  const isSeen = first >= view.from && last < view.from + view.span
  if (!closer && isSeen) return view
  if (!closer && first < view.from + view.span && last >= view.from) return view
  const floor = size < fewest ? size : fewest
  const span = closer ? clamp(powerAtLeast(count * 4n), floor, size) : view.span
  const middle = first + count / 2n
  const aligned = closer ? middle - (middle % span) : middle - span / 2n
  return { from: within(aligned, span, size), span }
}

/** Whether everything is in view. */
export const isWhole = (view: Viewport, size: bigint): boolean => view.span >= size

/** The prefix length that a view of so many addresses stands for, rounded up to the next stop. */
export function lengthOfView(span: bigint, bits: 32 | 128): number {
  return bits - (powerAtLeast(span).toString(2).length - 1)
}

const resolution = 1_000_000

function scaled(value: bigint, factor: number): bigint {
  return (value * BigInt(Math.round(factor * resolution))) / BigInt(resolution)
}

function within(from: bigint, span: bigint, size: bigint): bigint {
  return clamp(from, 0n, size - span)
}

function clamp(value: bigint, low: bigint, high: bigint): bigint {
  if (value < low) return low
  return value > high ? high : value
}

const largestPower = (value: bigint): bigint => 1n << BigInt(value.toString(2).length - 1)

function powerAtLeast(value: bigint): bigint {
  const power = largestPower(value)
  return power === value ? power : power * 2n
}
