import type { SourceText } from './source.ts'
import { childOf, type Node, resolveAlias } from './tree.ts'

/** A Service of type LoadBalancer, in the words of the network plan's `services`. */
export interface TakenService {
  readonly name: string
  readonly namespace?: string
  readonly ports?: string
  readonly externalTrafficPolicy?: string
  readonly loadBalancerIP?: string
  readonly loadBalancerIPs?: string
  readonly addressPool?: string
  readonly allowSharedIP?: string
  readonly ipFamilyPolicy?: string
  readonly ipFamily?: string
  readonly selector?: string
  readonly lbnodeSelector?: true
  readonly toleratesTaints?: true
}

export interface TakenServices {
  readonly services: readonly TakenService[]
  /** Services of another type, which get no address from MetalLB. */
  readonly left: readonly string[]
  /** What has no counterpart in the plan: `web.loadBalancerClass`. */
  readonly lost: readonly string[]
}

/** MetalLB reads both prefixes; the first one wins (metallb controller/service.go, v0.14.9). */
const prefixes = ['metallb.io', 'metallb.universe.tf'] as const

const taken: ReadonlySet<string> = new Set([
  'type',
  'ports',
  'selector',
  'externalTrafficPolicy',
  'loadBalancerIP',
  'ipFamilies',
  'ipFamilyPolicy',
])
/** Written by the API server, or of no weight for who gets which address. */
const weightless: ReadonlySet<string> = new Set([
  'clusterIP',
  'clusterIPs',
  'allocateLoadBalancerNodePorts',
  'healthCheckNodePort',
  'internalTrafficPolicy',
  'sessionAffinity',
  'sessionAffinityConfig',
  'publishNotReadyAddresses',
  'trafficDistribution',
])

/** The Services of pasted manifests, `kind: List` and the Pod templates beside them included. */
export function takeServices(source: SourceText): TakenServices {
  const objects = source.documents.flatMap(({ root }) => objectsIn(root))
  const templates = objects.flatMap(templateOf)
  const services: TakenService[] = []
  const left: string[] = []
  const lost: string[] = []
  for (const object of objects) {
    if (textOf(childOf(object, 'kind')) !== 'Service') continue
    const spec = childOf(object, 'spec')
    const name = textOf(childOf(childOf(object, 'metadata'), 'name'))
    if (textOf(childOf(spec, 'type')) !== 'LoadBalancer') left.push(name)
    else {
      services.push(serviceOf(object, templates))
      for (const { key } of entriesOf(spec)) {
        if (!taken.has(key) && !weightless.has(key)) lost.push(`${name}.${key}`)
      }
    }
  }
  return { services, left, lost }
}

function objectsIn(root: Node | undefined): readonly Node[] {
  const node = resolveAlias(root)
  if (node?.kind !== 'map') return []
  return textOf(childOf(node, 'kind')) === 'List' ? itemsOf(childOf(node, 'items')) : [node]
}

function serviceOf(object: Node, templates: readonly PodTemplate[]): TakenService {
  const metadata = childOf(object, 'metadata')
  const spec = childOf(object, 'spec')
  const annotation = (key: string): string => {
    const annotations = childOf(metadata, 'annotations')
    return (
      prefixes
        .map((prefix) => textOf(childOf(annotations, `${prefix}/${key}`)))
        .find((text) => text !== '') ?? ''
    )
  }
  const namespace = textOf(childOf(metadata, 'namespace'))
  const labels = entriesOf(childOf(spec, 'selector')).map(({ key, value }) => `${key}=${textOf(value)}`)
  const pods = templates.filter(
    (pod) =>
      labels.length > 0 && pod.namespace === namespace && labels.every((label) => pod.labels.has(label)),
  )
  return {
    name: textOf(childOf(metadata, 'name')),
    ...written({
      namespace,
      ports: itemsOf(childOf(spec, 'ports')).map(portOf).join(', '),
      externalTrafficPolicy: textOf(childOf(spec, 'externalTrafficPolicy')),
      loadBalancerIP: textOf(childOf(spec, 'loadBalancerIP')),
      loadBalancerIPs: annotation('loadBalancerIPs'),
      addressPool: annotation('address-pool'),
      allowSharedIP: annotation('allow-shared-ip'),
      ipFamilyPolicy: textOf(childOf(spec, 'ipFamilyPolicy')),
      ipFamily: textOf(itemsOf(childOf(spec, 'ipFamilies'))[0]),
      selector: labels.join(','),
    }),
    ...(pods.length > 0 && pods.every((pod) => pod.isOnBalancers) ? { lbnodeSelector: true } : {}),
    ...(pods.length > 0 && pods.every((pod) => pod.toleratesAll) ? { toleratesTaints: true } : {}),
  }
}

function portOf(node: Node): string {
  const protocol = textOf(childOf(node, 'protocol'))
  const port = textOf(childOf(node, 'port'))
  return protocol === '' || protocol === 'TCP' ? port : `${port}/${protocol}`
}

interface PodTemplate {
  readonly namespace: string
  readonly labels: ReadonlySet<string>
  readonly isOnBalancers: boolean
  /** A toleration without a key covers every taint. */
  readonly toleratesAll: boolean
}

/** Deployments, StatefulSets and others alike: whatever has a Pod template. */
function templateOf(object: Node): readonly PodTemplate[] {
  const template = childOf(childOf(object, 'spec'), 'template')
  if (template === undefined) return []
  const pod = childOf(template, 'spec')
  const selector = childOf(pod, 'nodeSelector')
  const labels = entriesOf(childOf(childOf(template, 'metadata'), 'labels'))
  return [
    {
      namespace: textOf(childOf(childOf(object, 'metadata'), 'namespace')),
      labels: new Set(labels.map(({ key, value }) => `${key}=${textOf(value)}`)),
      isOnBalancers: textOf(childOf(selector, 'baremetal.cluster.gke.io/lbnode')) === 'true',
      toleratesAll: itemsOf(childOf(pod, 'tolerations')).some(
        (one) => childOf(one, 'key') === undefined && textOf(childOf(one, 'operator')) === 'Exists',
      ),
    },
  ]
}

function written<T extends Readonly<Record<string, string>>>(texts: T): Partial<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<T>
}

function entriesOf(node: Node | undefined): readonly { readonly key: string; readonly value: Node }[] {
  const map = resolveAlias(node)
  return map?.kind === 'map' ? map.entries : []
}

function itemsOf(node: Node | undefined): readonly Node[] {
  const list = resolveAlias(node)
  return list?.kind === 'list' ? list.items : []
}

function textOf(node: Node | undefined): string {
  const scalar = resolveAlias(node)
  return scalar?.kind === 'scalar' ? scalar.text : ''
}
