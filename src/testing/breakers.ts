/** One mistake that can be made in a published sample. */
export interface Breaker {
  /** The row of the catalogue whose rule has to speak. */
  readonly row: string
  readonly what: string
  /** Further rows that the same mistake breaks by definition. */
  readonly also?: readonly string[]
  /** The text with the mistake, or the same text where it cannot be made. */
  readonly change: (text: string) => string
}

const isType = (text: string, type: string): boolean => new RegExp(`^  type: ${type}$`, 'm').test(text)
const isBundled = (text: string): boolean => /^ {4}mode: bundled$/m.test(text)
const isBgp = (text: string): boolean => /^ {4}type: bgp$/m.test(text)
const hasPools = (text: string): boolean => text.includes('addressPools:')
const nameOf = (text: string): string => /kind: Cluster\nmetadata:\n {2}name: (\S+)/.exec(text)?.[1] ?? ''

const swap =
  (from: RegExp | string, to: string) =>
  (text: string): string =>
    text.replace(from, to)
const when =
  (test: (text: string) => boolean, change: (text: string) => string) =>
  (text: string): string =>
    test(text) ? change(text) : text

const poolEntry = /- 10\.200\.0\.(?:72-10\.200\.0\.90|92-10\.200\.0\.100)$/m
/** An address that the sample's pool holds. */
const inPool = (text: string): string => (text.includes('.72-') ? '10.200.0.80' : '10.200.0.98')
/** A further entry behind the pool's own; `.110` upwards is free in every sample. */
const addEntry = (entry: string) => swap(poolEntry, `$&\n      - ${entry}`)
const addPool = (...lines: readonly string[]) =>
  swap(poolEntry, ['$&', ...lines.map((line) => `    ${line}`)].join('\n'))
const setEntry = (entry: string) => swap(poolEntry, `- ${entry}`)
const addDocument =
  (...lines: readonly string[]) =>
  (text: string): string =>
    `${text.trimEnd()}\n---\n${lines.join('\n').replaceAll('CLUSTER', nameOf(text))}\n`
const addNodePool = (name: string, ...nodes: readonly string[]) =>
  addDocument(
    'apiVersion: baremetal.cluster.gke.io/v1',
    'kind: NodePool',
    'metadata:',
    `  name: ${name}`,
    '  namespace: cluster-CLUSTER',
    'spec:',
    '  clusterName: CLUSTER',
    ...(nodes.length === 0 ? ['  nodes: []'] : ['  nodes:', ...nodes.map((node) => `  - ${node}`)]),
  )
const addToSpec = (...lines: readonly string[]) => swap(/^ {2}profile: .*$/m, ['$&', ...lines].join('\n'))
const addToNetwork = (...lines: readonly string[]) =>
  swap(/^ {2}clusterNetwork:$/m, ['$&', ...lines].join('\n'))
const addToBalancer = (...lines: readonly string[]) => swap(/^ {4}ports:$/m, [...lines, '$&'].join('\n'))
const setPods = (cidr: string) => swap('- 192.168.0.0/16', `- ${cidr}`)
const setServices = (cidr: string) => swap('- 10.96.0.0/20', `- ${cidr}`)
const setVip = (address: string) => swap(/controlPlaneVIP: .*/, `controlPlaneVIP: ${address}`)
const setIngress = (address: string) => swap(/ingressVIP: .*/, `ingressVIP: ${address}`)
const setWorker = (address: string) => swap(/(kind: NodePool[\s\S]*?- address: )\S+/, `$1${address}`)
const setVersion = (version: string) => swap('1.34.200-gke.68', version)
const setPort = (port: string) => swap('controlPlaneLBPort: 443', `controlPlaneLBPort: ${port}`)
const setMaxPods = (count: number) => swap(/maxPodsPerNode: \d+/, `maxPodsPerNode: ${count}`)
const cidrConfig = (...lines: readonly string[]) =>
  addDocument(
    'apiVersion: networking.gke.io/v1alpha1',
    'kind: ClusterCIDRConfig',
    'metadata:',
    '  name: wide',
    '  namespace: cluster-CLUSTER',
    'spec:',
    ...lines,
  )
const chain =
  (...changes: readonly ((text: string) => string)[]) =>
  (text: string): string => {
    let now = text
    for (const change of changes) {
      const next = change(now)
      if (next === now) return text
      now = next
    }
    return now
  }
const dualStack = chain(
  swap('- 10.96.0.0/20', '- 10.96.0.0/20\n      - fd00:96::/112'),
  cidrConfig(
    '  ipv4:',
    '    cidr: 192.168.0.0/16',
    '    perNodeMaskSize: 23',
    '  ipv6:',
    '    cidr: fd00:1::/104',
    '    perNodeMaskSize: 119',
  ),
)
const flat = chain(
  addToNetwork('    flatIPv4: true'),
  swap(/^ {4}pods:\n {6}cidrBlocks:\n {6}- .*\n/m, ''),
  cidrConfig('  ipv4:', '    cidr: 10.60.0.0/16', '    perNodeMaskSize: 23'),
)
const peers = (...lines: readonly string[]) =>
  swap(/bgpPeers:\n(?: {4}- ip: .*\n {6}asn: .*\n)+/, `bgpPeers:\n${lines.join('\n')}\n`)

const hasBalancerPool = (text: string): boolean =>
  /^ {4}nodePoolSpec:\n {6}nodes:\n(?: {6}- .*\n)+ {2}clusterOperations/m.test(text)
const balancerPool = (...nodes: readonly string[]) =>
  addToBalancer('    nodePoolSpec:', '      nodes:', ...nodes.map((node) => `      - address: ${node}`))
const controlPlaneBalancer = (mode: string) =>
  swap(/^ {2}controlPlane:$/m, `$&\n    loadBalancer:\n      mode: ${mode}`)
const addToControlPlanePool = (...lines: readonly string[]) =>
  swap(/^ {2}controlPlane:\n {4}nodePoolSpec:$/m, ['$&', ...lines].join('\n'))
const poolDensity = swap(
  /^ {2}clusterName: .*$/m,
  '$&\n  nodeConfigOverride:\n    podDensity:\n      maxPodsPerNode: 64',
)

/** The mistakes, one for each row that a file alone decides, in the order of the catalogue. */
export const breakers: readonly Breaker[] = [
  { row: 'DOC-001', what: 'a tab', change: swap('  profile:', '\tprofile:') },
  { row: 'DOC-002', what: 'no Cluster', change: swap('kind: Cluster\n', 'kind: Klaster\n') },
  {
    row: 'DOC-003',
    what: 'another Namespace',
    change: swap(/(kind: Namespace\nmetadata:\n {2}name: ).*/, '$1cluster-x'),
  },
  { row: 'DOC-004', what: 'another clusterName', change: swap(/clusterName: .*/, 'clusterName: other') },
  {
    row: 'DOC-005',
    what: 'keys of a user cluster',
    change: when(
      (text) => isType(text, 'user') && text.startsWith('apiVersion'),
      (text) => `gcrKeyPath: a.json\n---\n${text}`,
    ),
  },
  { row: 'DOC-006', what: 'no SSH key', change: swap(/sshPrivateKeyPath: .*\n/, '') },
  {
    row: 'DOC-007',
    what: 'workers of an admin cluster',
    change: when((text) => isType(text, 'admin'), addNodePool('np1', 'address: 10.200.0.30')),
  },
  {
    row: 'DOC-008',
    what: 'no workers',
    change: when(
      (text) => isType(text, 'user') || isType(text, 'hybrid'),
      (text) =>
        text
          .split(/^---\n/m)
          .filter((part) => !part.includes('kind: NodePool'))
          .join('---\n'),
    ),
  },
  {
    row: 'DOC-009',
    what: 'two node pools of one name',
    change: when((text) => text.includes('name: np1'), addNodePool('np1', 'address: 10.200.0.50')),
  },
  {
    row: 'DOC-010',
    what: 'a name of capitals',
    change: (text) => text.replaceAll(nameOf(text), nameOf(text).toUpperCase()),
  },
  {
    row: 'DOC-011',
    what: 'another prefix',
    change: (text) => text.replaceAll(`cluster-${nameOf(text)}`, nameOf(text)),
  },
  { row: 'DOC-012', what: 'a mode in capitals', change: swap('mode: bundled', 'mode: Bundled') },
  {
    row: 'DOC-013',
    what: 'edge for others',
    change: when((text) => !isType(text, 'standalone'), swap('profile: default', 'profile: edge')),
  },
  { row: 'DOC-014', what: 'an unknown key', change: addToSpec('  frobnicate: true') },
  { row: 'DOC-015', what: 'a placeholder', change: setWorker('<Machine 2 IP>') },
  {
    row: 'DOC-016',
    what: 'a proxy without a port',
    change: swap(/( {4}url: http:\/\/10\.194\.2\.140):3128/, '$1'),
  },
  { row: 'RNG-001', what: 'a name as entry', change: addEntry('office') },
  { row: 'RNG-002', what: 'blanks round the dash', change: addEntry('10.200.0.110 - 10.200.0.115') },
  { row: 'RNG-003', what: 'a bare address', change: addEntry('10.200.0.110') },
  { row: 'RNG-004', what: 'ends reversed', change: addEntry('10.200.0.115-10.200.0.110') },
  { row: 'RNG-005', what: 'mixed ends', change: addEntry('10.200.0.110-fd00::1') },
  { row: 'RNG-006', what: 'host bits', change: addEntry('10.200.0.113/30') },
  { row: 'RNG-007', what: 'an octet above 255', change: setWorker('10.200.0.300') },
  { row: 'RNG-008', what: 'a pool without addresses', change: addPool('- name: pool2', '  addresses: []') },
  {
    row: 'RNG-009',
    what: 'two pools of one name',
    change: addPool('- name: pool1', '  addresses:', '  - 10.200.0.110/32'),
  },
  { row: 'RNG-010', what: 'a pool name of capitals', change: swap('name: pool1', 'name: Pool_1') },
  { row: 'RNG-011', what: 'an IPv6 node', change: setWorker('fd00:200::10') },
  { row: 'RNG-012', what: 'a loopback node', change: setWorker('127.0.0.5') },
  { row: 'RNG-013', what: 'a /12', change: addEntry('11.0.0.0/12') },
  { row: 'RNG-014', what: 'a range of one', change: addEntry('10.200.0.110-10.200.0.110') },
  { row: 'VIP-001', what: 'no control plane VIP', change: swap(/ {6}controlPlaneVIP: .*\n/, '') },
  {
    row: 'VIP-002',
    what: 'the control plane VIP in a pool',
    change: when(hasPools, (text) => setVip(inPool(text))(text)),
  },
  { row: 'VIP-003', what: 'the ingress VIP in no pool', change: setIngress('10.200.0.120') },
  {
    row: 'VIP-004',
    what: 'an ingress VIP of an admin cluster',
    change: when(
      (text) => isType(text, 'admin'),
      swap(/controlPlaneVIP: .*/, '$&\n      ingressVIP: 10.200.0.72'),
    ),
  },
  {
    row: 'VIP-005',
    what: 'pools of an admin cluster',
    change: when(
      (text) => isType(text, 'admin') && isBundled(text),
      addToBalancer('    addressPools:', '    - name: pool1', '      addresses:', '      - 10.200.0.80/32'),
    ),
  },
  { row: 'VIP-006', what: 'no ingress VIP', change: swap(/ {6}ingressVIP: .*\n/, '') },
  {
    row: 'VIP-007',
    what: 'no pools',
    also: ['VIP-003'],
    change: swap(/ {4}addressPools:\n {4}- name: pool1\n {6}addresses:\n {6}- .*\n/, ''),
  },
  {
    row: 'VIP-008',
    what: 'the same VIP twice',
    also: ['VIP-002', 'VIP-003'],
    change: swap(/controlPlaneVIP: (\S+)\n( +)ingressVIP: .*/, 'controlPlaneVIP: $1\n$2ingressVIP: $1'),
  },
  {
    row: 'VIP-009',
    what: 'a VIP that is a node',
    change: when(
      (text) => text.includes('kind: NodePool'),
      (text) => setVip(/kind: NodePool[\s\S]*?- address: (\S+)/.exec(text)?.[1] ?? '')(text),
    ),
  },
  {
    row: 'VIP-010',
    what: 'a node in a pool',
    change: when(hasPools, (text) => setWorker(inPool(text))(text)),
  },
  { row: 'VIP-011', what: 'entries that overlap', change: (text) => addEntry(`${inPool(text)}/32`)(text) },
  {
    row: 'VIP-012',
    what: 'pools that overlap',
    change: (text) => addPool('- name: pool2', '  addresses:', `  - ${inPool(text)}/32`)(text),
  },
  { row: 'VIP-019', what: 'an address that ends in 0', change: addEntry('10.200.1.0/30') },
  {
    row: 'VIP-020',
    what: 'an ingress VIP that ends in 255',
    change: chain(
      addEntry('10.200.0.240-10.200.0.255'),
      setIngress('10.200.0.255'),
      swap(/(- 10\.200\.0\.240-10\.200\.0\.255)/, '$1\n      avoidBuggyIPs: true'),
    ),
  },
  {
    row: 'VIP-021',
    what: 'a pool that avoidBuggyIPs empties',
    change: addPool('- name: pool2', '  addresses:', '  - 10.200.1.0/32', '  avoidBuggyIPs: true'),
  },
  { row: 'VIP-022', what: 'only manual pools', change: swap(poolEntry, '$&\n      manualAssign: true') },
  {
    row: 'VIP-023',
    what: 'nothing left for Services',
    change: (text) => setEntry(`${/ingressVIP: (\S+)/.exec(text)?.[1] ?? ''}/32`)(text),
  },
  {
    row: 'VIP-024',
    what: 'entries side by side',
    change: (text) => addEntry(text.includes('.72-') ? '10.200.0.91/32' : '10.200.0.101/32')(text),
  },
  { row: 'VIP-025', what: 'no IPv6 pool in dual-stack', change: when(hasPools, dualStack) },
  { row: 'VIP-026', what: 'an IPv6 pool in single-stack', change: addEntry('fd00:200::10/124') },
  { row: 'VIP-029', what: 'port 0', change: setPort('0') },
  { row: 'VIP-030', what: 'the port of SSH', change: when(isBundled, setPort('22')) },
  { row: 'VIP-031', what: 'another port', change: setPort('8443') },
  {
    row: 'VIP-033',
    what: 'manual mode without an ingress VIP',
    change: when((text) => !isBundled(text), swap('type: admin', 'type: hybrid')),
  },
  {
    row: 'MOD-001',
    what: 'pools in manual mode',
    change: when(
      (text) => hasPools(text) && !hasBalancerPool(text) && !isBgp(text),
      swap('mode: bundled', 'mode: manual'),
    ),
  },
  {
    row: 'MOD-002',
    what: 'a load balancer node pool in manual mode',
    change: when((text) => !isBundled(text), balancerPool('10.200.0.60', '10.200.0.61')),
  },
  {
    row: 'MOD-003',
    what: 'a bundled type in manual mode',
    change: when((text) => !isBundled(text), addToBalancer('    type: bgp')),
  },
  {
    row: 'MOD-004',
    what: 'manual for the control plane alone',
    change: when((text) => isBundled(text) && !isBgp(text), controlPlaneBalancer('manual')),
  },
  {
    row: 'MOD-005',
    what: 'the split before 1.32',
    change: when(hasBalancerPool, chain(setVersion('1.31.100-gke.1'), controlPlaneBalancer('bundled'))),
  },
  {
    row: 'MOD-006',
    what: 'the split without a pool',
    change: when(
      (text) => isBundled(text) && !hasBalancerPool(text) && !isBgp(text),
      controlPlaneBalancer('bundled'),
    ),
  },
  {
    row: 'MOD-007',
    what: 'a load balancer node pool',
    change: when(
      (text) => isBundled(text) && !hasBalancerPool(text) && !isBgp(text),
      balancerPool('10.200.0.60', '10.200.0.61'),
    ),
  },
  {
    row: 'MOD-008',
    what: 'a node in two pools',
    change: (text) => setWorker(text.includes('10.200.0.20') ? '10.200.0.20' : '10.200.0.2')(text),
  },
  {
    row: 'MOD-009',
    what: 'a k8sIP of another node',
    change: swap(
      /(kind: NodePool[\s\S]*?- address: )(\S+)\n {2}- address: (\S+)/,
      '$1$2\n    k8sIP: $3\n  - address: $3',
    ),
  },
  {
    row: 'MOD-010',
    what: 'two control plane nodes',
    change: swap(
      /((?: {6}- address: 10\.200\.0\.\d+\n){2}) {6}- address: 10\.200\.0\.\d+\n(?= {2}clusterNetwork)/,
      '$1',
    ),
  },
  {
    row: 'MOD-011',
    what: 'one control plane node',
    change: when(
      (text) => !isType(text, 'standalone') && !isBgp(text),
      swap(/(?: {6}- address: 10\.200\.0\.\d+\n){3}(?= {2}clusterNetwork)/, '      - address: 10.200.0.2\n'),
    ),
  },
  {
    row: 'MOD-012',
    what: 'one load balancer node',
    change: when(
      (text) => isBundled(text) && !hasBalancerPool(text) && !isBgp(text),
      balancerPool('10.200.0.60'),
    ),
  },
  {
    row: 'MOD-013',
    what: 'no load balancer node pool',
    change: swap(/ {4}nodePoolSpec:\n {6}nodes:\n(?: {6}- address: .*\n)+(?= {2}clusterOperations)/, ''),
  },
  {
    row: 'MOD-014',
    what: 'a pool without the taint',
    change: when(
      (text) => isBundled(text) && !hasBalancerPool(text) && !isBgp(text),
      balancerPool('10.200.0.62', '10.200.0.63'),
    ),
  },
  {
    row: 'MOD-015',
    what: 'an upgrade strategy of the control plane',
    change: addToControlPlanePool(
      '      upgradeStrategy:',
      '        parallelUpgrade:',
      '          concurrentNodes: 1',
    ),
  },
  { row: 'MOD-016', what: 'DSR without flat mode', change: addToNetwork('    forwardMode: dsr') },
  {
    row: 'MOD-017',
    what: 'bundledIngress before 1.13',
    change: when(
      (text) => !isBgp(text) && isType(text, 'hybrid'),
      chain(setVersion('1.12.9'), addToNetwork('    bundledIngress: true')),
    ),
  },
  {
    row: 'MOD-018',
    what: 'several interfaces of an admin cluster before 1.34',
    change: when(
      (text) => isType(text, 'admin'),
      chain(setVersion('1.33.100-gke.1'), addToNetwork('    multipleNetworkInterfaces: true')),
    ),
  },
  {
    row: 'MOD-019',
    what: 'another container runtime',
    change: swap(/^ {2}nodeConfig:$/m, '$&\n    containerRuntime: docker'),
  },
  {
    row: 'MOD-020',
    what: 'two regions',
    change: chain(
      swap(/ {4}projectID: project-fleet\n(?= {2}controlPlane)/, '$&    location: us-east1\n'),
      addToSpec('  gkeOnPremAPI:', '    enabled: true', '    location: us-west1'),
    ),
  },
  {
    row: 'MOD-021',
    what: 'a density of one pool before 1.33',
    also: ['MOD-022'],
    change: when(
      (text) => isType(text, 'user') && !isBgp(text),
      chain(setVersion('1.32.100-gke.1'), poolDensity),
    ),
  },
  { row: 'MOD-022', what: 'a density of one pool without a range', change: poolDensity },
  {
    row: 'MOD-023',
    what: 'enrolment without a location',
    change: addToSpec('  gkeOnPremAPI:', '    enabled: true'),
  },
  {
    row: 'MOD-024',
    what: 'a pool of another cluster',
    change: addToControlPlanePool('      clusterName: other'),
  },
  {
    row: 'MOD-025',
    what: 'a pool without nodes',
    change: when((text) => text.includes('kind: NodePool'), addNodePool('np9')),
  },
  {
    row: 'MOD-026',
    what: 'accounts of an admin cluster',
    change: when(
      (text) => isType(text, 'admin'),
      addToSpec(
        '  clusterSecurity:',
        '    authorization:',
        '      clusterAdmin:',
        '        gcpAccounts:',
        '        - a@example.com',
      ),
    ),
  },
  {
    row: 'MOD-027',
    what: 'a negative burst',
    change: addToControlPlanePool('      kubeletConfig:', '        registryBurst: -1'),
  },
  { row: 'NET-001', what: 'a small Pod range', change: chain(setPods('172.30.0.0/19'), setMaxPods(64)) },
  { row: 'NET-002', what: 'a small Service range', change: setServices('10.96.0.0/25') },
  { row: 'NET-003', what: 'Services in the Pod range', change: setServices('192.168.16.0/20') },
  { row: 'NET-004', what: 'a node in the Pod range', change: setWorker('192.168.4.4') },
  { row: 'NET-006', what: 'a public Pod range', change: setPods('192.0.0.0/16') },
  {
    row: 'NET-007',
    what: 'the proxy in the Pod range',
    change: swap('    url: http://10.194.2.140', '    url: http://192.168.2.140'),
  },
  { row: 'NET-008', what: 'too many Pods per node', change: setMaxPods(251) },
  {
    row: 'NET-009',
    what: 'more nodes than blocks',
    change: chain(
      setPods('172.30.0.0/18'),
      setMaxPods(250),
      addNodePool('np9', ...Array.from({ length: 40 }, (_, index) => `address: 10.200.2.${index + 1}`)),
    ),
  },
  {
    row: 'NET-010',
    what: 'an IPv6 Pod range',
    change: swap('- 192.168.0.0/16', '- 192.168.0.0/16\n      - fd00:1::/112'),
  },
  {
    row: 'NET-011',
    what: 'dual-stack without a configuration',
    also: ['VIP-025'],
    change: swap('- 10.96.0.0/20', '- 10.96.0.0/20\n      - fd00:96::/112'),
  },
  {
    row: 'NET-012',
    what: 'two Service ranges',
    change: swap('- 10.96.0.0/20', '- 10.96.0.0/20\n      - 10.97.0.0/20'),
  },
  {
    row: 'NET-013',
    what: 'another range in the configuration',
    also: ['VIP-025'],
    change: chain(dualStack, swap('    cidr: 192.168.0.0/16', '    cidr: 192.168.0.0/17')),
  },
  {
    row: 'NET-014',
    what: 'a small block per node',
    also: ['VIP-025'],
    change: chain(
      dualStack,
      swap('perNodeMaskSize: 23', 'perNodeMaskSize: 26'),
      swap('perNodeMaskSize: 119', 'perNodeMaskSize: 122'),
    ),
  },
  {
    row: 'NET-015',
    what: 'Pods left over in flat mode',
    change: chain(flat, addToNetwork('    pods:', '      cidrBlocks:', '      - 192.168.0.0/16')),
  },
  {
    row: 'NET-017',
    what: 'two Pod ranges',
    change: swap('- 192.168.0.0/16', '- 192.168.0.0/16\n      - 172.20.0.0/16'),
  },
  {
    row: 'NET-019',
    what: 'a node in the bootstrap range',
    change: chain(setPods('172.20.0.0/16'), setWorker('192.168.122.9')),
  },
  {
    row: 'NET-020',
    what: 'no Service range',
    change: swap(/ {4}services:\n {6}cidrBlocks:\n {6}- .*\n/, ''),
  },
  {
    row: 'NET-021',
    what: 'a large IPv6 Service range',
    also: ['VIP-025', 'NET-011'],
    change: swap('- 10.96.0.0/20', '- 10.96.0.0/20\n      - fd00:96::/64'),
  },
  {
    row: 'NET-022',
    what: 'blocks of two sizes',
    also: ['VIP-025'],
    change: chain(dualStack, swap('perNodeMaskSize: 119', 'perNodeMaskSize: 118')),
  },
  { row: 'BGP-001', what: 'no advancedNetworking', change: swap(/ {4}advancedNetworking: true\n/, '') },
  { row: 'BGP-002', what: 'no localASN', change: swap(/ {4}localASN: .*\n/, '') },
  {
    row: 'BGP-003',
    what: 'a control plane node without a peer',
    change: peers(
      '    - ip: 10.8.0.10',
      '      asn: 65002',
      '      controlPlaneNodes:',
      '      - 10.200.0.20',
      '      - 10.200.0.21',
    ),
  },
  {
    row: 'BGP-004',
    what: 'a worker as control plane node',
    change: peers(
      '    - ip: 10.8.0.10',
      '      asn: 65002',
      '      controlPlaneNodes:',
      '      - 10.200.0.30',
      '    - ip: 10.8.0.11',
      '      asn: 65002',
    ),
  },
  { row: 'BGP-005', what: 'one ASN on both sides', change: swap('asn: 65002', 'asn: 65001') },
  { row: 'BGP-006', what: 'an ASN above 32 bits', change: swap('localASN: 65001', 'localASN: 4294967296') },
  {
    row: 'BGP-007',
    what: 'floating IPs of another name',
    change: swap('  name: default\n', '  name: other\n'),
  },
  { row: 'BGP-008', what: 'a floating IP that is a node', change: swap('- 10.0.1.100', '- 10.200.0.30') },
  {
    row: 'BGP-010',
    what: 'a password',
    change: when(isBgp, swap('asn: 65002', 'asn: 65002\n      password: x')),
  },
  {
    row: 'BGP-011',
    what: 'further peers',
    change: when(
      (text) => isBundled(text) && !isBgp(text) && isType(text, 'user'),
      chain(
        addToNetwork('    advancedNetworking: true'),
        addToBalancer(
          '    type: bgp',
          '    localASN: 65001',
          '    bgpPeers:',
          '    - ip: 10.8.0.10',
          '      asn: 65002',
        ),
      ),
    ),
  },
  { row: 'BGP-013', what: 'BGP fields with Layer 2', change: swap('type: bgp', 'type: layer2') },
]
