import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { styled } from '@mui/material/styles'
import { Kbd } from '../look/Kbd.tsx'
import { showDialog } from '../store/actions/select.ts'
import { useWords } from '../store/use-words.ts'
import { commands } from './commands.ts'
import { isApple } from './platform.ts'
import { printShortcut } from './shortcut.ts'

/** Every key the workbench answers to, from the same table that answers. */
export function ShortcutSheet() {
  const words = useWords()
  const close = () => showDialog(undefined)
  return (
    <Dialog open onClose={close} aria-labelledby="shortcuts">
      <DialogTitle id="shortcuts">{words('shortcut.title')}</DialogTitle>
      <DialogContent>
        <List>
          {commands.map(
            ({ id, title, shortcut }) =>
              shortcut !== undefined && (
                <div key={id}>
                  <dt>{words(title)}</dt>
                  <dd>
                    <Kbd keys={printShortcut(shortcut, isApple)} />
                  </dd>
                </div>
              ),
          )}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{words('app.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

const List = styled('dl')({
  margin: 0,
  minWidth: 320,
  '& > div': { display: 'flex', justifyContent: 'space-between', gap: 24, padding: '5px 0' },
  '& dd': { margin: 0 },
})
