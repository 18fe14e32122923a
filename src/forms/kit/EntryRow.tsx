import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Place } from '../../core/document.ts'
import { placeKey } from '../../store/numbering.ts'
import { Meaning } from './FieldRow.tsx'
import { stacked } from './layout-rules.ts'

export interface EntryRowProps {
  readonly place: Place | undefined
  readonly input: ReactNode
  readonly meaning: ReactNode
  readonly end: ReactNode
  readonly messages: ReactNode
}

/** A row of a list: the field, what it means beside it, a button to remove it; messages under all of it. */
export function EntryRow({ place, input, meaning, end, messages }: EntryRowProps) {
  return (
    <Row data-place={place === undefined ? undefined : placeKey(place)}>
      <div>{input}</div>
      <Beside>{meaning}</Beside>
      <End>{end}</End>
      <Under>{messages}</Under>
    </Row>
  )
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '236px minmax(0, 1fr) 56px',
  gap: '0 12px',
  alignItems: 'center',
  padding: '3px 0',
  [stacked]: { gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0 8px' },
  '@media (max-width: 599.98px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '0 4px' },
})
const Beside = styled(Meaning)({
  paddingTop: 0,
  lineHeight: '16px',
  [stacked]: { gridRow: 2, gridColumn: '1 / -1', paddingTop: 3 },
})
const End = styled('div')({ display: 'flex', justifyContent: 'flex-end' })
const Under = styled('div')({ gridColumn: '1 / -1', '& > *': { padding: '2px 0 4px 2px' } })
