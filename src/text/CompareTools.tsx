import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { Icon } from '../look/Icon.tsx'
import { setChangesView } from '../store/actions/preferences.ts'
import { widenRight } from '../store/actions/select.ts'
import type { ChangesView } from '../store/preferences.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

export interface CompareToolsProps {
  /** Two texts fit beside each other. */
  readonly hasRoom: boolean
  readonly isWhole: boolean
  readonly onWhole: (isWhole: boolean) => void
  /** undefined where there is nothing to go back to. */
  readonly onRevert: (() => void) | undefined
  readonly onGo: (step: 1 | -1) => void
}

/** Arrangement, the way from change to change, and the way back. */
export function CompareTools({ hasRoom, isWhole, onWhole, onRevert, onGo }: CompareToolsProps) {
  const words = useWords()
  const view = useWorkbench((state) => state.preferences.changes)
  const isWide = useWorkbench((state) => state.isRightWide)
  return (
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
      <ToggleButton value="whole" selected={isWhole} onChange={() => onWhole(!isWhole)}>
        {words('changes.wholeFile')}
      </ToggleButton>
      <Space />
      {onRevert !== undefined && (
        <Button variant="text" size="small" onClick={onRevert}>
          <Icon name="undo" />
          {words('changes.revertAll')}
        </Button>
      )}
      <IconButton aria-label={words('changes.previous')} onClick={() => onGo(-1)}>
        <Icon name="up" />
      </IconButton>
      <IconButton aria-label={words('changes.next')} onClick={() => onGo(1)}>
        <Icon name="down" />
      </IconButton>
      {isWide && (
        <Narrow aria-label={words('changes.narrow')} onClick={() => widenRight(false)}>
          <Icon name="panel" />
        </Narrow>
      )}
    </Tools>
  )
}

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
