import { styled } from '@mui/material/styles'
import { useWords } from '../store/use-words.ts'

/** While the workbench loads: words that appear only when it takes noticeably long. */
export function Waiting() {
  const words = useWords()
  return <Quiet role="status">{words('app.loading')}</Quiet>
}

const Quiet = styled('p')({
  padding: 24,
  color: 'var(--t2)',
  animation: 'blbd-appear 1ms linear 400ms both',
  '@keyframes blbd-appear': { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
})
