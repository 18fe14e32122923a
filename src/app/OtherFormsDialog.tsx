import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { type FormName, formFileName, formNames, writeOtherForm } from '../core/emit/other-form.ts'
import { sayFormNote } from '../core/emit/say-form-note.ts'
import { showDialog } from '../store/actions/select.ts'
import { selectActiveCluster, selectLanguage } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { textOutlet } from './text-outlet.ts'

/** The shown cluster for other tools, each with what has no counterpart there. */
export default function OtherFormsDialog() {
  const words = useWords()
  const view = useWorkbench(selectActiveCluster)
  const language = useWorkbench(selectLanguage)
  const [form, setForm] = useState<FormName>('metallb')
  const close = () => showDialog(undefined)
  if (view === undefined) return null
  const { text, notes } = writeOtherForm(view, form)
  const name = formFileName(view, form)
  return (
    <Dialog open onClose={close} fullWidth maxWidth="md" aria-labelledby="other-forms">
      <DialogTitle id="other-forms">{words('emit.title')}</DialogTitle>
      <DialogContent>
        <ToggleButtonGroup
          exclusive
          value={form}
          aria-label={words('emit.form')}
          onChange={(_, chosen: FormName | null) => chosen !== null && setForm(chosen)}
        >
          {formNames.map((one) => (
            <ToggleButton key={one} value={one}>
              {words(`emit.form.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Notes>
          <h3>{words('emit.notes', { count: notes.length })}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.code}>{sayFormNote(note, language)}</li>
            ))}
          </ul>
        </Notes>
        {text !== '' && (
          <Text
            key={form}
            tabIndex={0}
            role="region"
            aria-label={words('emit.text', { form: words(`emit.form.${form}`) })}
          >
            {text}
          </Text>
        )}
      </DialogContent>
      <Actions>
        <Button onClick={close}>{words('app.close')}</Button>
        {text !== '' && (
          <>
            <Button variant="outlined" onClick={() => textOutlet.copy(name, text)}>
              {words('emit.copy')}
            </Button>
            <Button variant="contained" onClick={() => textOutlet.download(name, text)}>
              <span>{words('emit.download', { name })}</span>
            </Button>
          </>
        )}
      </Actions>
    </Dialog>
  )
}

// A long file name may not push the label out of its button.
const Actions = styled(DialogActions)({
  flexWrap: 'wrap',
  gap: 8,
  '& > .MuiButton-root': { margin: 0, maxWidth: '100%' },
  '& span': { overflow: 'hidden', textOverflow: 'ellipsis' },
})

const Notes = styled('section')(({ theme }) => ({
  margin: '12px 0',
  padding: '8px 12px',
  borderRadius: 8,
  background: 'var(--inset)',
  color: 'var(--t2)',
  ...theme.typography.caption,
  '& > h3': { margin: 0, fontSize: 'inherit', fontWeight: 600, color: 'var(--t1)' },
  '& > ul': { margin: '4px 0 0', paddingLeft: 18, listStyle: 'disc', overflowWrap: 'anywhere' },
  '& li + li': { marginTop: 3 },
}))

const Text = styled('pre')(({ theme }) => ({
  ...theme.typography.mono,
  margin: 0,
  maxHeight: '46vh',
  overflow: 'auto',
  padding: 12,
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--pane)',
  color: 'var(--t1)',
  '&:focus-visible': { outlineOffset: -2 },
}))
