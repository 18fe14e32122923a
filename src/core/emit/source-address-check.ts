import type { Edit } from '../document.ts'
import {
  lbnodeLabel,
  type TrafficManifest,
  type TrafficObject,
  type TrafficService,
  type Workload,
} from '../model/traffic-manifest.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { type BalancerTaint, balancerTaints, dsrStateOf } from './source-address.ts'

export type SourceFindingCode =
  /** The policy is Cluster, written or by default. */
  | 'policy-cluster'
  /** `{value}` is no policy that Kubernetes knows. */
  | 'policy-unknown'
  /** Local, and the Pods of `{workload}` may run on other nodes. */
  | 'no-node-selector'
  /** The label's value is no text: Kubernetes refuses it. */
  | 'selector-not-text'
  /** `{workload}` does not tolerate `{taint}`. */
  | 'no-toleration'
  /** No Pod template of the text belongs to it. */
  | 'no-workload'
  /** Local, but not MetalLB brings the traffic in this mode. */
  | 'other-balancer'
  /** A Service of type `{type}` gets no traffic from outside itself. */
  | 'not-external'
  /** Local with NodePort: a Pod has to run on the node that is called. */
  | 'called-node'
  /** An Ingress: the address comes in X-Forwarded-For, when istio-ingress is set so. */
  | 'through-ingress'
  /** Nothing of the text loses the address. */
  | 'kept'
  /** Cluster policy, but the cluster forwards by DSR. */
  | 'kept-by-dsr'

/** What pasted manifests would do to the client's address. */
export interface SourceFinding {
  readonly code: SourceFindingCode
  /** `loses` = the address is gone or nobody answers; `note` = to be known; `keeps` = well. */
  readonly weight: 'loses' | 'note' | 'keeps'
  /** `Service shop/web`. */
  readonly object: string
  /** From 1. */
  readonly line: number
  readonly args: Readonly<Record<string, string>>
  /** Mends it in the pasted text. */
  readonly edits: readonly Edit[]
}

/** Judges Services and Ingress objects of a text by whether the client's address reaches the Pod (domain 8). */
export function checkManifest(view: ClusterView, manifest: TrafficManifest): readonly SourceFinding[] {
  const isDsr = dsrStateOf(view) === 'dsr-on'
  return [
    ...manifest.services.flatMap((service) => checkService(view, manifest, service, isDsr)),
    ...manifest.ingresses.map((one) => found('through-ingress', 'note', one)),
  ].toSorted((a, b) => a.line - b.line)
}

function checkService(
  view: ClusterView,
  { workloads }: TrafficManifest,
  service: TrafficService,
  isDsr: boolean,
): readonly SourceFinding[] {
  const { type, policy } = service
  if (type !== 'LoadBalancer' && type !== 'NodePort')
    return [found('not-external', 'note', service, { type })]
  const written = policy.text ?? ''
  const setLocal: Edit = { op: 'set', path: policy.path, value: 'Local' }
  if (written !== '' && written !== 'Cluster' && written !== 'Local')
    return [found('policy-unknown', 'loses', service, { value: written }, [setLocal])]
  const pods = workloads.filter((one) => belongsTo(one, service))
  const needsSelector = type === 'LoadBalancer' && !view.facts.isManual && !view.facts.isBgp
  if (written !== 'Local') {
    if (isDsr) return [found('kept-by-dsr', 'keeps', service)]
    // Setting the policy alone would move the trouble to the Pods, so that both are mended at once.
    const more = needsSelector ? pods.flatMap((one) => mendWorkload(view, one)) : []
    return [found('policy-cluster', 'loses', service, {}, [setLocal, ...more.flatMap(({ edits }) => edits)])]
  }
  const problems = needsSelector ? pods.flatMap((one) => mendWorkload(view, one)) : []
  if (problems.length > 0) return problems
  if (type === 'NodePort') return [found('called-node', 'note', service)]
  if (!needsSelector) return [found('other-balancer', 'note', service)]
  return [pods.length > 0 ? found('kept', 'keeps', service) : found('no-workload', 'note', service)]
}

/** The same namespace, and every label that the Service selects by. */
function belongsTo({ namespace, labels }: Workload, service: TrafficService): boolean {
  return (
    service.selector.size > 0 &&
    namespace === service.namespace &&
    [...service.selector].every(([key, value]) => labels.get(key) === value)
  )
}

function mendWorkload(view: ClusterView, workload: Workload): readonly SourceFinding[] {
  const { lbnode, lbnodeIsFlag, podPath, tolerations } = workload
  const workloadName = nameOf(workload)
  const setLabel: Edit = { op: 'set', path: [...podPath, 'nodeSelector', lbnodeLabel], value: 'true' }
  const label =
    lbnode.text !== 'true'
      ? [found('no-node-selector', 'loses', workload, { workload: workloadName }, [setLabel])]
      : lbnodeIsFlag
        ? [found('selector-not-text', 'loses', workload, { workload: workloadName }, [setLabel])]
        : []
  const missing = balancerTaints(view).filter((taint) => !tolerations.some((one) => tolerates(one, taint)))
  const taints = missing.map((taint, index) =>
    found('no-toleration', 'loses', workload, { workload: workloadName, taint: printTaint(taint) }, [
      {
        op: 'insert',
        path: [...podPath, 'tolerations'],
        index: tolerations.length + index,
        value: tolerationOf(taint),
      },
    ]),
  )
  return [...label, ...taints]
}

/** As the scheduler matches them: no key with Exists covers all, no effect covers every effect. */
function tolerates({ key, operator, value, effect }: Workload['tolerations'][number], taint: BalancerTaint) {
  if (key === undefined || key === '') return operator === 'Exists'
  if (key !== taint.key) return false
  if (effect !== undefined && effect !== '' && effect !== taint.effect) return false
  return operator === 'Exists' || value === taint.value
}

function tolerationOf({ key, value, effect }: BalancerTaint): { readonly [name: string]: string } {
  const head = value === '' ? { key, operator: 'Exists' } : { key, operator: 'Equal', value }
  return effect === '' ? head : { ...head, effect }
}

const printTaint = ({ key, value, effect }: BalancerTaint): string =>
  `${key}${value === '' ? '' : `=${value}`}${effect === '' ? '' : `:${effect}`}`

const nameOf = ({ kind, namespace, name }: TrafficObject): string =>
  `${kind} ${namespace === '' ? '' : `${namespace}/`}${name}`

function found(
  code: SourceFindingCode,
  weight: SourceFinding['weight'],
  object: TrafficObject,
  args: SourceFinding['args'] = {},
  edits: readonly Edit[] = [],
): SourceFinding {
  return { code, weight, object: nameOf(object), line: object.line, args, edits }
}
