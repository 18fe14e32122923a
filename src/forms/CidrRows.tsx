import IconButton from '@mui/material/IconButton'
import type { Path } from '../core/document.ts'
import { clearField, setField } from '../core/edits/set-field.ts'
import type { ListOf } from '../core/model/cluster.ts'
import type { Field } from '../core/model/field.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import type { ParsedPrefix } from '../core/net/prefix.ts'
import { printRangeShort, sizeOf } from '../core/net/range.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { podCapacity } from './capacity.ts'
import { EntryRow } from './kit/EntryRow.tsx'
import { FieldInput } from './kit/FieldInput.tsx'
import { FieldMessages } from './kit/FieldMessages.tsx'
import { leaveRow } from './kit/leave-row.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { goToNextRow } from './kit/row-input.ts'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { useBoundField } from './kit/use-bound-field.ts'
import { printCount } from './print-count.ts'
import { GroupHead } from './SectionHead.tsx'

export interface CidrRowsProps {
  readonly view: ClusterView
  readonly kind: 'pods' | 'services'
  readonly list: ListOf<Field<ParsedPrefix>>
  readonly unused?: string | undefined
}

/** The CIDR blocks of Pods or Services, each with the room it leaves. */
export function CidrRows({ view, kind, list, unused }: CidrRowsProps) {
  const words = useWords()
  const { keys, next } = useRowKeys(list.items.map((field) => field.text ?? ''))
  return (
    <>
      <GroupHead>{words(`form.networks.${kind}`)}</GroupHead>
      <PlaceFindings file={view.cluster.file} path={list.path} />
      <div data-rows>
        {[...list.items, undefined].map((field, index) => (
          <CidrRow
            key={keys[index] ?? next}
            view={view}
            kind={kind}
            listPath={list.path}
            index={index}
            field={field}
            unused={unused}
          />
        ))}
      </div>
    </>
  )
}

interface CidrRowProps {
  readonly view: ClusterView
  readonly kind: 'pods' | 'services'
  readonly listPath: Path
  readonly index: number
  readonly field: Field<ParsedPrefix> | undefined
  readonly unused: string | undefined
}

function CidrRow({ view, kind, listPath, index, field, unused }: CidrRowProps) {
  const words = useWords()
  const { file } = view.cluster
  const path = [...listPath, index]
  const bound = useBoundField({
    file,
    field,
    ghostPath: path,
    reads: 'prefix',
    holdsEmpty: true,
    unused: field === undefined ? undefined : unused,
    write: (typed) => (field === undefined && typed === '' ? [] : setField(file, path, typed)),
  })
  const label = words(kind === 'pods' ? 'form.networks.podsOf' : 'form.networks.servicesOf', {
    number: index + 1,
  })
  return (
    <EntryRow
      place={field === undefined ? undefined : bound.place}
      input={
        <FieldInput
          bound={bound}
          label={label}
          placeholder={words('form.networks.addCidr')}
          onKeyDown={goToNextRow}
        />
      }
      meaning={
        field?.state === 'read' && bound.shown === field.text ? (
          <Room view={view} kind={kind} block={field.value} />
        ) : (
          field === undefined && kind === 'services' && index === 1 && words('form.networks.addIPv6')
        )
      }
      end={
        field !== undefined &&
        bound.state.kind === 'open' && (
          <IconButton
            size="small"
            aria-label={words('form.remove', { name: field.text ?? label })}
            data-remove
            onClick={(event) => {
              leaveRow(event.currentTarget)
              runFormEdits(clearField(file, path), {
                label: { key: 'step.removeRange', args: { range: field.text ?? '' } },
              })
            }}
          >
            <Icon name="x" size={14} />
          </IconButton>
        )
      }
      messages={<FieldMessages bound={bound} />}
    />
  )
}

/** What the block spans and how many nodes or Services find room in it. */
function Room({
  view,
  kind,
  block,
}: {
  readonly view: ClusterView
  readonly kind: 'pods' | 'services'
  readonly block: ParsedPrefix
}) {
  const words = useWords()
  const { range, family, length } = block.prefix
  const span = words('form.networks.addresses', {
    range: printRangeShort(range),
    count: printCount(sizeOf(range)),
  })
  if (kind === 'services') {
    return (
      <>
        {span}
        <br />
        {words('form.networks.serviceCount', { count: printCount(sizeOf(range)) })}
      </>
    )
  }
  if (family === 6) return <>{span}</>
  const { pods, isWritten, mask, nodes } = podCapacity(view.cluster, length)
  const count = view.facts.nodes.length
  return (
    <>
      {span}
      <br />
      {words('form.networks.capacity', { nodes, pods, mask: String(mask) })}
      {!isWritten && (
        <>
          <br />
          {words('form.networks.capacityUnset', { pods })}
        </>
      )}
      {count > nodes && (
        <>
          <br />
          {words('form.networks.capacityOver', { count })}
        </>
      )}
    </>
  )
}
