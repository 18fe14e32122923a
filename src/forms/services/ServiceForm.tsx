import { PLAN_FILE } from '../../core/document.ts'
import { type ServiceText, setServiceFlag, setServiceText } from '../../core/edits/plan-services.ts'
import {
  familyNames,
  familyPolicies,
  type PlannedService,
  trafficPolicies,
} from '../../core/model/planned-services.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { useWords } from '../../store/use-words.ts'
import { ChoiceField } from '../kit/ChoiceField.tsx'
import { FlagField } from '../kit/FlagField.tsx'
import { PlaceFindings } from '../kit/PlaceFindings.tsx'
import { AddressField, TextField } from '../kit/TextFields.tsx'
import { ReplicasField } from './ReplicasField.tsx'
import { ServiceCluster } from './ServiceCluster.tsx'

export interface ServiceFormProps {
  readonly view: ClusterView
  readonly model: WorkspaceModel
  readonly service: PlannedService
}

/** Everything of a Service that decides about its address and its node. */
export function ServiceForm({ view, model, service }: ServiceFormProps) {
  const words = useWords()
  const write = (key: ServiceText) => (typed: string) => setServiceText(service, key, typed)
  const hasFamilies =
    view.facts.isDualStack ||
    [service.ipFamilyPolicy, service.ipFamily].some(({ state }) => state !== 'absent')
  const hasAnnotation = view.facts.isDualStack || service.loadBalancerIPs.state !== 'absent'
  return (
    <div>
      <PlaceFindings file={PLAN_FILE} path={service.path} />
      <TextField file={PLAN_FILE} field={service.name} write={write('name')} />
      <TextField file={PLAN_FILE} field={service.namespace} write={write('namespace')} />
      <TextField file={PLAN_FILE} field={service.ports} placeholder="80, 443/TCP" write={write('ports')} />
      <AddressField
        file={PLAN_FILE}
        field={service.loadBalancerIP}
        placeholder={words('services.wants.any')}
        write={write('loadBalancerIP')}
      />
      {hasAnnotation && (
        <TextField file={PLAN_FILE} field={service.loadBalancerIPs} write={write('loadBalancerIPs')} />
      )}
      <ChoiceField
        file={PLAN_FILE}
        field={service.addressPool}
        choices={poolChoices(view, service, words('services.pool.any'))}
        write={write('addressPool')}
      />
      <ChoiceField
        file={PLAN_FILE}
        field={service.externalTrafficPolicy}
        choices={trafficPolicies.map((value) => ({ value, label: value }))}
        isSegmented
        // The default need not be written.
        write={(value) => setServiceText(service, 'externalTrafficPolicy', value === 'Cluster' ? '' : value)}
      />
      <ReplicasField view={view} model={model} service={service} />
      <FlagField
        file={PLAN_FILE}
        field={service.lbnodeSelector}
        help={words('services.flag.lbnodeSelector')}
        write={(isOn) => setServiceFlag(service, 'lbnodeSelector', isOn)}
      />
      {(view.cluster.loadBalancer.nodePool.taints.length > 0 ||
        service.toleratesTaints.state !== 'absent') && (
        <FlagField
          file={PLAN_FILE}
          field={service.toleratesTaints}
          help={words('services.flag.toleratesTaints')}
          write={(isOn) => setServiceFlag(service, 'toleratesTaints', isOn)}
        />
      )}
      <TextField file={PLAN_FILE} field={service.allowSharedIP} write={write('allowSharedIP')} />
      <TextField file={PLAN_FILE} field={service.selector} placeholder="app=web" write={write('selector')} />
      {hasFamilies && (
        <>
          <ChoiceField
            file={PLAN_FILE}
            field={service.ipFamilyPolicy}
            choices={familyPolicies.map((value) => ({ value, label: value }))}
            write={write('ipFamilyPolicy')}
          />
          <ChoiceField
            file={PLAN_FILE}
            field={service.ipFamily}
            choices={[
              { value: '', label: words('services.family.any') },
              ...familyNames.map((value) => ({ value, label: value })),
            ]}
            isSegmented
            write={write('ipFamily')}
          />
        </>
      )}
      <ServiceCluster model={model} service={service} />
    </div>
  )
}

/** The cluster's pools, and whatever the plan says instead. */
function poolChoices(view: ClusterView, { addressPool }: PlannedService, any: string) {
  const names = view.facts.pools.map(({ name }) => name)
  const written = addressPool.text ?? ''
  const all = written === '' || names.includes(written) ? names : [...names, written]
  return [{ value: '', label: any }, ...all.map((value) => ({ value, label: value }))]
}
