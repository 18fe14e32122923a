import { styled } from '@mui/material/styles'
import { lazy, Suspense, useRef, useState } from 'react'
import type { FileId } from '../core/document.ts'
import { replaceText } from '../store/actions/edit.ts'
import { notify } from '../store/actions/notice.ts'
import { type ComparedWith, useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { CompareTools } from './CompareTools.tsx'
import type { CompareView } from './compare-view.ts'
import { readLineEndings } from './line-endings.ts'
import { useWidth } from './use-width.ts'

const CompareEditors = lazy(() => import('./CompareEditors.tsx'))

/** Under this width, in CSS pixels, two texts beside each other are too narrow to read. */
const leastForTwo = 640

export interface CompareProps {
  readonly file: FileId
  readonly before: string
  readonly after: string
  readonly base: ComparedWith
  readonly canRevert: boolean
}

/** Line by line, side by side where there is room, with a way from change to change and back to how it was. */
export function Compare({ file, before, after, base, canRevert }: CompareProps) {
  const words = useWords()
  const view = useWorkbench((state) => state.preferences.changes)
  const [isWhole, setWhole] = useState(false)
  const [ref, width] = useWidth()
  const editors = useRef<Pick<CompareView, 'go'>>(null)
  const hasRoom = width !== undefined && width >= leastForTwo
  const isSideBySide = view === 'side-by-side' && hasRoom
  const old = words(base === 'deployed' ? 'changes.asRuns' : 'changes.asOpened')
  const revert = () => {
    replaceText(file, before, { key: 'changes.stepRevert', args: {} })
    notify('changes.reverted', {}, { undo: true })
  }
  return (
    <Box ref={ref}>
      <CompareTools
        hasRoom={hasRoom}
        isWhole={isWhole}
        onWhole={setWhole}
        onRevert={canRevert ? revert : undefined}
        onGo={(step) => editors.current?.go(step)}
      />
      {endsDiffer(before, after) && <Note>{words('changes.lineEnds')}</Note>}
      {isSideBySide && (
        <Heads aria-hidden="true">
          <span>{old}</span>
          <span>{words('changes.now')}</span>
        </Heads>
      )}
      <Lines>
        {width !== undefined && (
          <Suspense fallback={null}>
            <CompareEditors
              ref={editors}
              before={before}
              after={after}
              isSideBySide={isSideBySide}
              isWhole={isWhole}
              labels={{ before: old, after: words('changes.now') }}
            />
          </Suspense>
        )}
      </Lines>
    </Box>
  )
}

/** The editors show neither a byte order mark nor what a line ends with. */
function endsDiffer(before: string, after: string): boolean {
  const [a, b] = [readLineEndings(before), readLineEndings(after)]
  const marksDiffer = before.startsWith('\uFEFF') !== after.startsWith('\uFEFF')
  return (
    marksDiffer ||
    (a.lineBreak !== b.lineBreak && b.editorText.includes('\n')) ||
    a.editorText === b.editorText
  )
}

const Box = styled('div')({
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  '@container changes (min-width: 940px)': { borderLeft: '1px solid var(--line)' },
})
const Note = styled('p')({ padding: '6px 16px', color: 'var(--t2)', borderBottom: '1px solid var(--line)' })
const Heads = styled('div')({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  background: 'var(--inset)',
  borderBottom: '1px solid var(--line)',
  color: 'var(--t2)',
  fontSize: '0.75rem',
  '& > span': { padding: '4px 14px' },
  '& > span + span': { borderLeft: '1px solid var(--line)' },
})
const Lines = styled('div')({
  flex: 1,
  minHeight: 0,
  '@container changes (min-width: 940px)': { overflow: 'auto' },
})
