import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { WorkspaceFile } from '../core/model/workspace.ts'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { closeFile } from '../store/actions/files.ts'
import { notify } from '../store/actions/notice.ts'
import { showFile } from '../store/actions/select.ts'
import { numberFindings } from '../store/numbering.ts'
import { selectIsEdited } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

/** The open files; several clusters of one segment are judged together. */
export function FileTabs() {
  const words = useWords()
  const files = useWorkbench((state) => state.workspace.files)
  return (
    <List aria-label={words('app.files')}>
      {files.map((file) => (
        <FileTab key={file.id} file={file} isOnly={files.length === 1} />
      ))}
    </List>
  )
}

function FileTab({ file, isOnly }: { readonly file: WorkspaceFile; readonly isOnly: boolean }) {
  const words = useWords()
  const isActive = useWorkbench((state) => state.active === file.id)
  const isEdited = useWorkbench(selectIsEdited(file.id))
  const errors = useWorkbench((state) =>
    state.analysis === undefined ? 0 : numberFindings(state.analysis).errorsOf(file.id),
  )
  const close = () => {
    closeFile(file.id)
    notify('app.closed', { name: file.name }, { undo: true })
  }
  return (
    <Tab data-active={isActive}>
      <Name type="button" aria-current={isActive ? 'page' : undefined} onClick={() => showFile(file.id)}>
        <span title={file.name}>{file.name}</span>
        {errors > 0 && (
          <Errors>
            <SeverityMark severity="error" label={words('findings.severity.error')} />
            {errors}
          </Errors>
        )}
        {isEdited && <Dot role="img" aria-label={words('app.edited')} />}
      </Name>
      {!isOnly && (
        <IconButton size="small" aria-label={words('app.closeFile', { name: file.name })} onClick={close}>
          <Icon name="x" size={12} />
        </IconButton>
      )}
    </Tab>
  )
}

const List = styled('nav')({
  display: 'flex',
  minWidth: 0,
  overflowX: 'auto',
  flex: '0 1 auto',
  '@media (max-width: 599.98px)': { flex: '1 1 0' },
})
const Tab = styled('div')({
  flex: 'none',
  // A long name is cut; the count of its errors stays in view.
  maxWidth: '100%',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  paddingRight: 6,
  borderRight: '1px solid var(--line)',
  color: 'var(--t2)',
  '&[data-active=true]': {
    background: 'var(--pane)',
    color: 'var(--t1)',
    boxShadow: 'inset 0 2px 0 var(--ink)',
    '@media (forced-colors: active)': { borderTop: '3px solid Highlight' },
  },
})
const Name = styled('button')({
  font: 'inherit',
  color: 'inherit',
  background: 'none',
  border: 0,
  height: '100%',
  minHeight: 43,
  minWidth: 0,
  padding: '0 6px 0 14px',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  cursor: 'pointer',
  '& > span:first-of-type': {
    maxWidth: 180,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: -2 },
})
const Errors = styled('span')({
  display: 'inline-flex',
  flex: 'none',
  gap: 4,
  alignItems: 'center',
  color: 'var(--err)',
  fontSize: '0.75rem',
})
const Dot = styled('span')({
  width: 7,
  height: 7,
  borderRadius: '50%',
  background: 'var(--t1)',
  flex: 'none',
})
