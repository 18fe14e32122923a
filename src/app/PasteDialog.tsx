import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useWords } from '../store/use-words.ts'
import { openAll } from './open-files.ts'

/** Takes a text that was copied elsewhere; what was typed stays when the dialog is only closed. */
export function PasteDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  const openText = async () => {
    await openAll([{ name: words('app.pasteName'), text }])
    setText('')
    onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="md">
      <DialogTitle>{words('app.pasteTitle')}</DialogTitle>
      <DialogContent>
        <Area
          autoFocus
          spellCheck={false}
          aria-label={words('app.pasteLabel')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words('app.cancel')}</Button>
        <Button variant="contained" disabled={text.trim() === ''} onClick={() => void openText()}>
          {words('app.openPasted')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const Area = styled('textarea')(({ theme }) => ({
  ...theme.typography.mono,
  width: '100%',
  minHeight: '50vh',
  resize: 'vertical',
  padding: 10,
  border: '1px solid var(--ctl)',
  borderRadius: 5,
  background: 'var(--pane)',
  color: 'var(--t1)',
  whiteSpace: 'pre',
}))
