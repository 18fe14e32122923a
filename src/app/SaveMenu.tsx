import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { type ReactNode, useId, useSyncExternalStore } from 'react'
import type { WorkspaceFile } from '../core/model/workspace.ts'
import { planName } from '../core/say.ts'
import { Icon } from '../look/Icon.tsx'
import type { IconName } from '../look/icon-paths.ts'
import { showDialog } from '../store/actions/select.ts'
import { selectActiveCluster } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { downloadText } from './download.ts'
import { showReport } from './report/show-report.ts'
import { filesOnDisk, onFilesOnDisk } from './save-back/files-on-disk.ts'
import { copyActive, countErrors, downloadActive } from './save-file.ts'

export interface SaveMenuProps {
  readonly file: WorkspaceFile
  /** What the button itself does. */
  readonly download: string
  readonly anchor: HTMLElement | null
  readonly onClose: () => void
  readonly onSave: () => void
}

/** Every way by which the file leaves the page. */
export function SaveMenu({ file, download, anchor, onClose, onSave }: SaveMenuProps) {
  const words = useWords()
  const note = useId()
  const plan = useWorkbench((state) => state.workspace.plan)
  const errors = useWorkbench(countErrors)
  const hasCluster = useWorkbench((state) => selectActiveCluster(state) !== undefined)
  const onDisk = useSyncExternalStore(onFilesOnDisk, filesOnDisk)[file.id]
  const item = (icon: IconName, label: ReactNode, run: () => void) => (
    <MenuItem
      onClick={() => {
        onClose()
        run()
      }}
    >
      <Icon name={icon} />
      {label}
    </MenuItem>
  )
  return (
    <Menu
      anchorEl={anchor}
      open={anchor !== null}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': words('app.downloadMore'), 'aria-describedby': note } }}
    >
      {item('download', download, downloadActive)}
      {onDisk !== undefined &&
        item(
          'file',
          <span>
            {words('save.back')}
            <Small>
              {errors > 0
                ? words('save.backErrors', { name: file.name, count: errors })
                : words('save.backHelp', { name: file.name })}
            </Small>
          </span>,
          onSave,
        )}
      {item('copy', words('app.copy'), () => void copyActive())}
      <Divider />
      {plan !== '' && item('download', words('app.downloadPlan'), () => downloadText(planName, plan))}
      {hasCluster && item('file', words('emit.open'), () => showDialog('forms'))}
      {hasCluster && item('list', words('report.open'), showReport)}
      {item('share', words('share.command'), () => showDialog('share'))}
      <Divider />
      <Note id={note} role="none">
        {words('save.asItIs')}
      </Note>
    </Menu>
  )
}

const Small = styled('small')({ display: 'block', color: 'var(--t2)', fontSize: '0.75rem' })
const Note = styled('li')({
  listStyle: 'none',
  padding: '6px 12px',
  maxWidth: 280,
  whiteSpace: 'normal',
  color: 'var(--t2)',
  fontSize: '0.75rem',
  lineHeight: '17px',
})
