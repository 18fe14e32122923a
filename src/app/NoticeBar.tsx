import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Snackbar from '@mui/material/Snackbar'
import { styled } from '@mui/material/styles'
import { sayRefusal } from '../core/yaml/say-refusal.ts'
import { Icon } from '../look/Icon.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { dismissNotice } from '../store/actions/notice.ts'
import { type Notice, useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { isKey } from '../words/say.ts'

/** How long a message that needs no answer stays, in milliseconds; errors stay until they are closed. */
const shownFor = 6_000

/** Clear of the bar of panes on narrow screens, in CSS pixels: it is 58 high. */
const aboveBar = 66

/** What just happened, one message at a time, with the way back. */
export function NoticeBar() {
  const notice = useWorkbench((state) => state.notice)
  if (notice === undefined) return null
  return (
    <Snackbar
      key={notice.serial}
      open
      autoHideDuration={notice.severity === 'error' ? null : shownFor}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      sx={{ '@media (max-width: 899.98px)': { bottom: aboveBar } }}
      onClose={(_, reason) => reason !== 'clickaway' && dismissNotice()}
    >
      <Toast role={notice.severity === 'error' ? 'alert' : 'status'}>
        <NoticeContent notice={notice} />
      </Toast>
    </Snackbar>
  )
}

function NoticeContent({ notice }: { readonly notice: Notice }) {
  const words = useWords()
  const language = useLanguage()
  const { message } = notice
  const text =
    message.kind === 'refused'
      ? sayRefusal(message.refusal, language)
      : isKey(message.key)
        ? words(message.key, message.args)
        : message.key
  const undo = async () => {
    const actions = await import('../store/actions/history.ts')
    actions.undo()
    dismissNotice()
  }
  return (
    <>
      {notice.severity !== 'done' && <SeverityMark severity={notice.severity} />}
      <span>{text}</span>
      {notice.undo && (
        <Button size="small" variant="outlined" onClick={() => void undo()}>
          {words('app.undo')}
        </Button>
      )}
      <IconButton size="small" aria-label={words('app.dismiss')} onClick={dismissNotice}>
        <Icon name="x" size={14} />
      </IconButton>
    </>
  )
}

const Toast = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '8px 8px 8px 14px',
  maxWidth: 'min(560px, calc(100vw - 32px))',
  borderRadius: 8,
  background: 'var(--raised)',
  boxShadow: 'var(--shadow)',
})
