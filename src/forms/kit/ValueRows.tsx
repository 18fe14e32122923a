import type { ReactNode } from 'react'
import {
  type ListPlace,
  pasteListValues,
  removeListItem,
  setListValue,
} from '../../core/edits/list-values.ts'
import type { Field } from '../../core/model/field.ts'
import { useWords } from '../../store/use-words.ts'
import { EntryRow } from './EntryRow.tsx'
import { FieldInput } from './FieldInput.tsx'
import { FieldMessages } from './FieldMessages.tsx'
import { onRowKeys } from './move-keys.ts'
import { moveRow } from './move-row.ts'
import { PlaceFindings } from './PlaceFindings.tsx'
import { RowEnd } from './RowEnd.tsx'
import { onPasteRows } from './row-input.ts'
import { useRowKeys } from './row-keys.ts'
import { runFormEdits } from './run-form-edits.ts'
import { ShownRows } from './ShownRows.tsx'
import type { Reads } from './typed-problem.ts'
import { useBoundField } from './use-bound-field.ts'

export interface ValueRowsProps {
  readonly list: ListPlace
  readonly items: readonly Field<unknown>[]
  readonly reads: Reads
  /** What the list is called; rows are numbered after it. */
  readonly name: string
  readonly placeholder: string
  readonly unused?: string | undefined
  readonly renderMeaning?: (index: number) => ReactNode
  /** Stands beside the empty row. */
  readonly hint?: ReactNode
  /** A running cluster takes no further values. */
  readonly isClosed?: boolean
}

/** A list of plain values: a row each, and an empty one that becomes the next. */
export function ValueRows(props: ValueRowsProps) {
  const { list, items, isClosed = false } = props
  const { keys, next } = useRowKeys(items.map((field) => field.text ?? ''))
  return (
    <>
      <PlaceFindings file={list.file} path={list.path} />
      <div data-rows>
        <ShownRows
          count={items.length + (isClosed ? 0 : 1)}
          at={(index) => items[index]?.path}
          renderRow={(index) => <ValueRow key={keys[index] ?? next} {...props} index={index} />}
        />
      </div>
    </>
  )
}

function ValueRow({ index, ...props }: ValueRowsProps & { readonly index: number }) {
  const words = useWords()
  const { list, items, reads, name, placeholder, unused, renderMeaning, hint } = props
  const field = items[index]
  const bound = useBoundField({
    file: list.file,
    field,
    ghostPath: [...list.path, index],
    reads,
    holdsEmpty: true,
    unused: field === undefined ? undefined : unused,
    write: (typed) => setListValue(list, index, typed),
  })
  const paste = onPasteRows((text, count, replaces) => {
    const isReplacing = replaces && field !== undefined
    const at = isReplacing || field === undefined ? index : index + 1
    runFormEdits(pasteListValues(list, text, at, isReplacing ? index : undefined), {
      label: { key: 'step.paste', args: { count } },
    })
  })
  const text = field?.text ?? ''
  const move =
    field === undefined || bound.state.kind !== 'open'
      ? undefined
      : (by: -1 | 1) => moveRow(list, index, by, text, words)
  return (
    <EntryRow
      place={field === undefined ? undefined : bound.place}
      input={
        <FieldInput
          bound={bound}
          label={words(field === undefined ? 'form.newOf' : 'form.numberOf', { name, number: index + 1 })}
          placeholder={placeholder}
          onPaste={paste}
          onKeyDown={onRowKeys(move)}
        />
      }
      meaning={field === undefined ? hint : bound.shown === field.text && renderMeaning?.(index)}
      end={
        field !== undefined &&
        bound.state.kind === 'open' && (
          <RowEnd
            name={text}
            removeLabel={words('form.remove', { name: text })}
            index={index}
            count={items.length}
            move={move}
            onRemove={() =>
              runFormEdits(removeListItem(list, index), {
                label: { key: 'step.removeRange', args: { range: text } },
              })
            }
          />
        )
      }
      messages={<FieldMessages bound={bound} />}
    />
  )
}
