import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { lazy, Suspense, useRef, useState } from 'react'
import type { FileId } from '../core/document.ts'
import { Icon } from '../look/Icon.tsx'
import { replaceText } from '../store/actions/edit.ts'
import { notify } from '../store/actions/notice.ts'
import { setChangesView } from '../store/actions/preferences.ts'
import { widenRight } from '../store/actions/select.ts'
import type { ChangesView } from '../store/preferences.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
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
  readonly base: 'opened' | 'deployed'
  readonly canRevert: boolean
}

/** Line by line, side by side where there is room, with a way from change to change and back to how it was. */
export function Compare({ file, before, after, base, canRevert }: CompareProps) {
  const words = useWords()
  const view = useWorkbench((state) => state.preferences.changes)
  const isWide = useWorkbench((state) => state.isRightWide)
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
      <Tools role="toolbar" aria-label={words('changes.tools')}>
        {hasRoom ? (
          <ToggleButtonGroup
            exclusive
            value={view}
            aria-label={words('changes.view')}
            onChange={(_, next: ChangesView | null) => next !== null && setChangesView(next)}
          >
            <ToggleButton value="side-by-side">{words('changes.sideBySide')}</ToggleButton>
            <ToggleButton value="unified">{words('changes.unified')}</ToggleButton>
          </ToggleButtonGroup>
        ) : (
          !isWide && (
            <Widen size="small" onClick={() => widenRight(true)}>
              <Icon name="panel" />
              {words('changes.widen')}
            </Widen>
          )
        )}
        <ToggleButton value="whole" selected={isWhole} onChange={() => setWhole(!isWhole)}>
          {words('changes.wholeFile')}
        </ToggleButton>
        <Space />
        {canRevert && (
          <Button variant="text" size="small" onClick={revert}>
            <Icon name="undo" />
            {words('changes.revertAll')}
          </Button>
        )}
        <IconButton aria-label={words('changes.previous')} onClick={() => editors.current?.go(-1)}>
          <Icon name="up" />
        </IconButton>
        <IconButton aria-label={words('changes.next')} onClick={() => editors.current?.go(1)}>
          <Icon name="down" />
        </IconButton>
        {isWide && (
          <Narrow aria-label={words('changes.narrow')} onClick={() => widenRight(false)}>
            <Icon name="panel" />
          </Narrow>
        )}
      </Tools>
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
const Tools = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  padding: '6px 12px',
  borderTop: '1px solid var(--line)',
  borderBottom: '1px solid var(--line)',
  background: 'var(--frame)',
  '@container changes (min-width: 940px)': { borderTop: 0 },
})
const Space = styled('span')({ flex: 1 })
/** Below 900 px every pane has the whole width already. */
const Widen = styled(Button)({ '@media (max-width: 899.98px)': { display: 'none' } })
const Narrow = styled(IconButton)({ '@media (max-width: 899.98px)': { display: 'none' } })
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
