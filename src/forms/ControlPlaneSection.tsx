import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { NodeRows } from './NodeRows.tsx'
import { SectionHead } from './SectionHead.tsx'

/** `controlPlane.nodePoolSpec.nodes`. */
export function ControlPlaneSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { pool } = view.cluster.controlPlane
  return (
    <>
      <SectionHead
        title={words('app.section.controlPlane')}
        sub={words('form.controlPlane.sub', { count: pool.nodes.items.length })}
      />
      <NodeRows view={view} spec={pool} role="controlPlane" title={words('form.nodes.controlPlane')} />
    </>
  )
}
