import type { Label } from './scene.ts'
import { textWidth } from './text-width.ts'

/** Keeps the labels and marks of one lane apart, along x. */
export interface Row {
  /** Whether nothing stands there yet. */
  readonly isFree: (left: number, right: number) => boolean
  readonly take: (left: number, right: number) => void
}

export function emptyRow(): Row {
  const taken: (readonly [number, number])[] = []
  return {
    isFree: (left, right) => taken.every(([from, to]) => right <= from || to <= left),
    take: (left, right) => {
      taken.push([left, right])
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
