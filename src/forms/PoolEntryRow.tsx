import type { ReactNode } from 'react'
import { addPoolEntry, pastePoolEntries, removePoolEntry, setPoolEntry } from '../core/edits/pool-entries.ts'
import type { PoolFact } from '../core/model/facts.ts'
import type { Field } from '../core/model/field.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import type { AddressEntry } from '../core/net/entry.ts'
import { useWords } from '../store/use-words.ts'
import { EntryMeaningText } from './EntryMeaningText.tsx'
import { EntryRow } from './kit/EntryRow.tsx'
import { FieldInput } from './kit/FieldInput.tsx'
import { FieldMessages } from './kit/FieldMessages.tsx'
import { onRowKeys } from './kit/move-keys.ts'
import { moveRow } from './kit/move-row.ts'
import { RowEnd } from './kit/RowEnd.tsx'
import { onPasteRows } from './kit/row-input.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { useBoundField } from './kit/use-bound-field.ts'
import { entryMeaning } from './pool-meaning.ts'

export interface PoolEntryRowProps {
  readonly view: ClusterView
  readonly fact: PoolFact
  readonly index: number
  /** undefined: the row that does not stand in the file yet. */
  readonly field: Field<AddressEntry> | undefined
  readonly hint: ReactNode
}

/** One entry of a pool with what it really is. */
export function PoolEntryRow({ view, fact, index, field, hint }: PoolEntryRowProps) {
  const words = useWords()
  const { cluster } = view
  const { pool, name } = fact
  const bound = useBoundField({
    file: cluster.file,
    field,
    ghostPath: [...pool.addresses.path, index],
    reads: 'entry',
    holdsEmpty: true,
    write: (typed) =>
      field === undefined
        ? typed === ''
          ? []
          : addPoolEntry(cluster, pool, typed)
        : setPoolEntry(cluster, pool, index, typed),
  })
  const paste = onPasteRows((text, count, replaces) => {
    const label = { key: 'step.paste', args: { count } }
    const isReplacing = replaces && field !== undefined
    const edits = pastePoolEntries(
      cluster,
      pool,
      text,
      isReplacing || field === undefined ? index : index + 1,
    )
    const gone = isReplacing ? removePoolEntry(cluster, pool, index + count) : []
    runFormEdits([...edits, ...gone], { label })
  })
  const list = {
    file: cluster.file,
    path: pool.addresses.path,
    count: pool.addresses.items.length,
  }
  const move =
    field === undefined || bound.state.kind !== 'open'
      ? undefined
      : (by: -1 | 1) => moveRow(list, index, by, field.text ?? '', words)
  const label = field === undefined ? 'form.pools.newEntryOf' : 'form.pools.entryOf'
  return (
    <EntryRow
      place={field === undefined ? undefined : bound.place}
      input={
        <FieldInput
          bound={bound}
          label={words(label, { number: index + 1, name })}
          placeholder={words('form.pools.entry')}
          onPaste={paste}
          onKeyDown={onRowKeys(move)}
        />
      }
      meaning={
        field?.state === 'read' && bound.shown === field.text ? (
          <EntryMeaningText meaning={entryMeaning(view, fact, field.value)} />
        ) : (
          hint
        )
      }
      end={
        field !== undefined &&
        bound.state.kind === 'open' && (
          <RowEnd
            name={field.text ?? ''}
            removeLabel={words('form.pools.removeEntry', { entry: field.text ?? '', name })}
            index={index}
            count={list.count}
            move={move}
            onRemove={() =>
              runFormEdits(removePoolEntry(cluster, pool, index), {
                label: { key: 'step.removeRange', args: { range: field.text ?? '' } },
              })
            }
          />
        )
      }
      messages={<FieldMessages bound={bound} />}
    />
  )
}
