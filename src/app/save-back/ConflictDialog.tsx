import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { styled } from '@mui/material/styles'
import { LineDiff } from '../../look/LineDiff.tsx'
import { useWorkbench } from '../../store/state.ts'
import { textOf } from '../../store/texts.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { type SaveConflict, setConflict } from './conflict.ts'
import { overwrite, takeFromDisk } from './save-active.ts'

/** Unchanged lines shown round each change. */
const context = 2

/** Somebody changed the file: both texts side by side as lines, and a decision that loses neither unseen. */
export default function ConflictDialog({ conflict }: { readonly conflict: SaveConflict }) {
  const words = useWords()
  const language = useLanguage()
  const mine = useWorkbench((state) => textOf(state.workspace, conflict.file)) ?? ''
  const { name, now, since } = conflict
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(since)
  const close = () => setConflict(undefined)
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="conflict">
      <DialogTitle id="conflict">{words('save.conflict', { name, time })}</DialogTitle>
      <Content>
        <p>{words('save.conflictHelp')}</p>
        <LineDiff before={now.text} after={mine} label={words('save.conflictDiff')} context={context} />
      </Content>
      <Actions>
        <Button onClick={close}>{words('app.cancel')}</Button>
        <Button onClick={() => takeFromDisk(conflict)}>{words('save.take')}</Button>
        <Button onClick={() => void overwrite(conflict)}>{words('save.overwrite')}</Button>
      </Actions>
    </Dialog>
  )
}

const Content = styled(DialogContent)({
  '& > p': { color: 'var(--t2)', marginBottom: 10 },
})
const Actions = styled(DialogActions)({ flexWrap: 'wrap', rowGap: 8 })
