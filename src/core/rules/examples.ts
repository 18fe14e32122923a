/** What a case of a rule says about its file; everything left out is a small valid hybrid cluster. */
export interface Example {
  readonly type?: string
  readonly version?: string
  readonly name?: string
  readonly namespace?: string
  /** Control plane nodes; `'10.0.0.2 k8s 10.1.0.2'` writes a k8sIP. */
  readonly controlPlane?: readonly string[]
  /** Nodes of `loadBalancer.nodePoolSpec`; left out = no such section. */
  readonly balancers?: readonly string[]
  /** Worker nodes of one NodePool `np1`; `[]` writes no NodePool. */
  readonly workers?: readonly string[]
  /** `null` leaves a line out. */
  readonly mode?: string | null
  readonly lbType?: string
  readonly port?: string | null
  readonly vip?: string | null
  readonly ingress?: string | null
  /** `null` leaves addressPools out; each pool is written with what it has. */
  readonly pools?: readonly ExamplePool[] | null
  readonly pods?: readonly string[] | null
  readonly services?: readonly string[] | null
  /** Further lines below `loadBalancer:`, `clusterNetwork:`, `controlPlane:` and `spec:`, with their own indentation. */
  readonly loadBalancerLines?: readonly string[]
  readonly networkLines?: readonly string[]
  readonly controlPlaneLines?: readonly string[]
  readonly specLines?: readonly string[]
  /** Whole documents after the others, without `---`. */
  readonly documents?: readonly string[]
  /** Text of the first document, without `---`; `''` leaves it out. */
  readonly credentials?: string
}

export interface ExamplePool {
  readonly name?: string
  readonly addresses?: readonly string[]
  readonly avoidBuggyIPs?: string
  readonly manualAssign?: string
}

const exampleCredentials = `gcrKeyPath: keys/gcr.json
sshPrivateKeyPath: .ssh/id_rsa
gkeConnectAgentServiceAccountKeyPath: keys/connect-agent.json
gkeConnectRegisterServiceAccountKeyPath: keys/connect-register.json
cloudOperationsServiceAccountKeyPath: keys/cloud-ops.json`

/**
 * The text of a cluster file for a rule's case. Documents: 0 credentials (not for user clusters),
 * then Namespace, Cluster, NodePool `np1`: the Cluster is document 2 (1 in a user cluster).
 */
export function exampleFile(example: Example = {}): string {
  const type = example.type ?? 'hybrid'
  const name = example.name ?? 'demo'
  const namespace = example.namespace ?? `cluster-${name}`
  const credentials = example.credentials ?? (type === 'user' ? '' : exampleCredentials)
  const workers = example.workers ?? (type === 'admin' ? [] : ['10.200.0.10', '10.200.0.11'])
  const documents = [
    ...(credentials === '' ? [] : [credentials]),
    `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${namespace}`,
    clusterDocument(example, { type, name, namespace }),
    ...(workers.length === 0 ? [] : [nodePoolDocument('np1', namespace, name, workers)]),
    ...(example.documents ?? []),
  ]
  return `${documents.join('\n---\n')}\n`
}

/** A NodePool document for `documents`. */
export function nodePoolDocument(
  pool: string,
  namespace: string,
  cluster: string,
  nodes: readonly string[],
): string {
  const head = `apiVersion: baremetal.cluster.gke.io/v1\nkind: NodePool\nmetadata:\n  name: ${pool}\n  namespace: ${namespace}`
  return `${head}\nspec:\n  clusterName: ${cluster}\n  nodes:\n${nodes.map((node) => nodeLines(node, '  ')).join('\n')}`
}

function clusterDocument(
  example: Example,
  { type, name, namespace }: { readonly type: string; readonly name: string; readonly namespace: string },
): string {
  const isAdmin = type === 'admin'
  const lines = [
    'apiVersion: baremetal.cluster.gke.io/v1',
    'kind: Cluster',
    'metadata:',
    `  name: ${name}`,
    `  namespace: ${namespace}`,
    'spec:',
    `  type: ${type}`,
    '  profile: default',
    `  anthosBareMetalVersion: ${example.version ?? '1.34.200-gke.68'}`,
    '  gkeConnect:',
    '    projectID: project-fleet',
    '  controlPlane:',
    ...(example.controlPlaneLines ?? []),
    '    nodePoolSpec:',
    ...nodeList(example.controlPlane ?? ['10.200.0.2', '10.200.0.3', '10.200.0.4'], '      '),
    '  clusterNetwork:',
    ...(example.networkLines ?? []),
    ...blocks('pods', example.pods === undefined ? ['192.168.0.0/16'] : example.pods),
    ...blocks('services', example.services === undefined ? ['10.96.0.0/20'] : example.services),
    '  loadBalancer:',
    ...line('    mode: ', example.mode === undefined ? 'bundled' : example.mode),
    ...line('    type: ', example.lbType),
    ...(example.port === null ? [] : ['    ports:', `      controlPlaneLBPort: ${example.port ?? '443'}`]),
    '    vips:',
    ...line('      controlPlaneVIP: ', example.vip === undefined ? '10.200.0.71' : example.vip),
    ...line(
      '      ingressVIP: ',
      example.ingress === undefined ? (isAdmin ? null : '10.200.0.72') : example.ingress,
    ),
    ...poolLines(example.pools === undefined ? (isAdmin ? null : [{}]) : example.pools),
    ...(example.balancers === undefined
      ? []
      : ['    nodePoolSpec:', ...nodeList(example.balancers, '      ')]),
    ...(example.loadBalancerLines ?? []),
    '  clusterOperations:',
    '    projectID: project-fleet',
    '    location: us-central1',
    ...(example.specLines ?? []),
  ]
  return lines.join('\n')
}

const line = (head: string, value: string | null | undefined): readonly string[] =>
  value === null || value === undefined ? [] : [`${head}${value}`]

function blocks(key: string, cidrs: readonly string[] | null): readonly string[] {
  if (cidrs === null) return []
  return [`    ${key}:`, '      cidrBlocks:', ...cidrs.map((cidr) => `      - ${cidr}`)]
}

function poolLines(pools: readonly ExamplePool[] | null): readonly string[] {
  if (pools === null) return []
  if (pools.length === 0) return ['    addressPools: []']
  return ['    addressPools:', ...pools.flatMap(onePool)]
}

function onePool(pool: ExamplePool): readonly string[] {
  const addresses = pool.addresses ?? ['10.200.0.72-10.200.0.90']
  return [
    `    - name: ${pool.name ?? 'pool1'}`,
    ...(addresses.length === 0 ? ['      addresses: []'] : ['      addresses:']),
    ...addresses.map((entry) => `      - ${entry}`),
    ...line('      avoidBuggyIPs: ', pool.avoidBuggyIPs),
    ...line('      manualAssign: ', pool.manualAssign),
  ]
}

function nodeList(nodes: readonly string[], indent: string): readonly string[] {
  if (nodes.length === 0) return [`${indent}nodes: []`]
  return [`${indent}nodes:`, ...nodes.map((node) => nodeLines(node, indent))]
}

function nodeLines(node: string, indent: string): string {
  const [address, k8sIP] = node.split(' k8s ')
  const first = `${indent}- address: ${address}`
  return k8sIP === undefined ? first : `${first}\n${indent}  k8sIP: ${k8sIP}`
}

/** A confirmed plan of one segment; `reserved` holds `'10.200.0.240-10.200.0.250 dhcp'`. */
export function examplePlan(plan: {
  readonly cidr: string
  readonly gateway?: string
  readonly confirmed?: boolean
  readonly reserved?: readonly string[]
  readonly segmentLines?: readonly string[]
}): string {
  const reserved = (plan.reserved ?? []).flatMap((text) => {
    const [range, purpose] = text.split(' ')
    return [`  - range: ${range}`, `    purpose: ${purpose ?? 'other'}`]
  })
  const lines = [
    'segments:',
    '- name: lan',
    '  subnets:',
    `  - cidr: ${plan.cidr}`,
    `    confirmed: ${plan.confirmed ?? true}`,
    ...line('    gateway: ', plan.gateway),
    ...(reserved.length === 0 ? [] : ['  reserved:', ...reserved]),
    ...(plan.segmentLines ?? []),
  ]
  return `${lines.join('\n')}\n`
}
