import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { FileId } from '../core/document.ts'
import { addLabel, removeLabel } from '../core/edits/pool-settings.ts'
import { setField } from '../core/edits/set-field.ts'
import type { NodePoolSpec } from '../core/model/cluster.ts'
import { keysOf, readText, spotAt } from '../core/model/spot.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import type { SourceText } from '../core/yaml/source.ts'
import { useWords } from '../store/use-words.ts'
import { EntryRow } from './kit/EntryRow.tsx'
import { FieldInput } from './kit/FieldInput.tsx'
import { FieldMessages } from './kit/FieldMessages.tsx'
import { FieldBox, PlainInput } from './kit/field-parts.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { RowEnd } from './kit/RowEnd.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { useBoundField } from './kit/use-bound-field.ts'
import { GroupHead } from './SectionHead.tsx'

export interface PoolLabelsProps {
  readonly file: FileId
  readonly spec: NodePoolSpec
  readonly source: SourceText
  readonly name: string
}

/** `labels` of a pool: a value for each key, and a field that takes a further one as kubectl does. */
export function PoolLabels({ file, spec, source, name }: PoolLabelsProps) {
  const words = useWords()
  const [typed, setTyped] = useState('')
  const path = [...spec.path, 'labels']
  const keys = keysOf({ path, node: nodeAt(source, path) })
  const step = (label: string) => ({ label: { key: 'step.field', args: { field: label } } })
  const add = () => {
    if (runFormEdits(addLabel(file, spec, typed), step(words('nodes.labels')))) setTyped('')
  }
  return (
    <>
      <GroupHead as="h3">
        {words('nodes.labels')}
        <PlaceHelp place={{ file, path }} />
      </GroupHead>
      <PlaceFindings file={file} path={path} />
      <div data-rows>
        {keys.map((key) => (
          <Label key={key} {...{ file, spec, source, name }} label={key} count={keys.length} />
        ))}
        <New
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <FieldBox data-state="ghost">
            <PlainInput
              aria-label={words('nodes.newLabel', { name })}
              placeholder={words('nodes.addLabel')}
              value={typed}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
          </FieldBox>
          {typed !== '' && (
            <Button type="submit" size="small">
              {words('nodes.add')}
            </Button>
          )}
        </New>
      </div>
    </>
  )
}

interface LabelProps extends PoolLabelsProps {
  readonly label: string
  readonly count: number
}

function Label({ file, spec, source, label, count }: LabelProps) {
  const words = useWords()
  const path = [...spec.path, 'labels']
  const field = readText(spotAt({ path, node: nodeAt(source, path) }, label))
  const bound = useBoundField({
    file,
    field,
    reads: 'text',
    // An emptied value stays as an empty label: it is the key that matters to a selector.
    write: (value) =>
      value === ''
        ? [{ file, edits: [{ op: 'set', path: field.path, value: '' }] }]
        : setField(file, field.path, value),
  })
  return (
    <EntryRow
      place={bound.place}
      input={<FieldInput bound={bound} label={words('nodes.labelValue', { key: label })} />}
      meaning={<Key>{label}</Key>}
      end={
        bound.state.kind === 'open' && (
          <RowEnd
            name={label}
            removeLabel={words('form.remove', { name: label })}
            index={0}
            count={1}
            onRemove={() =>
              runFormEdits(removeLabel(file, spec, label, count), {
                label: { key: 'step.removeDocument', args: { name: label } },
              })
            }
          />
        )
      }
      messages={<FieldMessages bound={bound} />}
    />
  )
}

const New = styled('form')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '3px 0',
  '& > div': { flex: '0 1 236px' },
})
const Key = styled('code')({ overflowWrap: 'anywhere', color: 'var(--t1)' })
