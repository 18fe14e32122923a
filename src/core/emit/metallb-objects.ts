import type { Cluster } from '../model/cluster.ts'
import type { ClusterFacts } from '../model/facts.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { printAddress } from '../net/address.ts'
import { type FormNote, noteOf, noteWith } from './form-note.ts'
import type { OtherForm } from './other-form.ts'
import { quoteYaml } from './quote-yaml.ts'
import { textOf } from './taken-fields.ts'
import { unreadInPools } from './unread-values.ts'

/** The namespace in which upstream MetalLB reads its objects (MLU). */
const metallbNamespace = 'metallb-system'
const advertisementName = 'layer2'

/** `addressPools` as IPAddressPools, announced by one L2Advertisement that names them all (metallb.md 7). */
export function writeMetallbObjects({ cluster, facts }: ClusterView): OtherForm {
  const pools = facts.isManual ? [] : cluster.loadBalancer.pools.items
  if (pools.length === 0) return { text: '', notes: [noteOf('no-bundled-pools')] }
  const names = pools.map(({ name }) => textOf(name) ?? '')
  const objects = pools.map((pool) => [
    'kind: IPAddressPool',
    ...metadata(textOf(pool.name) ?? ''),
    ...list(
      '  addresses:',
      pool.addresses.items.flatMap((field) => textOf(field) ?? []),
    ),
    ...(pool.manualAssign.value === true ? ['  autoAssign: false'] : []),
    ...(pool.avoidBuggyIPs.value === true ? ['  avoidBuggyIPs: true'] : []),
  ])
  const announced = [
    'kind: L2Advertisement',
    ...metadata(advertisementName),
    ...list('  ipAddressPools:', names),
  ]
  const text = [...objects, ...(facts.isBgp ? [] : [announced])]
    .map((lines) => ['apiVersion: metallb.io/v1beta1', ...lines, ''].join('\n'))
    .join('---\n')
  return { text, notes: notesOf(cluster, facts, names) }
}

const metadata = (name: string): readonly string[] => [
  'metadata:',
  `  name: ${quoteYaml(name)}`,
  `  namespace: ${metallbNamespace}`,
  'spec:',
]

function list(head: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [`${head} []`] : [head, ...texts.map((text) => `  - ${quoteYaml(text)}`)]
}

function notesOf(
  { loadBalancer }: Cluster,
  facts: ClusterFacts,
  names: readonly string[],
): readonly FormNote[] {
  const { controlPlaneVIP, ingressVIP } = loadBalancer
  const announcing = facts.dataPlaneNodes.flatMap(({ dataAddress }) =>
    dataAddress === undefined ? [] : [printAddress(dataAddress)],
  )
  const refused = names.filter((name, index) => !objectName.test(name) || names.indexOf(name) !== index)
  return [
    noteOf('made-from-file'),
    ...noteWith(
      'object-names',
      'names',
      [...new Set(refused)].map((name) => `"${name}"`),
    ),
    ...noteWith('unread', 'texts', unreadInPools(loadBalancer.pools.items)),
    ...noteWith('control-plane-vip', 'vip', [textOf(controlPlaneVIP) ?? []].flat()),
    ...noteWith('ingress-vip', 'vip', [textOf(ingressVIP) ?? []].flat()),
    ...(facts.isBgp ? [noteOf('bgp-announcement')] : noteWith('announcing-nodes', 'nodes', announcing)),
    noteOf('only-pools'),
  ]
}

/** A DNS subdomain of up to 253 characters, as Kubernetes wants the name of an object. */
const objectName = /^(?=.{1,253}$)[a-z\d](?:[-a-z\d]*[a-z\d])?(?:\.[a-z\d](?:[-a-z\d]*[a-z\d])?)*$/
