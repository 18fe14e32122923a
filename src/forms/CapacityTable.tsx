import { styled } from '@mui/material/styles'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { blocksIn, podBlocks, podCapacity, prefixFor } from './capacity.ts'
import { Meaning } from './kit/FieldRow.tsx'
import { GroupHead } from './SectionHead.tsx'

/** How many nodes the Pod ranges have room for, at every size of block, beside the nodes of the file. */
export function CapacityTable({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const lengths = view.cluster.network.pods.items.flatMap(({ value }) =>
    value?.prefix.family === 4 ? [value.prefix.length] : [],
  )
  if (lengths.length === 0) return null
  const here = view.facts.nodes.length
  const now = podCapacity(view.cluster, lengths[0]!)
  const isShort = here > blocksIn(lengths, now.mask)
  return (
    <>
      <GroupHead as="h3">
        {words('network.capacity')} <small>{words('network.capacityHelp')}</small>
      </GroupHead>
      <Table aria-label={words('network.capacity')}>
        <thead>
          <tr>
            <th scope="col">{words('network.capacityPods')}</th>
            <th scope="col">{words('network.capacityBlock')}</th>
            <th scope="col">{words('network.capacityNodes')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {podBlocks.map(({ pods, mask }) => {
            const nodes = blocksIn(lengths, mask)
            const isNow = mask === now.mask
            return (
              <tr key={mask} aria-current={isNow || undefined}>
                <th scope="row">{words('network.capacityUpTo', { pods })}</th>
                <td>/{mask}</td>
                <td>{nodes.toLocaleString('en-US')}</td>
                <td data-short={nodes < here}>
                  {nodes < here
                    ? words('network.capacityShort', { count: here - nodes })
                    : words('network.capacityEnough', { count: nodes - here })}
                  {isNow && ` · ${words('network.capacityNow')}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      {isShort && (
        <Meaning>
          {words('network.capacityNeeds', {
            count: here,
            pods: now.pods,
            length: String(prefixFor(here, now.mask)),
          })}
        </Meaning>
      )}
    </>
  )
}

const Table = styled('table')({
  borderCollapse: 'collapse',
  fontSize: '0.75rem',
  lineHeight: '18px',
  '& th, & td': { padding: '4px 20px 4px 0', textAlign: 'left', fontWeight: 400 },
  '& thead th': { color: 'var(--t3)' },
  '& td:nth-of-type(3)': { color: 'var(--t2)', paddingRight: 0 },
  '& td[data-short=true]': { color: 'var(--err)' },
  '& tbody tr': { borderTop: '1px solid var(--line)' },
  '& tr[aria-current=true]': { fontWeight: 500, background: 'var(--sel)', '& th, & td': { fontWeight: 500 } },
})
