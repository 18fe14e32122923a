import Button from '@mui/material/Button'
import { addNodePool, removeNodePool, renameNodePool } from '../core/edits/node-pools.ts'
import type { NodePool } from '../core/model/cluster.ts'
import type { NodeRole } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { Icon } from '../look/Icon.tsx'
import { notify } from '../store/actions/notice.ts'
import { useWords } from '../store/use-words.ts'
import { MoreMenu } from './kit/MoreMenu.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { useRowKeys } from './kit/row-keys.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { TextField } from './kit/TextFields.tsx'
import { NodeRows } from './NodeRows.tsx'
import { SectionHead } from './SectionHead.tsx'
import { TopologyChooser } from './TopologyChooser.tsx'

/** Where the load balancers run, their nodes, and the NodePool documents of workers. */
export function NodePoolsSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster, facts } = view
  const { keys } = useRowKeys(cluster.nodePools.map((pool) => pool.name.text ?? ''))
  const count = (role: NodeRole) => facts.nodes.filter((node) => node.role === role).length
  const balancers = cluster.loadBalancer.nodePool
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
        action={
          !facts.isAdmin && (
            <Button
              startIcon={<Icon name="plus" />}
              onClick={() =>
                runFormEdits(addNodePool(cluster), { label: { key: 'step.addNodePool', args: {} } })
              }
            >
              {words('form.nodePools.add')}
            </Button>
          )
        }
      />
      <TopologyChooser view={view} />
      {balancers.written && (
        <NodeRows view={view} spec={balancers} role="loadBalancer" title={words('form.nodes.loadBalancer')} />
      )}
      {cluster.nodePools.map((pool, index) => (
        <WorkerPool key={keys[index]} view={view} pool={pool} />
      ))}
    </>
  )
}

/** One NodePool document. */
function WorkerPool({ view, pool }: { readonly view: ClusterView; readonly pool: NodePool }) {
  const words = useWords()
  const { cluster } = view
  const name = pool.name.text ?? words('form.nodes.worker')
  const remove = () => {
    const step = { label: { key: 'step.removeNodePool', args: { name } } }
    if (runFormEdits(removeNodePool(cluster, pool), step))
      notify('form.nodePools.removed', { name }, { undo: true })
  }
  return (
    <>
      <NodeRows
        view={view}
        spec={pool.spec}
        role="worker"
        title={name}
        hasK8sIP={false}
        extra={
          <>
            <small>{words('form.controlPlane.sub', { count: pool.spec.nodes.items.length })}</small>
            <MoreMenu
              label={words('form.moreOf', { name })}
              items={[{ label: words('form.remove', { name }), run: remove }]}
            />
          </>
        }
      />
      <PlaceFindings file={cluster.file} path={pool.path} />
      <TextField
        file={cluster.file}
        field={pool.name}
        write={(typed) => renameNodePool(cluster, pool, typed)}
      />
    </>
  )
}
