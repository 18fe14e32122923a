import { forwardModes } from '../core/model/cluster.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { useWords } from '../store/use-words.ts'
import { CapacityTable } from './CapacityTable.tsx'
import { CidrConfigs } from './CidrConfigs.tsx'
import { CidrRows } from './CidrRows.tsx'
import { ChoiceField } from './kit/ChoiceField.tsx'
import { FlagField } from './kit/FlagField.tsx'
import { PlaceField } from './kit/PlaceField.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { NumberField } from './kit/TextFields.tsx'
import { OtherPlaces } from './OtherPlaces.tsx'
import { GroupHead, SectionHead } from './SectionHead.tsx'

/** `clusterNetwork`: Pod and Service ranges with the room they leave, and the modes of the network. */
export function NetworksSection({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { network, nodeConfig, file } = view.cluster
  const isFlat = network.flatIPv4.value === true
  return (
    <>
      <SectionHead title={words('app.section.networks')} sub={words('form.networks.sub')} />
      <PlaceFindings file={file} path={network.path} />
      <CidrRows
        view={view}
        kind="pods"
        list={network.pods}
        unused={isFlat ? words('form.networks.flat') : undefined}
      />
      <NumberField file={file} field={nodeConfig.maxPodsPerNode} />
      {nodeConfig.containerRuntime.state !== 'absent' && (
        <PlaceField file={file} path={nodeConfig.containerRuntime.path} />
      )}
      {!isFlat && <CapacityTable view={view} />}
      <CidrRows view={view} kind="services" list={network.services} />
      <CidrConfigs view={view} />
      <GroupHead>{words('form.networks.switches')}</GroupHead>
      {(['advancedNetworking', 'bundledIngress', 'flatIPv4', 'multipleNetworkInterfaces'] as const).map(
        (key) => (
          <FlagField key={key} file={file} field={network[key]} help={words(`form.flag.${key}`)} />
        ),
      )}
      <PlaceField file={file} path={[...network.path, 'sriovOperator']} />
      <ChoiceField
        file={file}
        field={network.forwardMode}
        isSegmented
        choices={forwardModes.map((value) => ({ value, label: words(`form.networks.forward.${value}`) }))}
      />
      <OtherPlaces section="networks" />
    </>
  )
}
