import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { type LineSpan, linesIn } from './marks.ts'

/** Lines that an edit from elsewhere changed. */
export interface Flash {
  readonly lines: readonly LineSpan[]
  /** Another one for each edit. */
  readonly serial: number
}

/** A little longer than the animation of the theme, in milliseconds. */
const shownFor = 700

const setFlash = StateEffect.define<Flash | undefined>()

interface Shown {
  readonly decorations: DecorationSet
  /** Two names in turn: a line that is changed once more begins to flash again. */
  readonly turn: 'a' | 'b'
}

export const flashes = StateField.define<Shown>({
  create: () => ({ decorations: Decoration.none, turn: 'a' }),
  update(shown, transaction) {
    let { decorations, turn } = shown
    decorations = decorations.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(setFlash)) continue
      turn = turn === 'a' ? 'b' : 'a'
      const line = Decoration.line({ class: `bl-line-flash-${turn}` })
      const { doc } = transaction.state
      const numbers = effect.value === undefined ? [] : [...linesIn(effect.value.lines, doc)]
      decorations = Decoration.set(numbers.map((number) => line.range(doc.line(number).from)))
    }
    return { decorations, turn }
  },
  provide: (field) => EditorView.decorations.from(field, (shown) => shown.decorations),
})

/** Flashes lines once; gives back what ends it early. Lines that scroll away and back do not flash again. */
export function flash(view: EditorView, lines: Flash): () => void {
  view.dispatch({ effects: setFlash.of(lines) })
  const end = setTimeout(() => view.dispatch({ effects: setFlash.of(undefined) }), shownFor)
  return () => clearTimeout(end)
}
