import type { ListOf } from '../core/model/cluster.ts'
import type { Field } from '../core/model/field.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import type { ParsedPrefix } from '../core/net/prefix.ts'
import { printRangeShort, sizeOf } from '../core/net/range.ts'
import { isAsDeployed } from '../store/deployed-value.ts'
import { useWords } from '../store/use-words.ts'
import { podCapacity } from './capacity.ts'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { ValueRows } from './kit/ValueRows.tsx'
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
  const { file } = view.cluster
  const { path, items } = list
  const [first] = items
  // Whether a cluster is dual-stack is decided when it is created.
  const isClosed = first !== undefined && isAsDeployed(view, first.path)
  return (
    <>
      <GroupHead>
        {words(`form.networks.${kind}`)}
        <PlaceHelp place={{ file, path }} />
        {view.deployed !== undefined && kind === 'services' && <small>{words('form.change.grow')}</small>}
      </GroupHead>
      <ValueRows
        list={{ file, path, count: items.length, isNeeded: true }}
        items={items}
        reads="prefix"
        name={words(kind === 'pods' ? 'form.networks.podRange' : 'form.networks.serviceRange')}
        placeholder={words('form.networks.addCidr')}
        unused={unused}
        isClosed={isClosed}
        renderMeaning={(index) => {
          const block = items[index]?.value
          return block === undefined || unused !== undefined ? null : (
            <Room view={view} kind={kind} block={block} />
          )
        }}
        hint={kind === 'services' && items.length === 1 && words('form.networks.addIPv6')}
      />
    </>
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
