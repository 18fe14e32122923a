import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Place } from '../../core/document.ts'
import type { FieldRow as FieldFacts } from '../../core/model/field-row.ts'
import { placeKey } from '../../store/numbering.ts'
import { useLanguage } from '../../store/use-words.ts'
import { FieldHelp } from './FieldHelp.tsx'
import { stacked } from './layout-rules.ts'

export interface FieldRowProps {
  /** Where the value stands, for what is chosen elsewhere to be found. */
  readonly place?: Place | undefined
  /** What model/fields.ts knows about it: label, help, default, whether it can change. */
  readonly facts: FieldFacts | undefined
  /** Instead of the label of the facts. */
  readonly label?: string | undefined
  /** Id of the control that the label names. */
  readonly htmlFor?: string | undefined
  /** Says what the value means; stands under the control before any message. */
  readonly meaning?: ReactNode
  /** Narrow controls, such as a port, do not fill the column. */
  readonly width?: number | undefined
  readonly children: ReactNode
  /** Messages of the field. */
  readonly below?: ReactNode
}

/** Label with its help on the left, the control on the right; one above the other where it is narrow. */
export function FieldRow({ place, facts, label, htmlFor, meaning, width, children, below }: FieldRowProps) {
  const language = useLanguage()
  const text = label ?? facts?.label[language] ?? ''
  return (
    <Row data-place={place === undefined ? undefined : placeKey(place)}>
      <LabelCell>
        <Label htmlFor={htmlFor}>{text}</Label>
        {facts !== undefined && <FieldHelp facts={facts} label={text} />}
      </LabelCell>
      <div>
        <Control sx={width === undefined ? {} : { maxWidth: width }}>{children}</Control>
        {meaning !== undefined && meaning !== null && <Meaning>{meaning}</Meaning>}
        {below}
      </div>
    </Row>
  )
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '188px minmax(0, 1fr)',
  gap: '4px 16px',
  alignItems: 'start',
  padding: '5px 0',
  [stacked]: { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const LabelCell = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 32,
  minWidth: 0,
  [stacked]: { minHeight: 24 },
})
const Label = styled('label')({ fontWeight: 500, overflowWrap: 'anywhere' })
const Control = styled('div')({ minWidth: 0 })

/** What a value is, in words, right under or beside its field. */
export const Meaning = styled('div')({
  paddingTop: 4,
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  '& b': { fontWeight: 400, color: 'var(--t1)', whiteSpace: 'nowrap' },
  '@media (max-width: 599.98px)': { fontSize: '0.8125rem' },
})
