import type { Topology } from '../model/facts.ts'
import type { Finding } from '../rules/finding.ts'

/** Sections of the report, in order. */
export const reportSections = [
  'map',
  'addresses',
  'problems',
  'router',
  'ports',
  'commands',
  'unproven',
] as const
export type ReportSection = (typeof reportSections)[number]

export interface ReportWords {
  readonly title: (clusters: string) => string
  readonly file: string
  readonly date: string
  readonly cluster: string
  readonly balancing: string
  readonly subnet: string
  readonly verdict: string
  readonly topologies: Readonly<Record<Topology, string>>
  readonly counts: (errors: number, warnings: number, advice: number) => string
  readonly sections: Readonly<Record<ReportSection, string>>
  readonly severities: Readonly<Record<Finding['severity'], string>>
  readonly mapAsPicture: string
  readonly noSubnet: string
  /** `count` addresses, as text. */
  readonly outside: (subnet: string, count: string, ranges: string) => string
  readonly noProblem: string
  readonly garp: (gateway: string | undefined) => string
  readonly arp: (nodes: string) => string
  readonly vipsUnused: (vips: string) => string
  readonly dhcp: (ranges: string) => string
  readonly reach: (address: string) => string
  readonly peers: (peers: string) => string
  readonly ecmp: string
  readonly external: (vip: string, nodes: string) => string
  readonly ingress: (vip: string) => string
  readonly portsFor: (version: string) => string
  readonly portsWithoutVersion: (version: string) => string
  readonly clients: (ranges: string) => string
  readonly unproven: {
    readonly assumed: (subnet: string, from: number) => string
    readonly unconfirmed: (subnet: string) => string
    readonly noReserved: string
    readonly hosts: string
    readonly layer2: (nodes: string) => string
    readonly open: string
    readonly others: string
    readonly deployed: string
    readonly noVersion: string
    readonly newer: (known: string) => string
    readonly quiet: (count: number) => string
  }
  readonly more: (count: number) => string
  readonly comma: string
  /** Between the members of a list. */
  readonly listed: string
  readonly colon: string
  /** Between two sentences. */
  readonly stop: string
}

const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? noun : plural}`

const en: ReportWords = {
  title: (clusters) => (clusters === '' ? 'Address plan' : `Address plan of ${clusters}`),
  file: 'File',
  date: 'Date',
  cluster: 'Cluster',
  balancing: 'Load balancing',
  subnet: 'Subnet',
  verdict: 'Judgement',
  topologies: {
    'control-plane': 'bundled, layer 2; control plane VIP and Services on the control plane nodes',
    pool: 'bundled, layer 2; control plane VIP and Services on the load balancer nodes',
    split:
      'bundled, layer 2; control plane VIP on the control plane nodes, Services on the load balancer nodes',
    bgp: 'bundled, BGP',
    manual: 'manual: an external load balancer',
  },
  counts: (errors, warnings, advice) =>
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(advice, 'piece of advice', 'pieces of advice')}`,
  sections: {
    map: 'Map',
    addresses: 'Addresses',
    problems: 'Problems and advice',
    router: 'Router and switches: to be confirmed by hand',
    ports: 'Firewall',
    commands: 'Commands',
    unproven: 'What these files cannot prove',
  },
  severities: { error: 'error', warning: 'warning', info: 'advice' },
  mapAsPicture: 'This subnet is too large for letters; save the map as a picture.',
  noSubnet: 'No address tells which subnet this is.',
  outside: (subnet, count, ranges) =>
    `Outside ${subnet} ${count === '1' ? 'lies 1 address' : `lie ${count} addresses`}, listed in the table: ${ranges}`,
  noProblem: 'Every rule holds.',
  garp: (gateway) =>
    `The gateway${gateway === undefined ? '' : ` ${gateway}`} accepts gratuitous ARP, so that it learns at once when a VIP moves to another node`,
  arp: (nodes) => `Gateway and switches pass ARP on to the nodes that answer for VIPs: ${nodes}`,
  vipsUnused: (vips) => `Nothing answers at ${vips} before the installation`,
  dhcp: (ranges) => `DHCP does not give out ${ranges}`,
  reach: (address) => `Every node and the admin workstation reach ${address}`,
  peers: (peers) => `These routers accept BGP sessions: ${peers}`,
  ecmp: 'The routers use ECMP, accept several paths for one prefix and pass the routes on',
  external: (vip, nodes) =>
    `The external load balancer forwards ${vip} to port 6444 of ${nodes} and checks HTTPS /readyz for status 200`,
  ingress: (vip) => `The external load balancer forwards ${vip} to the ingress Service`,
  portsFor: (version) => `Inbound, as documented for version ${version}`,
  portsWithoutVersion: (version) =>
    `The file names no readable version; inbound, as documented for ${version}`,
  clients: (ranges) =>
    `Clients reach Services at ${ranges} on the ports that each Service has; open those as needed`,
  unproven: {
    assumed: (subnet, from) =>
      `That the subnet is ${subnet}: it is assumed from ${from} ${from === 1 ? 'address' : 'addresses'}, no file states the mask`,
    unconfirmed: (subnet) => `That the subnet is ${subnet}: the network plan says so, nobody confirmed it`,
    noReserved: 'Which addresses DHCP, DNS and other hosts use: the network plan names none',
    hosts:
      'That no other machine has one of these addresses: only the network can answer, as it does to arping',
    layer2: (nodes) => `That the nodes that answer for VIPs share one Layer 2 domain: ${nodes}`,
    open: 'That no firewall between the machines closes one of these ports',
    others: 'That no cluster outside these files uses the same segment or the same pools',
    deployed: 'Whether fields that may never change were changed: that needs the file of the running cluster',
    noVersion: 'Rules that depend on the version: the file names none that can be read',
    newer: (known) => `What changed after version ${known}, the newest whose documentation was read`,
    quiet: (count) =>
      `${count} ${count === 1 ? 'finding' : 'findings'} that a comment in the file keeps quiet`,
  },
  more: (count) => `and ${count} more`,
  comma: ', ',
  listed: ', ',
  colon: ': ',
  stop: '. ',
}

const zhCN: ReportWords = {
  title: (clusters) => (clusters === '' ? '地址规划' : `${clusters} 的地址规划`),
  file: '文件',
  date: '日期',
  cluster: '集群',
  balancing: '负载均衡',
  subnet: '子网',
  verdict: '判定',
  topologies: {
    'control-plane': '捆绑式，第 2 层；控制平面 VIP 和 Service 位于控制平面节点',
    pool: '捆绑式，第 2 层；控制平面 VIP 和 Service 位于负载均衡器节点',
    split: '捆绑式，第 2 层；控制平面 VIP 位于控制平面节点，Service 位于负载均衡器节点',
    bgp: '捆绑式，BGP',
    manual: '手动：外部负载均衡器',
  },
  counts: (errors, warnings, advice) => `${errors} 个错误、${warnings} 个警告、${advice} 条建议`,
  sections: {
    map: '地图',
    addresses: '地址',
    problems: '问题和建议',
    router: '路由器和交换机：须人工确认',
    ports: '防火墙',
    commands: '命令',
    unproven: '这些文件无法证明的事项',
  },
  severities: { error: '错误', warning: '警告', info: '建议' },
  mapAsPicture: '此子网过大，无法用字母表示，可将地图保存为图片。',
  noSubnet: '没有可以推定出子网的地址。',
  outside: (subnet, count, ranges) => `${subnet} 之外有 ${count} 个地址，已列入表格：${ranges}`,
  noProblem: '符合所有规则。',
  garp: (gateway) =>
    `网关${gateway === undefined ? '' : ` ${gateway} `}接受免费 ARP，VIP 移到另一个节点时能立即得知`,
  arp: (nodes) => `网关和交换机将 ARP 转发给应答 VIP 的节点：${nodes}`,
  vipsUnused: (vips) => `安装之前，以下地址没有任何应答：${vips}`,
  dhcp: (ranges) => `DHCP 不分配以下地址：${ranges}`,
  reach: (address) => `所有节点和管理工作站均可访问 ${address}`,
  peers: (peers) => `以下路由器接受 BGP 会话：${peers}`,
  ecmp: '路由器使用 ECMP，接受同一前缀的多条路径，并重新分发路由',
  external: (vip, nodes) =>
    `外部负载均衡器将 ${vip} 转发到以下节点的 6444 端口，并检查 HTTPS /readyz 返回状态 200：${nodes}`,
  ingress: (vip) => `外部负载均衡器将 ${vip} 转发到入站流量 Service`,
  portsFor: (version) => `入站端口，依据 ${version} 版的文档`,
  portsWithoutVersion: (version) => `文件中没有可读取的版本；入站端口依据 ${version} 版的文档`,
  clients: (ranges) => `客户端通过各 Service 自己的端口访问以下地址，须按需放行：${ranges}`,
  unproven: {
    assumed: (subnet, from) => `子网是否为 ${subnet}：根据 ${from} 个地址推定，文件中没有写掩码`,
    unconfirmed: (subnet) => `子网是否为 ${subnet}：网络规划中如此填写，但尚未确认`,
    noReserved: 'DHCP、DNS 和其他主机使用哪些地址：网络规划中没有填写',
    hosts: '是否有其他机器占用这些地址：只有网络本身能够回答，例如用 arping 询问',
    layer2: (nodes) => `应答 VIP 的节点是否位于同一个第 2 层网域：${nodes}`,
    open: '机器之间是否有防火墙阻止这些端口',
    others: '这些文件之外的集群是否使用同一网段或同一地址池',
    deployed: '是否修改了不可更改的字段：需要正在运行的集群的文件',
    noVersion: '与版本有关的规则：文件中没有可读取的版本',
    newer: (known) => `${known} 版之后的变化，该版本是已读取文档的最新版本`,
    quiet: (count) => `被文件中的注释忽略的 ${count} 个问题`,
  },
  more: (count) => `另有 ${count} 个`,
  comma: '，',
  listed: '、',
  colon: '：',
  stop: '。',
}

export const reportWords: Readonly<Record<'en' | 'zh-CN', ReportWords>> = { en, 'zh-CN': zhCN }
