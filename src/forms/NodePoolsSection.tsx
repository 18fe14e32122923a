import Button from '@mui/material/Button'
import { addNodePool } from '../core/edits/node-pools.ts'
import type { NodeRole } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { NewChip } from '../look/NewChip.tsx'
import { useWords } from '../store/use-words.ts'
import { BalancerFields } from './BalancerFields.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { NodeRows } from './NodeRows.tsx'
import { OtherPlaces } from './OtherPlaces.tsx'
import { SectionHead } from './SectionHead.tsx'
import { TopologyChooser } from './TopologyChooser.tsx'
import { WorkerPool } from './WorkerPool.tsx'

/** Where the load balancers run, their nodes, and the NodePool documents of workers. */
export function NodePoolsSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster, facts } = view
  const { keys } = useRowKeys(cluster.nodePools.map((pool) => pool.name.text ?? ''))
  const count = (role: NodeRole) => facts.nodes.filter((node) => node.role === role).length
  const balancers = cluster.loadBalancer.nodePool
  const isNew = view.deployed !== undefined && !view.deployed.cluster.loadBalancer.nodePool.written
  const addButton = (
    <Button
      startIcon={<Icon name="plus" />}
      onClick={() => runFormEdits(addNodePool(cluster), { label: { key: 'step.addNodePool', args: {} } })}
    >
      {words('form.nodePools.add')}
    </Button>
  )
  return (
    <>
      <SectionHead
        title={words('app.section.nodePools')}
        sub={words('form.nodePools.sub', {
          total: facts.nodes.length,
          controlPlane: count('controlPlane'),
          loadBalancer: count('loadBalancer'),
          worker: count('worker'),
        })}
        action={!facts.isAdmin && addButton}
      />
      <TopologyChooser view={view} />
      <BalancerFields view={view} />
      {balancers.written && (
        <NodeRows
          view={view}
          spec={balancers}
          role="loadBalancer"
          title={words('form.nodes.loadBalancer')}
          extra={isNew && <NewChip>{words('nodes.new')}</NewChip>}
        />
      )}
      {cluster.nodePools.map((pool, index) => (
        <WorkerPool key={keys[index]} view={view} pool={pool} />
      ))}
      {cluster.nodePools.length === 0 && !facts.isAdmin && (
        <EmptyState title={words('nodes.emptyTitle')} actions={addButton}>
          {words(cluster.type.value === 'standalone' ? 'nodes.emptyStandalone' : 'nodes.empty')}
        </EmptyState>
      )}
      <OtherPlaces section="nodePools" />
    </>
  )
}
