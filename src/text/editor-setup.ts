import { defaultKeymap } from '@codemirror/commands'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  type KeyBinding,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import type { Patch } from '../core/document.ts'
import { editorTheme } from './editor-theme.ts'
import { flashes } from './flash.ts'
import { changeGutter, drawnMarks, findingGutter } from './marks.ts'
import { viewedYaml } from './yaml-language.ts'

/** Marks a change that came from the store, so that it is not sent back. */
export const fromStore = Annotation.define<boolean>()

export interface EditorEvents {
  /** What the person changed, in the editor's offsets, ascending. */
  readonly onChanges: (changes: readonly Patch[]) => void
  /** The caret was moved by hand. */
  readonly onCaret: (offset: number) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** Words and accessible name change with the language without a new editor. */
export const wordsCompartment = new Compartment()

export const wordsOf = (label: string, phrases: Readonly<Record<string, string>>): Extension => [
  EditorState.phrases.of({ ...phrases }),
  EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
]

/** Undo belongs to the workspace, not to the editor: one history for form, map and text. */
function historyKeys(events: EditorEvents): readonly KeyBinding[] {
  const undo = () => {
    events.onUndo()
    return true
  }
  const redo = () => {
    events.onRedo()
    return true
  }
  return [
    { key: 'Mod-z', run: undo, preventDefault: true },
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
    { key: 'Mod-y', run: redo, preventDefault: true },
  ]
}

export function editorSetup(events: EditorEvents, hover: Extension): Extension {
  return [
    drawnMarks,
    findingGutter,
    lineNumbers(),
    changeGutter,
    foldGutter({ openText: '⌄', closedText: '›' }),
    flashes,
    highlightSpecialChars(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of('  '),
    bracketMatching(),
    highlightSelectionMatches(),
    search({ top: true }),
    viewedYaml,
    hover,
    EditorView.updateListener.of((update) => {
      if (update.transactions.some((transaction) => transaction.annotation(fromStore) === true)) return
      if (update.docChanged) {
        const changes: Patch[] = []
        update.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
          changes.push({ from, to, text: inserted.toString() })
        })
        events.onChanges(changes)
      } else if (update.selectionSet && update.view.hasFocus) events.onCaret(update.state.selection.main.head)
    }),
    // Tab stays with the browser, so that the keyboard is never trapped here (WCAG 2.1.2); Mod-] indents.
    keymap.of([...historyKeys(events), ...searchKeymap, ...foldKeymap, ...defaultKeymap]),
    editorTheme,
  ]
}
