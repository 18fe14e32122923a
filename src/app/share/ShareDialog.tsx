import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { styled } from '@mui/material/styles'
import { Suspense, useState, useTransition } from 'react'
import { showDialog } from '../../store/actions/select.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { Waiting } from '../Waiting.tsx'
import type { LeaveOut } from './leave-out.ts'
import { prepareShare } from './prepare-share.ts'
import { ShareContent } from './ShareContent.tsx'

const kinds = ['credentials', 'projects', 'comments'] as const satisfies readonly (keyof LeaveOut)[]

/** Secrets stay behind unless somebody wants them to travel; comments explain, so they go along. */
const careful: LeaveOut = { credentials: true, projects: true, comments: false }

/** The texts as a link that nobody but its readers sees, or as a file when they are too long for one. */
export default function ShareDialog() {
  const words = useWords()
  const workspace = useWorkbench((state) => state.workspace)
  const [wanted, setWanted] = useState(careful)
  const prepare = (what: LeaveOut) => prepareShare(workspace, what, location.href.replace(/#.*$/, ''))
  const [prepared, setPrepared] = useState(() => prepare(careful))
  const [isPending, startTransition] = useTransition()
  const change = (next: LeaveOut) => {
    setWanted(next)
    startTransition(() => setPrepared(prepare(next)))
  }
  const close = () => showDialog(undefined)
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="share">
      <DialogTitle id="share">{words('share.title')}</DialogTitle>
      <Content>
        <p>{words('share.how')}</p>
        <fieldset>
          <legend>{words('share.leaveOut')}</legend>
          {kinds.map((kind) => (
            <Choice key={kind}>
              <input
                type="checkbox"
                checked={wanted[kind]}
                onChange={(event) => change({ ...wanted, [kind]: event.target.checked })}
              />
              <span>
                {words(`share.${kind}Switch`)} <small>{words(`share.${kind}Help`)}</small>
              </span>
            </Choice>
          ))}
        </fieldset>
        <Suspense fallback={<Waiting />}>
          <ShareContent prepared={prepared} isPending={isPending} />
        </Suspense>
      </Content>
      <DialogActions>
        <Button onClick={close}>{words('app.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

const Content = styled(DialogContent)({
  display: 'flex',
  flexDirection: 'column',
  gap: 14,
  '& > p': { color: 'var(--t2)' },
  '& fieldset': { border: 0, margin: 0, padding: 0 },
  '& legend': { fontWeight: 500, padding: 0, marginBottom: 4 },
})
const Choice = styled('label')({
  display: 'flex',
  gap: 8,
  alignItems: 'flex-start',
  padding: '4px 0',
  cursor: 'pointer',
  '& input': { width: 16, height: 16, margin: '2px 0 0', accentColor: 'var(--ink)', flex: 'none' },
  '& input:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2 },
  '& small': { fontSize: '0.75rem', color: 'var(--t2)' },
  '@media (max-width: 599.98px)': {
    minHeight: 44,
    alignItems: 'center',
    '& input': { width: 20, height: 20, margin: 0 },
  },
})
