import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { type FileId, PLAN_FILE, samePlace } from '../core/document.ts'
import { planName, sayOf, sourceOf } from '../core/say.ts'
import { pathAt } from '../core/yaml/locate.ts'
import { markedSpan } from '../core/yaml/marked-span.ts'
import { typeText } from '../store/actions/edit.ts'
import { redo, undo } from '../store/actions/history.ts'
import { select } from '../store/actions/select.ts'
import { selectFindings } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { textOf } from '../store/texts.ts'
import { useArrived } from '../store/use-arrived.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { editorPhrases } from './editor-phrases.ts'
import { showFindings } from './finding-tooltip.ts'
import { readLineEndings, splice, toFilePatches } from './line-endings.ts'
import type { EditorMarks } from './marks.ts'
import { readChangedLines, readSwatches, readTextMarks, selectedLines } from './read-marks.ts'
import { longText, YamlEditor } from './YamlEditor.tsx'

/** The text of a file, or of the network plan, as an editor with everything known about it. */
export default function YamlPane({ file }: { readonly file: FileId }) {
  const words = useWords()
  const language = useLanguage()
  const analysis = useArrived(useWorkbench((state) => state.analysis))
  const text = useWorkbench((state) => textOf(state.workspace, file)) ?? ''
  const imported = useWorkbench((state) => state.imported[file])
  const findings = useWorkbench(selectFindings)
  const selection = useWorkbench((state) => state.selection)
  const touched = useWorkbench((state) => state.touched)
  const name = useWorkbench((state) =>
    file === PLAN_FILE ? planName : state.workspace.files.find((one) => one.id === file)?.name,
  )
  /** What was changed before this pane was shown does not flash now. */
  const [seen] = useState(touched?.serial)
  const endings = useMemo(() => readLineEndings(text), [text])
  const source = analysis === undefined ? undefined : sourceOf(analysis, file)

  const changed = useMemo(() => readChangedLines(imported, text), [imported, text])
  const read = source?.text === text ? source : undefined
  const found = useMemo(
    () =>
      analysis === undefined || read === undefined
        ? []
        : readTextMarks(read, file, findings, endings, (finding) => sayOf(analysis, finding, language).what),
    [analysis, read, file, findings, endings, language],
  )
  const swatches = useMemo(
    () => (analysis === undefined || read === undefined ? [] : readSwatches(analysis, read, file, endings)),
    [analysis, read, file, endings],
  )
  const place = selection?.place
  const marks = useMemo(
    (): EditorMarks => ({
      marks: found,
      swatches,
      selected: read === undefined ? undefined : selectedLines(read, file, place),
      ...changed,
    }),
    [found, swatches, read, file, place, changed],
  )

  const reveal = useMemo(() => {
    if (selection === undefined || selection.origin === 'text' || selection.place.file !== file)
      return undefined
    if (source === undefined) return undefined
    const { place, rule, serial } = selection
    const chosen = findings.find((one) => one.rule === rule && samePlace(one.place, place))
    const span = chosen?.span ?? markedSpan(source, place.path)
    return { from: endings.toEditor(span.from), serial }
  }, [selection, source, endings, file, findings])

  const onCaret = useCallback(
    (offset: number) => {
      if (source === undefined || source.text !== text) return
      select({ file, path: pathAt(source, endings.toFile(offset)) }, 'text')
    },
    [source, text, endings, file],
  )
  const phrases = useMemo(() => editorPhrases(words), [words])

  // The editor of a long text is set up in a step of its own, after the panes around it.
  const isDue = useDeferredValue(true, text.length < longText)
  if (!isDue) return null

  return (
    <YamlEditor
      text={endings.editorText}
      label={words('text.editorLabel', { name: name ?? '' })}
      phrases={phrases}
      marks={marks}
      flashed={touched?.file === file && touched.serial !== seen ? touched : undefined}
      reveal={reveal}
      hover={(view, at) =>
        analysis === undefined || source === undefined
          ? null
          : showFindings({ analysis, source, file, findings, language, words, endings }, view, at)
      }
      onChanges={(changes) => typeText(file, splice(text, toFilePatches(endings, changes)))}
      onCaret={onCaret}
      onUndo={undo}
      onRedo={redo}
    />
  )
}
