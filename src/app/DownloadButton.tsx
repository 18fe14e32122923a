import Button from '@mui/material/Button'
import ButtonGroup from '@mui/material/ButtonGroup'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { selectIsEdited } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { SaveMenu } from './SaveMenu.tsx'
import { saveActive } from './save-back/save-active.ts'
import { countErrors, countUnfilled, downloadActive, isBroken } from './save-file.ts'

/** How long the button says that the file was saved, in milliseconds. */
const savedFor = 3_000

/** Always possible: unchanged, changed, as a draft with errors, or as it is when it does not parse. */
export function DownloadButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords()
  const active = useWorkbench((state) => state.active)
  const file = useWorkbench((state) => state.workspace.files.find((one) => one.id === state.active))
  const isEdited = useWorkbench(selectIsEdited(active ?? ''))
  const isUnread = useWorkbench(isBroken)
  const errors = useWorkbench(countErrors)
  const unfilled = useWorkbench(countUnfilled)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  /** The text that was saved just now; an edit ends it before its time. */
  const [saved, setSaved] = useState<string>()
  if (file === undefined) return null
  const save = async () => {
    if (!(await saveActive())) return
    setSaved(file.text)
    setTimeout(() => setSaved(undefined), savedFor)
  }
  const isSaved = saved === file.text
  const download = isUnread
    ? words('app.downloadAsIs')
    : errors > 0
      ? words('app.downloadDraft')
      : unfilled > 0
        ? words('app.downloadUnfilled', { count: unfilled })
        : words('app.download', { name: file.name })
  const label = isSaved ? words('save.saved', { name: file.name }) : download
  const isFilled = isEdited && errors === 0 && unfilled === 0 && !isUnread && !isSaved
  return (
    <>
      <ButtonGroup variant={isFilled ? 'contained' : 'outlined'}>
        <Button onClick={downloadActive} aria-label={errors > 0 && !isSaved ? `${label} (${errors})` : label}>
          <Icon name={isSaved ? 'check' : 'download'} />
          {!isNarrow && <Label title={label}>{label}</Label>}
          {errors > 0 && !isSaved && (
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
      <SaveMenu
        file={file}
        download={download}
        anchor={anchor}
        onClose={() => setAnchor(null)}
        onSave={() => void save()}
      />
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
