import type { FileEdits } from '../core/document.ts'
import { drawRange, type RangeUse } from '../core/edits/draw-range.ts'
import { reshapableAt, reshape } from '../core/edits/reshape-use.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { printRangeShort, type Range } from '../core/net/range.ts'
import type { Letter } from '../core/scene/alphabet.ts'
import type { Snap } from '../core/scene/gesture-snap.ts'
import type { Moving } from '../core/scene/gesture-step.ts'
import type { SceneItem } from '../core/scene/prepare.ts'
import type { StepLabel } from '../store/history.ts'

/** Addresses as a gesture or the keys would have them, before anything is written. */
export interface Draft {
  /** What gets other addresses; undefined while something new is drawn. */
  readonly item: SceneItem | undefined
  /** The lane in which it was begun; `''` = where such things are drawn. */
  readonly lane: string
  readonly range: Range
  readonly snap: Snap | undefined
  /** Which part follows the pointer or the keys. */
  readonly moving: Moving
  /** `drag` while a button is held, `keys` until Enter, `asked` while the menu asks what it shall be. */
  readonly by: 'drag' | 'keys' | 'asked'
  /** Cards stand beside what is looked at; without it the ruler. */
  readonly on?: 'ruler' | 'cells'
  /** Where the drawing lies on the page, in px: cards stand beside it. */
  readonly origin: { readonly left: number; readonly top: number }
}

/** What a draft would write; none when nothing would change. */
export function editsOf(
  model: WorkspaceModel,
  { item, range }: Draft,
  use: RangeUse | undefined,
): readonly FileEdits[] {
  if (item === undefined) return use === undefined ? [] : drawRange(use, range)
  const thing = reshapableAt(model, item.use.place)
  return thing === undefined ? [] : reshape(thing, range)
}

/** What undo calls it. */
export function labelOf({ item, range }: Draft): StepLabel {
  const text = printRangeShort(range)
  if (item === undefined) return { key: 'step.addRange', args: { range: text } }
  return { key: 'step.moveRange', args: { from: printRangeShort(item.range), to: text } }
}

/** The letter in whose colours a drawn range shows. */
export function letterOfUse(use: RangeUse | undefined): Letter {
  if (use === undefined || use.kind === 'new-pool') return 'P'
  if (use.kind === 'pool') return use.pool.manualAssign.value === true ? 'M' : 'P'
  return use.purpose === 'dhcp' ? 'D' : use.purpose === 'dns' ? 'N' : 'R'
}
