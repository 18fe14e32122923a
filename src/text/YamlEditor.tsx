import { type Text, Transaction } from '@codemirror/state'
import { EditorView, type HoverTooltipSource, hoverTooltip } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import type { Patch } from '../core/document.ts'
import { minimalChange } from '../store/minimal-change.ts'
import { textDrawn } from '../store/text-drawn.ts'
import { editorSetup, fromStore, wordsCompartment, wordsOf } from './editor-setup.ts'
import { type Flash, flash } from './flash.ts'
import { type EditorMarks, setMarks } from './marks.ts'

export interface Reveal {
  readonly from: number
  readonly serial: number
}

export interface YamlEditorProps {
  /** The text as the editor shows it (see `readLineEndings`). */
  readonly text: string
  readonly label: string
  /** What the editor itself says (search panel, folding), in the interface's language. */
  readonly phrases: Readonly<Record<string, string>>
  readonly marks: EditorMarks
  /** Lines that an edit from elsewhere has just changed. */
  readonly flashed: Flash | undefined
  /** Scrolls there each time `serial` grows. */
  readonly reveal: Reveal | undefined
  readonly hover: HoverTooltipSource
  readonly onChanges: (changes: readonly Patch[]) => void
  readonly onCaret: (offset: number) => void
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** What the editor has been given already: neither compared nor set again, which takes long in a long text. */
interface Given extends Pick<YamlEditorProps, 'text' | 'label' | 'phrases'> {
  readonly doc: Text
  readonly hasMarks: boolean
}

/** Characters of a text that takes longer than a frame to set up or to mark. */
export const longText = 200_000

const isBare = ({ marks, swatches, selected, added, modified }: EditorMarks): boolean =>
  selected === undefined && [marks, swatches, added, modified].every(({ length }) => length === 0)

/** CodeMirror as a view of a text that lives elsewhere: what is typed goes out, what changed comes in. */
export function YamlEditor(props: YamlEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | undefined>(undefined)
  const given = useRef<Given | undefined>(undefined)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const now = latest.current
    const events = {
      onChanges: (changes: readonly Patch[]) => latest.current.onChanges(changes),
      onCaret: (offset: number) => latest.current.onCaret(offset),
      onUndo: () => latest.current.onUndo(),
      onRedo: () => latest.current.onRedo(),
    }
    const hover = hoverTooltip((editor, at, side) => latest.current.hover(editor, at, side))
    const created = new EditorView({
      parent: host.current!,
      doc: now.text,
      extensions: [wordsCompartment.of(wordsOf(now.label, now.phrases)), editorSetup(events, hover)],
    })
    view.current = created
    given.current = {
      doc: created.state.doc,
      text: now.text,
      hasMarks: false,
      label: now.label,
      phrases: now.phrases,
    }
    const gone = textDrawn()
    return () => {
      gone()
      created.destroy()
    }
  }, [])

  const { text, marks, label, phrases, reveal, flashed } = props
  useEffect(() => {
    const editor = view.current!
    const { doc } = editor.state
    const before = given.current!
    const hasMarks = !isBare(marks)
    const isSame = before.doc === doc && before.text === text
    if (isSame && !hasMarks && !before.hasMarks) return
    const show = (): void => {
      const change = isSame ? undefined : minimalChange(doc.toString(), text)
      editor.dispatch({
        ...(change === undefined
          ? {}
          : { changes: { from: change.from, to: change.to, insert: change.text } }),
        effects: setMarks.of(marks),
        annotations: [fromStore.of(true), Transaction.addToHistory.of(false)],
      })
      given.current = { ...given.current!, doc: editor.state.doc, text, hasMarks }
    }
    if (!isSame || doc.length < longText) return show()
    // Thousands of marks are drawn in a task of their own, not in the one that draws the other panes.
    const timer = setTimeout(show)
    return () => clearTimeout(timer)
  }, [text, marks])

  useEffect(() => {
    const before = given.current!
    if (before.label === label && before.phrases === phrases) return
    given.current = { ...before, label, phrases }
    view.current!.dispatch({ effects: wordsCompartment.reconfigure(wordsOf(label, phrases)) })
  }, [label, phrases])

  const flashSerial = flashed?.serial
  useEffect(() => {
    const lines = latest.current.flashed
    return flashSerial === undefined || lines === undefined ? undefined : flash(view.current!, lines)
  }, [flashSerial])

  const serial = reveal?.serial
  useEffect(() => {
    const editor = view.current!
    const at = latest.current.reveal?.from
    if (serial === undefined || at === undefined || at > editor.state.doc.length) return
    editor.dispatch({
      selection: { anchor: at },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
      annotations: fromStore.of(true),
    })
  }, [serial])

  return <Host ref={host} />
}

const Host = styled('div')({
  flex: 1,
  minHeight: 0,
  position: 'relative',
  '& > .cm-editor': { position: 'absolute', inset: 0 },
})
