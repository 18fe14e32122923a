import Link from '@mui/material/Link'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import type { FileId } from '../core/document.ts'
import { addTaint, balancerTaint, removeTaint } from '../core/edits/pool-settings.ts'
import { setField } from '../core/edits/set-field.ts'
import { type NodePoolSpec, type Taint, taintEffects } from '../core/model/cluster.ts'
import type { NodeRole } from '../core/model/facts.ts'
import { placeKey } from '../store/numbering.ts'
import { useWords } from '../store/use-words.ts'
import { FieldInput } from './kit/FieldInput.tsx'
import { FieldMessages } from './kit/FieldMessages.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { RowEnd } from './kit/RowEnd.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { useBoundField } from './kit/use-bound-field.ts'
import { GroupHead } from './SectionHead.tsx'

export interface PoolTaintsProps {
  readonly file: FileId
  readonly spec: NodePoolSpec
  readonly role: NodeRole
  readonly name: string
}

/** `taints` of a pool; a load balancer pool is offered the one that keeps workloads off. */
export function PoolTaints({ file, spec, role, name }: PoolTaintsProps) {
  const words = useWords()
  const path = [...spec.path, 'taints']
  const { keys, next } = useRowKeys(spec.taints.map((taint) => taint.key.text ?? ''))
  const hasBalancerTaint = spec.taints.some((taint) => taint.key.text === balancerTaint.key)
  return (
    <>
      <GroupHead as="h3">
        {words('nodes.taints')}
        <PlaceHelp place={{ file, path }} />
        <small>{words('nodes.taintsHelp')}</small>
      </GroupHead>
      <PlaceFindings file={file} path={path} />
      {role === 'loadBalancer' && !hasBalancerTaint && (
        <Link
          component="button"
          type="button"
          onClick={() =>
            runFormEdits(addTaint(file, spec, balancerTaint), {
              label: { key: 'step.field', args: { field: 'taints' } },
            })
          }
        >
          {words('nodes.keepOff', { taint: balancerTaint.key })}
        </Link>
      )}
      <div data-rows>
        {[...spec.taints, undefined].map((taint, index) => (
          <TaintRow key={keys[index] ?? next} {...{ file, spec, name, taint, index }} />
        ))}
      </div>
    </>
  )
}

interface TaintRowProps {
  readonly file: FileId
  readonly spec: NodePoolSpec
  readonly name: string
  readonly index: number
  /** undefined: the row that does not stand in the file yet. */
  readonly taint: Taint | undefined
}

function TaintRow({ file, spec, name, taint, index }: TaintRowProps) {
  const words = useWords()
  const path = [...spec.path, 'taints', index]
  const number = index + 1
  const key = useBoundField({
    file,
    field: taint?.key,
    ghostPath: [...path, 'key'],
    reads: 'text',
    write: (typed) => {
      if (taint === undefined) return typed === '' ? [] : addTaint(file, spec, { key: typed })
      return setField(file, taint.key.path, typed)
    },
  })
  return (
    <Row data-place={taint === undefined ? undefined : placeKey({ file, path })}>
      <FieldInput
        bound={key}
        size="row"
        label={taint === undefined ? words('nodes.newTaint', { name }) : words('nodes.taintKey', { number })}
        placeholder={words('nodes.addTaint')}
      />
      {taint !== undefined && <Parts file={file} spec={spec} taint={taint} number={number} />}
      <Under>
        <FieldMessages bound={key} />
        {taint !== undefined && <PlaceFindings file={file} path={taint.effect.path} />}
      </Under>
    </Row>
  )
}

interface PartsProps {
  readonly file: FileId
  readonly spec: NodePoolSpec
  readonly taint: Taint
  readonly number: number
}

function Parts({ file, spec, taint, number }: PartsProps) {
  const words = useWords()
  const value = useBoundField({
    file,
    field: taint.value,
    reads: 'text',
    write: (typed) => setField(file, taint.value.path, typed),
  })
  const effect = taint.effect.text ?? ''
  const isOther = !taintEffects.some((one) => one === effect)
  return (
    <>
      <FieldInput
        bound={value}
        size="row"
        label={words('nodes.taintValue', { number })}
        placeholder={words('form.notSet')}
      />
      <Select
        value={effect}
        displayEmpty
        inputProps={{ 'aria-label': words('nodes.taintEffect', { number }) }}
        onChange={(event) =>
          runFormEdits(setField(file, taint.effect.path, event.target.value), {
            label: { key: 'step.field', args: { field: 'effect' } },
          })
        }
      >
        {isOther && <MenuItem value={effect}>{effect === '' ? words('form.notSet') : effect}</MenuItem>}
        {taintEffects.map((one) => (
          <MenuItem key={one} value={one}>
            {one}
          </MenuItem>
        ))}
      </Select>
      <RowEnd
        name={taint.key.text ?? ''}
        removeLabel={words('form.remove', { name: taint.key.text ?? words('nodes.taints') })}
        index={0}
        count={1}
        onRemove={() =>
          runFormEdits(removeTaint(file, spec, taint), {
            label: { key: 'step.removeDocument', args: { name: taint.key.text ?? 'taint' } },
          })
        }
      />
    </>
  )
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(120px, 2fr) minmax(72px, 1fr) 148px 28px',
  gap: '2px 8px',
  alignItems: 'center',
  padding: '2px 0',
  '@container form (max-width: 559.98px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 44px',
    '& > :first-of-type': { gridColumn: '1 / -1' },
  },
})
const Under = styled('div')({ gridColumn: '1 / -1', '&:has(> :only-child:empty)': { display: 'none' } })
