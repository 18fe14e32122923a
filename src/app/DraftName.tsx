import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../store/use-words.ts'

export interface DraftNameProps {
  readonly name: string
  readonly onDone: (name: string) => void
  readonly onGiveUp: () => void
}

/** The name as a field: Enter and leaving it take the name, Escape gives up. */
export function DraftName({ name, onDone, onGiveUp }: DraftNameProps) {
  const words = useWords()
  const [text, setText] = useState(name)
  const isOver = useRef(false)
  const end = (step: () => void) => {
    // Leaving follows on Enter and Escape, when the field goes away.
    if (isOver.current) return
    isOver.current = true
    step()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') end(() => onDone(text.trim()))
    if (event.key === 'Escape') end(onGiveUp)
  }
  return (
    <Field
      autoFocus
      aria-label={words('drafts.nameLabel')}
      value={text}
      maxLength={120}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={keys}
      onBlur={() => end(() => onDone(text.trim()))}
    />
  )
}

const Field = styled('input')({
  font: 'inherit',
  fontWeight: 500,
  height: 32,
  minWidth: 0,
  padding: '0 8px',
  border: '1px solid var(--ctl)',
  borderRadius: 5,
  background: 'var(--pane)',
  color: 'var(--t1)',
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: -1 },
  '@media (max-width: 599.98px)': { height: 44, fontSize: '1rem' },
})
