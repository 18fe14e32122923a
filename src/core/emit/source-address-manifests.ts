import { lbnodeLabel } from '../model/traffic-manifest.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { quoteYaml } from './quote-yaml.ts'
import { balancerTaints, type TrafficWay } from './source-address.ts'

/** The field that somebody has to set, with where it stands. */
export interface SourceField {
  /** `Service`, `Deployment web`, `Service gke-system/istio-ingress`. */
  readonly object: string
  readonly field: string
  readonly value: string
}

/** The two objects of the bundled ingress (domain 8). */
const ingressNamespace = 'gke-system'
const ingressName = 'istio-ingress'

const policyField = 'spec.externalTrafficPolicy'
const selectorField = 'spec.template.spec.nodeSelector'
const selectorValue = `${lbnodeLabel}: "true"`

/** Exactly what has to be set so that the client's address is kept (BLB). */
export function sourceFields(way: TrafficWay): readonly SourceField[] {
  switch (way) {
    case 'nodePort':
      return [{ object: 'Service', field: policyField, value: 'Local' }]
    case 'loadBalancer':
      return [
        { object: 'Service', field: policyField, value: 'Local' },
        { object: 'Deployment', field: selectorField, value: selectorValue },
      ]
    case 'ingress':
      return [
        { object: `Service ${ingressNamespace}/${ingressName}`, field: policyField, value: 'Local' },
        {
          object: `Deployment ${ingressNamespace}/${ingressName}`,
          field: selectorField,
          value: selectorValue,
        },
      ]
  }
}

/** The whole of it to copy: manifests, or for the ingress two commands on objects that are there. */
export function sourceText(view: ClusterView, way: TrafficWay): string {
  switch (way) {
    case 'nodePort':
      return `${service('NodePort').join('\n')}\n`
    case 'loadBalancer':
      return `${[...service('LoadBalancer'), '---', ...deployment(view)].join('\n')}\n`
    case 'ingress':
      return ingressCommands(view)
  }
}

export const sourceFileNames: Readonly<Record<TrafficWay, string>> = {
  nodePort: 'nodeport-source-address.yaml',
  loadBalancer: 'loadbalancer-source-address.yaml',
  ingress: 'ingress-source-address.sh',
}

const service = (type: string): readonly string[] => [
  'apiVersion: v1',
  'kind: Service',
  'metadata:',
  '  name: web',
  'spec:',
  `  type: ${type}`,
  '  externalTrafficPolicy: Local',
  '  selector:',
  '    app: web',
  '  ports:',
  '  - port: 80',
  '    targetPort: 8080',
]

function deployment(view: ClusterView): readonly string[] {
  const nodes = view.facts.dataPlaneNodes.length
  return [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata:',
    '  name: web',
    'spec:',
    `  replicas: ${Math.max(1, nodes)}`,
    '  selector:',
    '    matchLabels:',
    '      app: web',
    '  template:',
    '    metadata:',
    '      labels:',
    '        app: web',
    '    spec:',
    '      nodeSelector:',
    `        ${selectorValue}`,
    ...tolerations(view),
    '      containers:',
    '      - name: web',
    '        image: IMAGE',
    '        ports:',
    '        - containerPort: 8080',
  ]
}

function tolerations(view: ClusterView): readonly string[] {
  const taints = balancerTaints(view)
  if (taints.length === 0) return []
  return [
    '      tolerations:',
    ...taints.flatMap(({ key, value, effect }) => [
      `      - key: ${quoteYaml(key)}`,
      ...(value === ''
        ? ['        operator: Exists']
        : ['        operator: Equal', `        value: ${quoteYaml(value)}`]),
      ...(effect === '' ? [] : [`        effect: ${quoteYaml(effect)}`]),
    ]),
  ]
}

/** A merge patch keeps what else stands in the map; a list of tolerations would be replaced, so it is left to an editor. */
function ingressCommands(view: ClusterView): string {
  const patch = (kind: string, value: object): string =>
    `kubectl --namespace ${ingressNamespace} patch ${kind} ${ingressName} --type merge \\\n  --patch '${JSON.stringify(value)}'\n`
  const template = { spec: { nodeSelector: { [lbnodeLabel]: 'true' } } }
  return [
    patch('service', { spec: { externalTrafficPolicy: 'Local' } }),
    patch('deployment', { spec: { template } }),
    ...(balancerTaints(view).length === 0
      ? []
      : [`kubectl --namespace ${ingressNamespace} edit deployment ${ingressName}\n`]),
  ].join('')
}
