import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import type { ReactNode } from 'react'
import type { FileEdits, FileId } from '../../core/document.ts'
import { setField } from '../../core/edits/set-field.ts'
import type { Field } from '../../core/model/field.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { FieldInput } from './FieldInput.tsx'
import { FieldMessages } from './FieldMessages.tsx'
import { FieldRow } from './FieldRow.tsx'
import { type BoundField, useBoundField } from './use-bound-field.ts'

export interface ChoiceFieldProps {
  readonly file: FileId
  readonly field: Field<string>
  /** The values the file may hold, with a word for people. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** A few choices stand side by side; more than three go into a menu. */
  readonly isSegmented?: boolean
  readonly unused?: string | undefined
  readonly meaning?: ReactNode
  readonly write?: (value: string) => readonly FileEdits[]
}

/** One of a few values. What is written and is none of them stays to be seen and edited as text. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { file, field, unused, meaning } = props
  const write = props.write ?? ((value: string) => setField(file, field.path, value))
  const bound = useBoundField({ file, field, reads: 'text', write, unused })
  const isOther = field.state === 'bad' || field.state === 'placeholder'
  const isPlain = isOther || bound.state.kind !== 'open'
  return (
    <FieldRow
      place={bound.place}
      facts={bound.row}
      htmlFor={isPlain ? bound.id : undefined}
      width={props.isSegmented === true && !isPlain ? undefined : 320}
      meaning={meaning}
      below={<FieldMessages bound={bound} />}
    >
      {isPlain ? (
        <FieldInput bound={bound} placeholder={bound.row?.default} />
      ) : (
        <Choices {...props} bound={bound} />
      )}
    </FieldRow>
  )
}

function Choices({ bound, choices, isSegmented, field }: ChoiceFieldProps & { readonly bound: BoundField }) {
  const words = useWords()
  const language = useLanguage()
  const name = bound.row?.label[language] ?? String(field.path.at(-1))
  const standard = bound.row?.default ?? ''
  const choose = (value: string) => {
    bound.focus()
    bound.type(value)
    bound.blur()
  }
  if (isSegmented === true) {
    return (
      <ToggleButtonGroup
        exclusive
        id={bound.id}
        aria-label={name}
        aria-describedby={bound.messagesId}
        value={bound.shown === '' ? standard : bound.shown}
        onChange={(_, value: string | null) => value !== null && choose(value)}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.value} value={choice.value}>
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    )
  }
  return (
    <Select
      id={bound.id}
      fullWidth
      displayEmpty
      value={bound.shown}
      inputProps={{ 'aria-label': name, 'aria-describedby': bound.messagesId }}
      onChange={(event) => choose(event.target.value)}
    >
      {bound.shown === '' && choices.every(({ value }) => value !== '') && (
        <MenuItem value="">
          {standard === '' ? words('form.notSet') : words('form.default', { value: standard })}
        </MenuItem>
      )}
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </Select>
  )
}
