import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Snackbar from '@mui/material/Snackbar'
import { styled } from '@mui/material/styles'
import { useState, useSyncExternalStore } from 'react'
import { Icon } from '../look/Icon.tsx'
import { notify } from '../store/actions/notice.ts'
import { useWords } from '../store/use-words.ts'
import { keepNow } from './autosave.ts'
import { hasNewVersion, onNewVersion, startNewVersion } from './offline.ts'

/** Says that a newer version waits. It comes when the person asks for it, and only once the draft is kept. */
export function UpdateNote() {
  const words = useWords()
  const isThere = useSyncExternalStore(onNewVersion, hasNewVersion)
  const [isPutOff, setPutOff] = useState(false)
  if (!isThere || isPutOff) return null
  const reload = async () => {
    if (await keepNow()) startNewVersion()
    else notify('app.newVersionUnsaved', {}, { severity: 'error' })
  }
  return (
    <Place open anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}>
      <Note role="status">
        <span>
          <strong>{words('app.newVersion')}</strong>
          <br />
          {words('app.newVersionHelp')}
        </span>
        <Button size="small" variant="outlined" onClick={() => void reload()}>
          {words('app.reload')}
        </Button>
        <IconButton size="small" aria-label={words('app.dismiss')} onClick={() => setPutOff(true)}>
          <Icon name="x" size={14} />
        </IconButton>
      </Note>
    </Place>
  )
}

/** Beside what just happened on a wide screen, above it on a phone. */
const Place = styled(Snackbar)(({ theme }) => ({
  [theme.breakpoints.down('sm')]: { bottom: 80 },
}))
const Note = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '8px 8px 8px 14px',
  maxWidth: 'min(560px, calc(100vw - 32px))',
  borderRadius: 8,
  background: 'var(--raised)',
  boxShadow: 'var(--shadow)',
  '& strong': { fontWeight: 600 },
})
