import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { TextRows } from './kit/TextRows.tsx'
import { NodeRows } from './NodeRows.tsx'
import { OtherPlaces } from './OtherPlaces.tsx'
import { GroupHead, SectionHead } from './SectionHead.tsx'

/** `controlPlane.nodePoolSpec.nodes`. */
export function ControlPlaneSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster } = view
  const { file } = cluster
  const { pool } = cluster.controlPlane
  const names = [...cluster.path, 'spec', 'controlPlane', 'apiServerCertExtraSANs']
  return (
    <>
      <SectionHead
        title={words('app.section.controlPlane')}
        sub={words('form.controlPlane.sub', { count: pool.nodes.items.length })}
      />
      <PlaceFindings file={file} path={cluster.path.concat('spec', 'controlPlane')} />
      <NodeRows
        view={view}
        spec={pool}
        role="controlPlane"
        title={words('form.nodes.controlPlane')}
        extra={view.deployed !== undefined && <small>{words('nodes.oneAtATime')}</small>}
      />
      <GroupHead>
        {words('network.certificate')}
        <PlaceHelp place={{ file, path: names }} />
      </GroupHead>
      <TextRows
        file={file}
        path={names}
        name={words('network.certificate')}
        placeholder={words('network.addName')}
      />
      <OtherPlaces section="controlPlane" />
    </>
  )
}
