import { useState } from 'react'
import { moveNodePool, removeNodePool, renameNodePool } from '../core/edits/node-pools.ts'
import type { NodePool } from '../core/model/cluster.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { notify } from '../store/actions/notice.ts'
import { useWords } from '../store/use-words.ts'
import { MoreMenu } from './kit/MoreMenu.tsx'
import { NameOnRequest } from './kit/NameOnRequest.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { TextField } from './kit/TextFields.tsx'
import { NodeRows } from './NodeRows.tsx'

/** Machines of all worker pools together, and of each, that stand on the page at first. */
const mostShown = 80
const leastShown = 4

/** One NodePool document: its machines, and its name on request. */
export function WorkerPool({ view, pool }: { readonly view: ClusterView; readonly pool: NodePool }) {
  const words = useWords()
  const [isNaming, setNaming] = useState(false)
  const { cluster } = view
  const name = pool.name.text ?? words('form.nodes.worker')
  const remove = () => {
    const step = { label: { key: 'step.removeNodePool', args: { name } } }
    if (runFormEdits(removeNodePool(cluster, pool), step))
      notify('form.nodePools.removed', { name }, { undo: true })
  }
  const index = cluster.nodePools.indexOf(pool)
  const move = (by: -1 | 1) =>
    runFormEdits(moveNodePool(cluster, pool, by), { label: { key: 'step.moveRow', args: { name } } })
  const extra = (
    <>
      <small>{words('form.controlPlane.sub', { count: pool.spec.nodes.items.length })}</small>
      <MoreMenu
        label={words('form.moreOf', { name })}
        items={[
          { label: words('form.rename'), run: () => setNaming(true) },
          { label: words('form.moveUp'), run: () => move(-1), isOff: index === 0 },
          {
            label: words('form.moveDown'),
            run: () => move(1),
            isOff: index === cluster.nodePools.length - 1,
          },
          { label: words('form.remove', { name }), run: remove },
        ]}
      />
    </>
  )
  const naming =
    isNaming || pool.name.state !== 'read' ? (
      <NameOnRequest isAsked={isNaming} onDone={() => setNaming(false)}>
        <TextField
          file={cluster.file}
          field={pool.name}
          write={(typed) => renameNodePool(cluster, pool, typed)}
        />
      </NameOnRequest>
    ) : (
      <PlaceFindings file={cluster.file} path={pool.name.path} />
    )
  return (
    <NodeRows
      view={view}
      spec={pool.spec}
      role="worker"
      title={name}
      hasK8sIP={false}
      extra={extra}
      named={pool.name.path}
      first={Math.max(leastShown, Math.floor(mostShown / cluster.nodePools.length))}
    >
      {naming}
      <PlaceFindings file={cluster.file} path={pool.path} />
      <PlaceFindings file={cluster.file} path={pool.spec.clusterName.path} />
      <PlaceFindings file={cluster.file} path={pool.namespace.path} />
    </NodeRows>
  )
}
