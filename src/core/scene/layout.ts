import type { Density } from './view.ts'

/** Measures of one density, in px (look/map-spec 2). */
export interface Measures {
  /** Left margin, then glyph and name. */
  readonly margin: number
  readonly gutter: number
  /** Right of the ruler, not to scale: where ranges leave the subnet. */
  readonly overhang: number
  readonly lanes: Readonly<Record<LaneKind, number>>
  readonly band: number
  readonly bar: number
  readonly groupGap: number
  readonly axis: number
  readonly label: number
  /** Between what is chosen and its name: handles stand there, on the workbench a button too. */
  readonly chosenGap: number
  readonly cell: CellMeasures
  /** Fixed columns of the grid; undefined = as many powers of two as fit. */
  readonly columns?: number
}

export interface CellMeasures {
  readonly width: number
  readonly height: number
  /** Whether cells carry their number; letters alone stand in the middle. */
  readonly numbers: boolean
  readonly numberSize: number
  /** Number from the left, middle of the letter from the right. */
  readonly number: number
  readonly letter: number
  readonly glyph: number
}

export type LaneKind =
  | 'problems'
  | 'head'
  | 'nodes'
  | 'node-role'
  | 'vips'
  | 'pool'
  | 'pools'
  | 'reserved'
  | 'others'
  | 'free'
  | 'worst'
  | 'cursor'

const full: Measures = {
  margin: 24,
  gutter: 136,
  overhang: 24,
  lanes: {
    problems: 32,
    head: 24,
    nodes: 24,
    'node-role': 24,
    vips: 34,
    pool: 32,
    pools: 30,
    reserved: 32,
    others: 30,
    free: 26,
    worst: 14,
    cursor: 22,
  },
  band: 20,
  bar: 14,
  groupGap: 7,
  axis: 40,
  label: 11.5,
  chosenGap: 14,
  cell: { width: 44, height: 29, numbers: true, numberSize: 10, number: 6, letter: 12, glyph: 15 },
  columns: 16,
}

const compact: Measures = {
  ...full,
  chosenGap: 40,
  gutter: 118,
  overhang: 20,
  lanes: {
    problems: 22,
    head: 20,
    nodes: 20,
    'node-role': 20,
    vips: 27,
    pool: 23,
    pools: 24,
    reserved: 20,
    others: 20,
    free: 20,
    worst: 10,
    cursor: 0,
  },
  band: 16,
  bar: 13,
  groupGap: 0,
  axis: 36,
  cell: { width: 17, height: 17, numbers: false, numberSize: 0, number: 0, letter: 0, glyph: 15 },
}

const { columns: _, ...unfixed } = compact

const measures: Readonly<Record<Density, Measures>> = {
  full,
  compact: unfixed,
  phone: {
    ...compact,
    chosenGap: 9,
    margin: 16,
    gutter: 76,
    overhang: 12,
    lanes: { ...compact.lanes, vips: 30, pool: 26, reserved: 24, nodes: 24 },
    cell: { width: 21, height: 23, numbers: false, numberSize: 0, number: 0, letter: 0, glyph: 15 },
    columns: 16,
  },
  print: {
    ...full,
    gutter: 136,
    lanes: {
      ...full.lanes,
      problems: 22,
      'node-role': 18,
      nodes: 18,
      vips: 30,
      pool: 25,
      reserved: 22,
      free: 20,
      cursor: 0,
    },
    groupGap: 5,
    band: 16,
    bar: 11,
    label: 10,
    cell: { width: 34, height: 18, numbers: true, numberSize: 8.5, number: 3, letter: 7, glyph: 12 },
  },
}

export const measuresOf = (density: Density): Measures => measures[density]

/** Where the ruler lies: a multiple of 256 px where there is room, else of 64, so that prefix boundaries fall on whole pixels. */
export function plotOf(view: { readonly width: number; readonly density: Density }): {
  readonly x: number
  readonly width: number
} {
  const { gutter, overhang } = measures[view.density]
  const room = Math.max(64, view.width - gutter - overhang)
  const step = room >= 1280 ? 256 : room >= 512 ? 64 : 16
  return { x: gutter, width: Math.floor(room / step) * step }
}
