import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import { splitRows } from '../../core/edits/pasted-rows.ts'
import { Icon } from '../../look/Icon.tsx'
import { useWords } from '../../store/use-words.ts'
import { Area, Panel } from './paste-parts.ts'

export interface PasteManyProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAdd: (text: string, count: number) => void
}

/** Opens the panel below; stands in the head of a list. */
export function PasteManyButton({
  onClick,
  isOpen,
}: {
  readonly onClick: () => void
  readonly isOpen: boolean
}) {
  const words = useWords()
  return (
    <Button
      className="end"
      variant="text"
      aria-expanded={isOpen}
      startIcon={<Icon name="paste" />}
      onClick={onClick}
    >
      {words('form.pasteMany')}
    </Button>
  )
}

/** A place for a column from a mail or a sheet: how many rows are recognised, and one button that adds them. */
export function PasteMany({ isOpen, onClose, onAdd }: PasteManyProps) {
  const words = useWords()
  const id = useId()
  const [text, setText] = useState('')
  if (!isOpen) return null
  const count = splitRows(text).length
  const close = () => {
    setText('')
    onClose()
  }
  return (
    <Panel>
      <Area
        id={id}
        autoFocus
        rows={4}
        spellCheck={false}
        aria-label={words('form.pasteLabel')}
        aria-describedby={`${id}help`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <div>
        <Count role="status">{words('form.pasteCount', { count })}</Count>
        <Help id={`${id}help`}>{words('form.pasteHelp')}</Help>
        <Actions>
          <Button
            variant="contained"
            size="small"
            disabled={count === 0}
            onClick={() => {
              onAdd(text, count)
              close()
            }}
          >
            {words('form.pasteAdd', { count })}
          </Button>
          <Button variant="text" size="small" onClick={close}>
            {words('form.cancel')}
          </Button>
        </Actions>
      </div>
    </Panel>
  )
}

const Count = styled('p')({ fontWeight: 500 })
const Help = styled('p')({ fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' })
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 8 })
