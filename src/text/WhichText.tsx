import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import type { FileId } from '../core/document.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

export interface WhichTextProps {
  readonly file: FileId
  readonly isPlan: boolean
  readonly onChange: (isPlan: boolean) => void
}

/** Whether the comparison is of a file or of the network plan; a long name of the file is cut. */
export function WhichText({ file, isPlan, onChange }: WhichTextProps) {
  const words = useWords()
  const name = useWorkbench((state) => state.workspace.files.find((one) => one.id === file)?.name)
  return (
    <Which
      exclusive
      value={isPlan}
      aria-label={words('changes.which')}
      onChange={(_, next: boolean | null) => next !== null && onChange(next)}
    >
      <ToggleButton value={false}>
        <span>{name}</span>
      </ToggleButton>
      <ToggleButton value={true}>{words('app.section.plan')}</ToggleButton>
    </Which>
  )
}

const Which = styled(ToggleButtonGroup)({
  maxWidth: '100%',
  '& > :first-of-type': { minWidth: 0 },
  '& > :last-of-type': { flex: 'none' },
  '& > :first-of-type > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})
