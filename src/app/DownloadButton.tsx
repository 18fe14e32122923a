import Button from '@mui/material/Button'
import ButtonGroup from '@mui/material/ButtonGroup'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { planName } from '../core/say.ts'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { showDialog } from '../store/actions/select.ts'
import { selectActiveCluster, selectActiveFile, selectIsEdited } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { downloadText } from './download.ts'
import { copyActive, countErrors, downloadActive } from './save-file.ts'

/** Always possible: unchanged, changed, as a draft with errors, or as it is when it does not parse. */
export function DownloadButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords()
  const active = useWorkbench((state) => state.active)
  const file = useWorkbench((state) => state.workspace.files.find((one) => one.id === state.active))
  const plan = useWorkbench((state) => state.workspace.plan)
  const isEdited = useWorkbench(selectIsEdited(active ?? ''))
  const isBroken = useWorkbench(
    (state) =>
      selectActiveFile(state)?.source.documents.some(
        (document) => document.root === undefined && document.problems.length > 0,
      ) === true,
  )
  const errors = useWorkbench(countErrors)
  const hasCluster = useWorkbench((state) => selectActiveCluster(state) !== undefined)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (file === undefined) return null
  const label = isBroken
    ? words('app.downloadAsIs')
    : errors > 0
      ? words('app.downloadDraft')
      : words('app.download', { name: file.name })
  const copy = () => {
    setAnchor(null)
    void copyActive()
  }
  return (
    <>
      <ButtonGroup variant={isEdited && errors === 0 && !isBroken ? 'contained' : 'outlined'}>
        <Button onClick={downloadActive} aria-label={errors > 0 ? `${label} (${errors})` : label}>
          <Icon name="download" />
          {!isNarrow && <Label title={label}>{label}</Label>}
          {errors > 0 && (
            <>
              <SeverityMark severity="error" />
              {errors}
            </>
          )}
        </Button>
        <Button
          aria-label={words('app.downloadMore')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon name="down" />
        </Button>
      </ButtonGroup>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={copy}>
          <Icon name="copy" />
          {words('app.copy')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null)
            showDialog('share')
          }}
        >
          <Icon name="share" />
          {words('share.command')}
        </MenuItem>
        {plan !== '' && (
          <MenuItem
            onClick={() => {
              setAnchor(null)
              downloadText(planName, plan)
            }}
          >
            <Icon name="download" />
            {words('app.downloadPlan')}
          </MenuItem>
        )}
        {hasCluster && (
          <MenuItem
            onClick={() => {
              setAnchor(null)
              showDialog('forms')
            }}
          >
            <Icon name="file" />
            {words('emit.open')}
          </MenuItem>
        )}
      </Menu>
    </>
  )
}

/** A long file name leaves room for the tabs. */
const Label = styled('span')({
  maxWidth: 190,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '@media (max-width: 1279.98px)': { maxWidth: 130 },
})
