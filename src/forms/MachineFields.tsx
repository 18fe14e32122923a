import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { PlaceField } from './kit/PlaceField.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { TextRows } from './kit/TextRows.tsx'
import { GroupHead } from './SectionHead.tsx'

/** How machines are reached and reach out: login, proxy, and which of them are drained. */
export function MachineFields({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster } = view
  const { file } = cluster
  const spec = [...cluster.path, 'spec']
  const noProxy = [...spec, 'proxy', 'noProxy']
  const blocks = [...spec, 'maintenanceBlocks', 'cidrBlocks']
  return (
    <>
      <PlaceField file={file} path={[...spec, 'nodeAccess', 'loginUser']} />
      <PlaceField file={file} path={[...spec, 'osEnvironmentConfig', 'addPackageRepo']} />
      <GroupHead>{words('network.proxy')}</GroupHead>
      <PlaceField file={file} path={[...spec, 'proxy', 'url']} placeholder="http://10.0.0.1:3128" />
      <GroupHead as="h3">
        {words('network.noProxy')}
        <PlaceHelp place={{ file, path: noProxy }} />
      </GroupHead>
      <TextRows
        file={file}
        path={noProxy}
        name={words('network.noProxy')}
        placeholder={words('network.addNoProxy')}
      />
      <GroupHead>
        {words('network.maintenance')}
        <PlaceHelp place={{ file, path: blocks }} />
      </GroupHead>
      <TextRows
        file={file}
        path={blocks}
        name={words('network.maintenance')}
        placeholder={words('network.addMaintenance')}
        reads="reserved"
      />
    </>
  )
}
