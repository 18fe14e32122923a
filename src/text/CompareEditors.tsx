import { styled } from '@mui/material/styles'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { useWords } from '../store/use-words.ts'
import { type CompareView, createCompareView } from './compare-view.ts'
import { editorPhrases } from './editor-phrases.ts'
import { readLineEndings } from './line-endings.ts'

export interface CompareEditorsProps {
  readonly before: string
  readonly after: string
  readonly isSideBySide: boolean
  readonly isWhole: boolean
  readonly labels: { readonly before: string; readonly after: string }
  readonly ref?: Ref<Pick<CompareView, 'go'>>
}

/** The comparison of CodeMirror as a view of two texts that live elsewhere. */
export default function CompareEditors(props: CompareEditorsProps) {
  const { isSideBySide, isWhole, labels, ref } = props
  const words = useWords()
  const before = useMemo(() => readLineEndings(props.before).editorText, [props.before])
  const after = useMemo(() => readLineEndings(props.after).editorText, [props.after])
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<CompareView>(undefined)
  const texts = useRef({ before, after })
  useEffect(() => {
    texts.current = { before, after }
    view.current?.update(before, after)
  }, [before, after])

  const left = labels.before
  const right = labels.after
  useEffect(() => {
    const created = createCompareView({
      parent: host.current!,
      ...texts.current,
      isSideBySide,
      isWhole,
      labels: { before: left, after: right, both: words('changes.bothLabel') },
      phrases: { ...editorPhrases(words), '$ unchanged lines': words('changes.unchangedLines') },
    })
    view.current = created
    return () => {
      view.current = undefined
      created.destroy()
    }
  }, [isSideBySide, isWhole, left, right, words])

  useImperativeHandle(ref, () => ({ go: (step) => view.current?.go(step) }), [])
  return <Host ref={host} />
}

const Host = styled('div')({
  minWidth: 0,
  '& .cm-mergeView': { background: 'var(--pane)' },
  '& .cm-mergeViewEditor + .cm-mergeViewEditor': { borderLeft: '1px solid var(--line)' },
})
