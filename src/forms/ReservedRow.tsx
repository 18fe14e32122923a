import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { styled } from '@mui/material/styles'
import { PLAN_FILE } from '../core/document.ts'
import { addReserved, pasteReserved, removeReserved, setReserved } from '../core/edits/plan-reserved.ts'
import { type Purpose, purposes, type Reserved } from '../core/model/network-plan.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { RoleKey, type RoleKeyName } from '../look/RoleKey.tsx'
import { placeKey } from '../store/numbering.ts'
import { useWords } from '../store/use-words.ts'
import { FieldInput } from './kit/FieldInput.tsx'
import { FieldMessages } from './kit/FieldMessages.tsx'
import { onRowKeys } from './kit/move-keys.ts'
import { moveRow } from './kit/move-row.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { RowEnd } from './kit/RowEnd.tsx'
import { onPasteRows } from './kit/row-input.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { useBoundField } from './kit/use-bound-field.ts'
import { segmentPath } from './plan-places.ts'

export interface ReservedRowProps {
  readonly model: WorkspaceModel
  readonly view: SegmentView
  /** undefined: the row that does not stand in the plan yet. */
  readonly item: Reserved | undefined
  /** Where it stands among all reserved addresses of the segment. */
  readonly index: number
  /** Where it stands in its own list. */
  readonly row: number
  /** Addresses of a cluster whose file is not open. */
  readonly isOfCluster: boolean
}

const roles = {
  gateway: 'gateway',
  dhcp: 'dhcp',
  dns: 'dns',
  ntp: 'reserved',
  host: 'reserved',
  cluster: 'other',
  other: 'reserved',
} as const satisfies Record<Purpose, RoleKeyName>

/** One reserved range with its purpose and a note. */
export function ReservedRow({ model, view, item, index, row, isOfCluster }: ReservedRowProps) {
  const words = useWords()
  const step = { label: { key: 'step.plan', args: {} } }
  const bound = useBoundField({
    file: PLAN_FILE,
    field: item?.range,
    ghostPath: [...segmentPath(model, view), 'reserved', index, 'range'],
    reads: 'reserved',
    holdsEmpty: true,
    write: (typed) => {
      if (item !== undefined) return setReserved(item, 'range', typed)
      const purpose = isOfCluster ? 'cluster' : 'other'
      return typed === '' ? [] : addReserved(model.plan, view, { range: typed, purpose })
    },
  })
  const paste = onPasteRows((text, count) =>
    runFormEdits(pasteReserved(model.plan, view, text, isOfCluster ? 'cluster' : 'other'), {
      label: { key: 'step.paste', args: { count } },
    }),
  )
  const list = {
    file: PLAN_FILE,
    path: [...segmentPath(model, view), 'reserved'],
    count: view.segment?.reserved.length ?? 0,
  }
  const move =
    item === undefined ? undefined : (by: -1 | 1) => moveRow(list, index, by, item.range.text ?? '', words)
  const purpose = item?.purpose.value ?? (isOfCluster ? 'cluster' : 'other')
  return (
    <Row data-place={item === undefined ? undefined : placeKey({ file: PLAN_FILE, path: item.path })}>
      <RoleKey role={roles[purpose]} />
      <Range>
        <FieldInput
          bound={bound}
          label={`${words(isOfCluster ? 'plan.otherAddress' : 'plan.reserved')} ${row + 1}`}
          placeholder={words(isOfCluster ? 'plan.typeOther' : 'plan.range')}
          onPaste={item === undefined ? paste : undefined}
          onKeyDown={onRowKeys(move)}
        />
      </Range>
      {item !== undefined && (
        <>
          <Select
            value={purpose}
            inputProps={{ 'aria-label': `${words('plan.purpose')} ${index + 1}` }}
            onChange={(event) => runFormEdits(setReserved(item, 'purpose', event.target.value), step)}
          >
            {purposes.map((value) => (
              <MenuItem key={value} value={value}>
                {words(`plan.purpose.${value}`)}
              </MenuItem>
            ))}
          </Select>
          <Words>
            <Note item={item} label={`${words('plan.note')} ${index + 1}`} />
          </Words>
          <End>
            <RowEnd
              name={item.range.text ?? ''}
              removeLabel={words('plan.removeReserved', { range: item.range.text ?? '' })}
              index={index}
              count={list.count}
              move={move}
              onRemove={() => runFormEdits(removeReserved(item), step)}
            />
          </End>
        </>
      )}
      <Under>
        <FieldMessages bound={bound} />
        {item !== undefined && <PlaceFindings file={PLAN_FILE} path={item.purpose.path} />}
      </Under>
    </Row>
  )
}

function Note({ item, label }: { readonly item: Reserved; readonly label: string }) {
  const words = useWords()
  const bound = useBoundField({
    file: PLAN_FILE,
    field: item.note,
    reads: 'text',
    write: (typed) => setReserved(item, 'note', typed),
  })
  return <FieldInput bound={bound} label={label} placeholder={words('plan.note')} isProse />
}

export const reservedColumns = {
  display: 'grid',
  gridTemplateColumns: '18px minmax(0, 236px) 132px minmax(0, 1fr) 56px',
  gap: '0 8px',
  alignItems: 'center',
} as const

const narrow = '@container form (max-width: 479.98px)'
const Row = styled('div')({
  ...reservedColumns,
  padding: '3px 0',
  '& > .MuiOutlinedInput-root': { gridColumn: 3, [narrow]: { gridColumn: 2, gridRow: 2 } },
  [narrow]: { gridTemplateColumns: '18px minmax(0, 1fr) minmax(0, 1fr) auto', gap: '4px 8px' },
})
const End = styled('div')({ gridColumn: 5, [narrow]: { gridColumn: 4, gridRow: 1 } })
const Range = styled('div')({ gridColumn: 2, minWidth: 0, [narrow]: { gridColumn: '2 / 4' } })
const Words = styled('div')({ gridColumn: 4, minWidth: 0, [narrow]: { gridColumn: 3, gridRow: 2 } })
const Under = styled('div')({ gridColumn: '2 / -1', '&:has(> :only-child:empty)': { display: 'none' } })
