import type { Prefix } from '../net/prefix.ts'
import type { Range } from '../net/range.ts'
import type { Letter } from './alphabet.ts'
import type { Conflict } from './conflicts.ts'
import type { Grid } from './grid.ts'
import type { Fold, Island } from './islands.ts'
import type { LaneKind } from './layout.ts'
import type { OutsideRow } from './outside.ts'
import type { ColorKey } from './palette-css.ts'
import type { Strand } from './strands.ts'

/** A row of the drawing. */
export interface Lane {
  readonly id: string
  readonly kind: LaneKind
  readonly y: number
  readonly height: number
  /** Written in the gutter, already cut to its width; `title` is the whole name. */
  readonly label: string
  readonly title: string
  readonly glyph: Letter | undefined
  readonly strands: readonly Strand[]
  readonly isSelected: boolean
  /** A hairline above: another group begins. */
  readonly startsGroup: boolean
}

export type BandKind = 'band' | 'bar' | 'glyph' | 'post' | 'skipped'

/** Addresses drawn as one mark. */
export interface Band {
  readonly lane: string
  readonly kind: BandKind
  readonly letter: Letter
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Exactly the addresses it stands for, also those beyond the edges of the view. */
  readonly range: Range
  readonly name: string
  readonly cutLeft: boolean
  readonly cutRight: boolean
  readonly isSsh: boolean
  /** Where the single addresses part, from 14 px each on. */
  readonly joints: readonly number[]
}

/** A lane of a view in which one pixel holds several addresses. */
export interface BinRow {
  readonly lane: string
  readonly letter: Letter
  readonly y: number
  readonly height: number
  readonly columns: readonly {
    readonly x: number
    readonly width: number
    readonly top: number
    readonly height: number
    readonly count: number
  }[]
}

/** Where a finding speaks of addresses of a lane. */
export interface Hatch {
  readonly lane: string
  readonly severity: Conflict
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** One column of pixels owns it: drawn solid. */
  readonly isSolid: boolean
}

export interface Signpost {
  readonly letters: readonly Letter[]
  /** The address's own x, where the stem stands. */
  readonly stem: number
  readonly headX: number
  readonly headY: number
  readonly foot: number
  readonly size: number
  /** More than one address under one head. */
  readonly merged: number
  readonly range: Range
}

export interface Badge {
  readonly severity: Conflict
  readonly numbers: readonly number[]
  readonly label: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** px at which the line leads down, and how far. */
  readonly anchor: number
  readonly bottom: number
}

export interface Label {
  /** Lane, `axis` or `grid`. */
  readonly lane: string
  readonly text: string
  /** Left edge, baseline and estimated width. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly weight: 400 | 600
  readonly fill: ColorKey
  readonly halo: boolean
  /** Which edge of the box the letters keep to when the font is narrower than estimated; the left one unless said. */
  readonly anchor?: 'middle' | 'end'
}

/** A free run, as a dimension line or less where there is less room. */
export interface Dimension {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly form: 'arrows' | 'posts' | 'none'
  readonly textLeft: number
  readonly textRight: number
}

export interface Tick {
  readonly x: number
  readonly height: number
  readonly color: ColorKey
}

export interface Outline {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
}

export interface Pill {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
}

/** The map as numbers: no colours but keys, no DOM. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly plot: { readonly x: number; readonly width: number }
  /** Top and bottom of the lanes, and the line on which the ticks stand. */
  readonly top: number
  readonly axisY: number
  readonly prefix: Prefix
  /** What a label may leave out: the smallest block that holds the view. */
  readonly shown: Prefix
  readonly islands: readonly Island[]
  readonly folds: readonly Fold[]
  readonly grounds: readonly { readonly x: number; readonly color: ColorKey }[]
  readonly lanes: readonly Lane[]
  readonly bands: readonly Band[]
  readonly bins: readonly BinRow[]
  readonly hatches: readonly Hatch[]
  readonly signposts: readonly Signpost[]
  readonly badges: readonly Badge[]
  readonly dimensions: readonly Dimension[]
  readonly labels: readonly Label[]
  readonly ticks: readonly Tick[]
  readonly selection: readonly Outline[]
  readonly pills: readonly Pill[]
  /** Ranges that leave the subnet, at the right end of their lane. */
  readonly leaving: readonly { readonly lane: string; readonly y: number; readonly letter: Letter }[]
  /** Addresses outside every subnet, below the grid. */
  readonly outside: readonly OutsideRow[]
  /** Lanes left out because nothing of them is in view. */
  readonly hiddenLanes: number
  readonly grid: Grid | undefined
}
