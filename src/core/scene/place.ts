import type { Label } from './scene.ts'
import { textWidth } from './text-width.ts'

/** Keeps the labels and marks of one lane apart, along x. */
export interface Row {
  /** Whether nothing stands there yet. O(log n) */
  readonly isFree: (left: number, right: number) => boolean
  readonly take: (left: number, right: number) => void
}

export function emptyRow(): Row {
  // Apart from each other and in order: what meets is one. `starts` and `ends` belong together by index.
  const starts: number[] = []
  const ends: number[] = []
  /** The first that ends behind x. */
  const after = (x: number): number => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! > x) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    isFree: (left, right) => {
      const next = after(left)
      return next === starts.length || starts[next]! >= right
    },
    take: (left, right) => {
      const low = after(left)
      let high = low
      while (high < starts.length && starts[high]! < right) high += 1
      const from = high === low ? left : Math.min(left, starts[low]!)
      const to = high === low ? right : Math.max(right, ends[high - 1]!)
      starts.splice(low, high - low, from)
      ends.splice(low, high - low, to)
    },
  }
}

export interface Wanted {
  readonly lane: string
  readonly y: number
  /** From the best text to the shortest. */
  readonly texts: readonly string[]
  readonly mark: { readonly left: number; readonly right: number }
  readonly gap: number
  readonly size: number
  readonly weight: 400 | 600
  readonly fill: Label['fill']
  readonly min: number
  readonly max: number
  /** Where it may stand, in this order. */
  readonly sides: readonly ('after' | 'before')[]
}

/** The first text that fits on the first side where it touches nothing; undefined when none does. */
export function placeLabel(row: Row, wanted: Wanted): Label | undefined {
  const { mark, gap, size, weight } = wanted
  for (const text of wanted.texts) {
    const width = textWidth(text, size, weight)
    for (const side of wanted.sides) {
      const x = side === 'after' ? mark.right + gap : mark.left - gap - width
      if (x < wanted.min || x + width > wanted.max || !row.isFree(x - 2, x + width + 2)) continue
      row.take(x - 2, x + width + 2)
      const label: Label = {
        lane: wanted.lane,
        text,
        x,
        y: wanted.y,
        width,
        size,
        weight,
        fill: wanted.fill,
        halo: true,
      }
      return side === 'before' ? { ...label, anchor: 'end' } : label
    }
  }
  return undefined
}
