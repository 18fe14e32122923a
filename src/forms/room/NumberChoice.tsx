import OutlinedInput from '@mui/material/OutlinedInput'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { useWords } from '../../store/use-words.ts'

export interface NumberChoiceProps {
  readonly label: string
  /** As typed. */
  readonly text: string
  readonly least: number
  readonly most: number
  readonly onType: (text: string) => void
}

/** A whole number that somebody types to ask with; nothing of it goes into a file. */
export function NumberChoice({ label, text, least, most, onType }: NumberChoiceProps) {
  const words = useWords()
  const id = useId()
  const isRead = numberIn(text, least, most) !== undefined
  return (
    <Frame>
      <label htmlFor={id}>{label}</label>
      <OutlinedInput
        id={id}
        value={text}
        error={!isRead}
        onChange={(event) => onType(event.target.value)}
        slotProps={{
          input: {
            inputMode: 'numeric',
            autoComplete: 'off',
            'aria-describedby': isRead ? undefined : `${id}help`,
          },
        }}
      />
      {!isRead && (
        <small id={`${id}help`}>
          {words('room.typeNumber', { least: String(least), most: String(most) })}
        </small>
      )}
    </Frame>
  )
}

/** The number if it is one and within its bounds. */
export function numberIn(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  '& > label': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
  '& > .MuiOutlinedInput-root': { width: 96 },
  '& > small': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--err)' },
})
