import type { ReactNode } from 'react'
import type { FileEdits, FileId } from '../../core/document.ts'
import { setField, type WrittenAs } from '../../core/edits/set-field.ts'
import type { Field } from '../../core/model/field.ts'
import { FieldInput } from './FieldInput.tsx'
import { FieldMessages } from './FieldMessages.tsx'
import { FieldRow } from './FieldRow.tsx'
import type { Reads } from './typed-problem.ts'
import { useBoundField } from './use-bound-field.ts'

export interface BoundFieldProps {
  readonly file: FileId
  /** The field's place and what stands there. */
  readonly field: Field<unknown>
  readonly label?: string
  readonly placeholder?: string | undefined
  readonly meaning?: ReactNode
  readonly unused?: string | undefined
  readonly isAssumed?: boolean
  /** Stands at the end of the field, such as a button that removes it. */
  readonly end?: ReactNode
  /** Instead of giving the field what was typed. */
  readonly write?: (typed: string) => readonly FileEdits[]
}

interface Kind {
  readonly reads: Reads
  readonly writtenAs: WrittenAs
  readonly width: number
  readonly isProse?: boolean
}

const kinds = {
  address: { reads: 'address', writtenAs: 'text', width: 236 },
  prefix: { reads: 'prefix', writtenAs: 'text', width: 236 },
  text: { reads: 'text', writtenAs: 'text', width: 320 },
  number: { reads: 'number', writtenAs: 'number', width: 120 },
} as const satisfies Readonly<Record<string, Kind>>

/** One address of either family. */
export const AddressField = (props: BoundFieldProps) => <LabelledField {...props} kind={kinds.address} />

/** One network in CIDR notation. */
export const PrefixField = (props: BoundFieldProps) => <LabelledField {...props} kind={kinds.prefix} />

/** A name, a version, a path. */
export const TextField = (props: BoundFieldProps) => <LabelledField {...props} kind={kinds.text} />

/** A whole number; what is no number is kept as typed and said. */
export const NumberField = (props: BoundFieldProps) => <LabelledField {...props} kind={kinds.number} />

function LabelledField({ kind, ...props }: BoundFieldProps & { readonly kind: Kind }) {
  const { file, field, label, placeholder, meaning, unused, isAssumed = false, end } = props
  const write = props.write ?? ((typed: string) => setField(file, field.path, typed, kind.writtenAs))
  const bound = useBoundField({ file, field, reads: kind.reads, write, unused, isAssumed })
  return (
    <FieldRow
      place={bound.place}
      facts={bound.row}
      label={label}
      htmlFor={bound.id}
      width={kind.width}
      meaning={meaning}
      below={<FieldMessages bound={bound} />}
    >
      <FieldInput
        bound={bound}
        placeholder={placeholder ?? bound.row?.default}
        inputMode={kind.reads === 'number' ? 'numeric' : 'text'}
      >
        {end}
      </FieldInput>
    </FieldRow>
  )
}
