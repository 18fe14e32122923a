import {
  getChunks,
  getOriginalDoc,
  goToNextChunk,
  goToPreviousChunk,
  MergeView,
  originalDocChangeEffect,
  unifiedMergeView,
} from '@codemirror/merge'
import { ChangeSet, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { minimalChange } from '../store/minimal-change.ts'
import { compareSetup, sideOf } from './compare-setup.ts'

export interface CompareOptions {
  readonly parent: HTMLElement
  readonly before: string
  readonly after: string
  readonly isSideBySide: boolean
  /** Also what did not change. */
  readonly isWhole: boolean
  readonly labels: { readonly before: string; readonly after: string; readonly both: string }
  readonly phrases: Readonly<Record<string, string>>
}

/** Two texts with what differs between them, in either arrangement. */
export interface CompareView {
  readonly update: (before: string, after: string) => void
  /** To the next change or the one before, round and round; the caret goes there. */
  readonly go: (step: 1 | -1) => void
  readonly destroy: () => void
}

/** How far and how long (in milliseconds) the package looks for the shortest difference. */
const diffConfig = { scanLimit: 500, timeout: 150 }

/** Unchanged lines shown round each change, and the least number that is folded. */
const folded = { margin: 3, minSize: 4 }

export const createCompareView = (options: CompareOptions): CompareView =>
  options.isSideBySide ? sideBySide(options) : unified(options)

function sideBySide({ parent, before, after, isWhole, labels, phrases }: CompareOptions): CompareView {
  const merge = new MergeView({
    parent,
    a: { doc: before, extensions: [compareSetup, sideOf(labels.before, phrases)] },
    b: { doc: after, extensions: [compareSetup, sideOf(labels.after, phrases)] },
    gutter: true,
    diffConfig,
    ...(isWhole ? {} : { collapseUnchanged: folded }),
  })
  return {
    update: (a, b) => {
      replace(merge.a, a)
      replace(merge.b, b)
    },
    go: (step) => walk(merge.b, step),
    destroy: () => merge.destroy(),
  }
}

function unified({ parent, before, after, isWhole, labels, phrases }: CompareOptions): CompareView {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: after,
      extensions: [
        compareSetup,
        sideOf(labels.both, phrases),
        unifiedMergeView({
          original: before,
          mergeControls: false,
          gutter: true,
          diffConfig,
          ...(isWhole ? {} : { collapseUnchanged: folded }),
        }),
      ],
    }),
  })
  return {
    update: (a, b) => {
      const original = getOriginalDoc(view.state)
      const change = minimalChange(original.toString(), a)
      if (change !== undefined) {
        const { from, to, text } = change
        const changes = ChangeSet.of({ from, to, insert: text }, original.length)
        view.dispatch({ effects: originalDocChangeEffect(view.state, changes) })
      }
      replace(view, b)
    },
    go: (step) => walk(view, step),
    destroy: () => view.destroy(),
  }
}

function replace(view: EditorView, text: string): void {
  const change = minimalChange(view.state.doc.toString(), text)
  if (change !== undefined)
    view.dispatch({ changes: { from: change.from, to: change.to, insert: change.text } })
}

function walk(view: EditorView, step: 1 | -1): void {
  if ((getChunks(view.state)?.chunks.length ?? 0) === 0) return
  const command = step > 0 ? goToNextChunk : goToPreviousChunk
  command(view)
  view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: 'center' }) })
  view.focus()
}
