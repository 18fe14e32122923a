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
  const [given] = useState(name)
  const [text, setText] = useState(given)
  const isOver = useRef(false)
  const end = (step: () => void) => {
    // Leaving follows on Enter and Escape, when the field goes away.
    if (isOver.current) return
    isOver.current = true
    step()
  }
  const take = () => (text.trim() === given ? onGiveUp() : onDone(text.trim()))
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // The focus moves to a button now, which must not take the same key as a press.
    event.preventDefault()
    end(event.key === 'Enter' ? take : onGiveUp)
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
      onBlur={() => end(take)}
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
