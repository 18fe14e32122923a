import type { Field } from '../model/field.ts'
import type { NetworkPlan } from '../model/network-plan.ts'
import { isMachine, nodeNameOf } from '../model/node-names.ts'
import type { PlannedService as WrittenService } from '../model/planned-services.ts'
import { parseLabels } from '../model/pod-labels.ts'
import { serviceId } from '../model/services-of-cluster.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import type { Family } from '../net/address.ts'
import type { Endpoint, PlannedService } from './plan-input.ts'

/**
 * Why a planned Service never reaches MetalLB's allocator, or why nobody can tell.
 *
 * - `unnamed`, `unreadable`: something it rests on is missing or cannot be read.
 * - `two-requests`: loadBalancerIP and the annotation at once; MetalLB refuses that (controller/service.go).
 * - `no-such-family`, `no-second-family`: the cluster's Service ranges lack a family, so Kubernetes refuses the Service.
 */
export type Refusal = 'unnamed' | 'unreadable' | 'two-requests' | 'no-such-family' | 'no-second-family'

/** A planned Service as MetalLB would see it in this cluster. */
export function serviceOfPlan(
  written: WrittenService,
  view: ClusterView,
  plan: NetworkPlan,
): PlannedService | Refusal {
  if ((written.name.text ?? '') === '') return 'unnamed'
  if (decisiveFields(written).some(isUnclear) || written.replicasOn.misshapen !== undefined)
    return 'unreadable'
  const { loadBalancerIP, loadBalancerIPs, addressPool } = written
  if (loadBalancerIP.value !== undefined && loadBalancerIPs.value !== undefined) return 'two-requests'
  const familyPolicy = written.ipFamilyPolicy.value ?? 'SingleStack'
  const families = familiesOf(written, view)
  if (families === undefined) return 'no-such-family'
  if (familyPolicy === 'RequireDualStack' && families.length < 2) return 'no-second-family'
  const pool = addressPool.text ?? ''
  return {
    id: serviceId(written),
    ports: written.ports.value ?? [],
    policy: written.externalTrafficPolicy.value ?? 'Cluster',
    families: familyPolicy === 'SingleStack' ? families.slice(0, 1) : families,
    familyPolicy,
    requested: loadBalancerIPs.value ?? (loadBalancerIP.value === undefined ? [] : [loadBalancerIP.value]),
    ...(pool === '' ? {} : { pool }),
    sharingKey: written.allowSharedIP.text ?? '',
    selector: parseLabels(written.selector.text ?? ''),
    endpoints: written.replicasOn.written ? endpointsOf(written, view, plan) : 'anywhere',
  }
}

/** What decides about the address; a choice that cannot be read must not be taken for its default. */
const decisiveFields = (service: WrittenService): readonly Field<unknown>[] => [
  service.name,
  service.namespace,
  service.ports,
  service.externalTrafficPolicy,
  service.loadBalancerIP,
  service.loadBalancerIPs,
  service.addressPool,
  service.allowSharedIP,
  service.ipFamilyPolicy,
  service.ipFamily,
  service.selector,
]
const isUnclear = ({ state }: Field<unknown>): boolean => state === 'bad' || state === 'placeholder'

/** Families of the cluster's Service ranges, the Service's own first; IPv4 where no range can be read. */
function familiesOf(written: WrittenService, view: ClusterView): readonly Family[] | undefined {
  const ranges = view.cluster.network.services.items.flatMap(({ value }) =>
    value === undefined ? [] : [value.prefix.family],
  )
  const families = ranges.length === 0 ? [4 as const] : [...new Set(ranges)]
  if (written.ipFamily.value === undefined) return families
  const first = written.ipFamily.value === 'IPv6' ? 6 : 4
  if (!families.includes(first)) return undefined
  return [first, ...families.filter((family) => family !== first)]
}

/** A machine that the file knows goes by its name, any other text is taken for a node's name. */
function endpointsOf(written: WrittenService, view: ClusterView, plan: NetworkPlan): readonly Endpoint[] {
  return written.replicasOn.items.flatMap(({ text = '' }) => {
    const machine = view.facts.nodes.find((node) => isMachine(plan, node, text))
    const node = machine === undefined ? text : (nodeNameOf(plan, machine) ?? text)
    return node === '' ? [] : [{ node }]
  })
}
