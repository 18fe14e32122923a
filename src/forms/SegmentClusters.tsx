import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import type { SegmentView } from '../core/model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { type Range, rangeOfAddress } from '../core/net/range.ts'
import { intersectionOf, setOf, sizeOfSet } from '../core/net/set.ts'
import { Icon } from '../look/Icon.tsx'
import { RoleKey } from '../look/RoleKey.tsx'
import { showFile } from '../store/actions/select.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { printCount } from './print-count.ts'
import { GroupHead } from './SectionHead.tsx'

/** The other clusters that share the segment, and whether anything of theirs is also ours. */
export function SegmentClusters({
  model,
  view,
}: {
  readonly model: WorkspaceModel
  readonly view: SegmentView
}) {
  const words = useWords()
  const active = useWorkbench((state) => state.active)
  const here = model.clusters.filter(({ cluster }) =>
    view.clusters.some((ref) => ref.file === cluster.file && ref.document === cluster.document),
  )
  const own = here.filter(({ cluster }) => cluster.file === active)
  const others = here.filter(({ cluster }) => cluster.file !== active)
  if (others.length === 0 || own.length === 0) return null
  return (
    <>
      <GroupHead>{words('plan.others')}</GroupHead>
      <ul>
        {others.map((other) => {
          const shared = own.reduce((sum, one) => sum + sharedBy(one, other), 0n)
          return (
            <Item key={`${other.cluster.file} ${other.cluster.document}`}>
              <RoleKey role="other" />
              <b>{other.cluster.name.text ?? other.file.name}</b>
              <Link component="button" type="button" onClick={() => showFile(other.cluster.file)}>
                {words('plan.otherFrom', { file: other.file.name })}
              </Link>
              <State data-clash={shared > 0n}>
                {shared === 0n && <Icon name="check" size={14} />}
                {shared === 0n
                  ? words('plan.noOverlap')
                  : words('plan.overlaps', { count: printCount(shared) })}
              </State>
            </Item>
          )
        })}
      </ul>
    </>
  )
}

/** How many addresses both clusters use for VIPs, pools or machines. */
function sharedBy(a: ClusterView, b: ClusterView): bigint {
  return ([4, 6] as const).reduce((sum, family) => {
    const both = intersectionOf(setOf(family, usedBy(a, family)), setOf(family, usedBy(b, family)))
    return sum + sizeOfSet(both)
  }, 0n)
}

function usedBy({ cluster, facts }: ClusterView, family: 4 | 6): readonly Range[] {
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  const single = [
    controlPlaneVIP.value,
    ingressVIP.value,
    ...facts.nodes.map((node) => node.dataAddress),
  ].flatMap((address) => (address === undefined ? [] : [rangeOfAddress(address)]))
  const pools = facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range))
  return [...single, ...pools].filter((range) => range.family === family)
}

const Item = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  minHeight: 32,
  '& > b': { fontWeight: 500 },
  '& .MuiLink-root': { fontSize: '0.75rem', color: 'var(--t2)' },
})
const State = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  marginLeft: 'auto',
  fontSize: '0.75rem',
  color: 'var(--ok)',
  '&[data-clash=true]': { color: 'var(--err)' },
})
