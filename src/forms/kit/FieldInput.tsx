import { styled } from '@mui/material/styles'
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from '../../look/Icon.tsx'
import { placeKey } from '../../store/numbering.ts'
import { useWords } from '../../store/use-words.ts'
import { FieldBox, FieldMirror, PlainInput } from './field-parts.ts'
import type { BoundField } from './use-bound-field.ts'

export interface FieldInputProps {
  readonly bound: BoundField
  /** Only where no label element names the field. */
  readonly label?: string | undefined
  readonly placeholder?: string | undefined
  readonly inputMode?: 'numeric' | 'text' | undefined
  /** A value of prose, such as a note: in the text font. */
  readonly isProse?: boolean
  readonly size?: 'field' | 'row'
  readonly onPaste?: ((event: ClipboardEvent<HTMLInputElement>) => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly children?: ReactNode
}

/** One text field bound to a place: echoes what is typed at once and shows in which state the place is. */
export function FieldInput({
  bound,
  label,
  placeholder,
  inputMode = 'text',
  isProse = false,
  size = 'field',
  onPaste,
  onKeyDown,
  children,
}: FieldInputProps) {
  const isReadOnly = bound.state.kind !== 'open'
  return (
    <FieldBox
      data-state={stateName(bound)}
      data-severity={bound.severity}
      data-size={size}
      data-flash={bound.flash === 0 ? undefined : bound.flash % 2}
    >
      {bound.isGhost && bound.shown === '' && <Icon name="plus" size={14} />}
      <PlainInput
        id={bound.id}
        data-field={placeKey(bound.place)}
        type="text"
        value={bound.shown}
        readOnly={isReadOnly}
        aria-label={label}
        aria-invalid={bound.severity === 'error' || bound.typing !== undefined || undefined}
        aria-describedby={bound.messagesId}
        placeholder={placeholder}
        inputMode={inputMode}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        data-prose={isProse}
        onChange={(event) => bound.type(event.target.value)}
        onFocus={bound.focus}
        onBlur={bound.blur}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) bound.flush()
          // Before the focus moves: the row to go to comes with what was typed, and messages below may go away.
          if (event.key === 'Tab' || event.key === 'Enter') flushSync(bound.flush)
          onKeyDown?.(event)
        }}
      />
      {bound.typing !== undefined && <Wave text={bound.shown} at={bound.typing.at} />}
      {children}
      <StateIcon bound={bound} />
    </FieldBox>
  )
}

/** What the box looks like; a severity is drawn over it. */
function stateName({ state, isAssumed, unused, isGhost }: BoundField): string {
  if (state.kind !== 'open') return state.kind
  if (unused !== undefined) return 'unused'
  if (isAssumed) return 'assumed'
  return isGhost ? 'ghost' : 'open'
}

const stateIcons = { broken: 'clock', fixed: 'link', locked: 'lock', open: undefined } as const

function StateIcon({ bound }: { readonly bound: BoundField }) {
  const words = useWords()
  const name = bound.isAssumed ? 'assumed' : stateIcons[bound.state.kind]
  if (name === undefined) return null
  return (
    <End role="img" aria-label={words(`form.state.${name}`)}>
      <Icon name={name} />
    </End>
  )
}

/** A wavy line under the characters that cannot stay, behind the text of the input. */
function Wave({ text, at }: { readonly text: string; readonly at: { from: number; to: number } }) {
  return (
    <FieldMirror aria-hidden="true">
      {text.slice(0, at.from)}
      <u>{text.slice(at.from, Math.max(at.to, at.from + 1))}</u>
    </FieldMirror>
  )
}

const End = styled('span')({ display: 'inline-flex', color: 'var(--t3)', flex: 'none' })
