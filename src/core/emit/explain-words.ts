import type { Role } from '../model/occupancy.ts'
import type { SpecialUseCode } from '../net/special.ts'
import type { Vip } from './change.ts'

/** The building blocks of an explanation in one language. */
export interface ExplainWords {
  readonly special: (use: string) => string
  readonly free: string
  readonly network: (network: string, range: string, at: string) => string
  readonly inPool: (role: string, name: string, range: string, size: string, at: string) => string
  readonly use: (role: string, name: string, at: string) => string
  readonly ssh: (role: string) => string
  readonly subnet: (prefix: string, base: string, position: string) => string
  readonly assumed: (from: number) => string
  readonly isVip: (vip: string, cluster: string) => string
  readonly canBe: (address: string, vip: string, cluster: string) => string
  readonly cannotBe: (vip: string, cluster: string, against: readonly string[]) => string
  readonly vips: Readonly<Record<Vip, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly positions: Readonly<Record<'network' | 'broadcast' | 'gateway', string>>
  readonly specialUses: Readonly<Record<SpecialUseCode, string>>
  readonly obstacles: {
    readonly inNetwork: (network: string, at: string) => string
    readonly used: (role: string, name: string, at: string) => string
    readonly inNoPool: string
    readonly skipped: (pool: string) => string
    readonly outside: (prefix: string, confirmed: boolean) => string
    readonly admin: string
    readonly notIPv4: string
  }
}

const named = (role: string, name: string): string => (name === '' ? role : `${role} ${name}`)

export const explainWords: Readonly<Record<'en' | 'zh-CN', ExplainWords>> = {
  en: {
    special: (use) => `It is ${use}`,
    free: 'Nothing that is open uses it',
    network: (network, range, at) => `It lies in the ${network} range ${range} (${at})`,
    inPool: (role, name, range, size, at) =>
      `It lies in ${range} of ${role} ${name}, ${size} addresses (${at})`,
    use: (role, name, at) => `It is used as ${named(role, name)} (${at})`,
    ssh: (role) => `${role}, for SSH only`,
    subnet: (prefix, base, position) =>
      `It lies in the subnet ${prefix}${base === '' ? '' : ` (${base})`}${position === '' ? '' : ` and is ${position}`}`,
    assumed: (from) => `assumed from ${from} ${from === 1 ? 'address' : 'addresses'}`,
    isVip: (vip, cluster) => `It is the ${vip} of ${cluster}`,
    canBe: (address, vip, cluster) => `${address} can be the ${vip} of ${cluster}`,
    cannotBe: (vip, cluster, against) => `It cannot be the ${vip} of ${cluster}: ${against.join('; ')}`,
    vips: { controlPlaneVIP: 'control plane VIP', ingressVIP: 'ingress VIP' },
    roles: {
      'control-plane-node': 'control plane node',
      'load-balancer-node': 'load balancer node',
      'worker-node': 'worker node of',
      'k8s-ip': 'k8sIP of a node',
      'control-plane-vip': 'control plane VIP',
      'ingress-vip': 'ingress VIP',
      pool: 'address pool',
      'manual-pool': 'address pool with manualAssign',
      'floating-ip': 'floating IP of',
      gateway: 'gateway',
      dhcp: 'DHCP range',
      dns: 'DNS server',
      reserved: 'reserved address',
    },
    positions: {
      network: 'the network address of the subnet',
      broadcast: 'the broadcast address of the subnet',
      gateway: 'its gateway',
    },
    specialUses: {
      'this-network': 'an address of 0.0.0.0/8, which no machine can have',
      loopback: 'a loopback address',
      'link-local': 'a link-local address',
      multicast: 'a multicast address',
      'future-use': 'reserved for future use',
      'limited-broadcast': 'the limited broadcast address',
      unspecified: 'the unspecified address',
      'ipv4-mapped': 'an IPv4 address in IPv6 notation',
    },
    obstacles: {
      inNetwork: (network, at) => `the ${network} range holds it (${at})`,
      used: (role, name, at) => `it is taken: ${named(role, name)} (${at})`,
      inNoPool: 'no address pool of the cluster holds it',
      skipped: (pool) => `${pool} has avoidBuggyIPs and skips addresses that end in .0 or .255`,
      outside: (prefix, confirmed) =>
        `it lies outside ${prefix}${confirmed ? '' : ', the subnet assumed from the nodes'}`,
      admin: 'an admin cluster has no ingress VIP',
      notIPv4: 'the ingress VIP is an IPv4 address',
    },
  },
  'zh-CN': {
    special: (use) => `它是${use}`,
    free: '已打开的内容均未使用该地址',
    network: (network, range, at) => `位于 ${network} 网段 ${range} 内 (${at})`,
    inPool: (role, name, range, size, at) => `位于${role} ${name} 的 ${range} 内，共 ${size} 个地址 (${at})`,
    use: (role, name, at) => `用作${named(role, name)} (${at})`,
    ssh: (role) => `${role}，仅用于 SSH`,
    subnet: (prefix, base, position) =>
      `位于子网 ${prefix}${base === '' ? '' : ` (${base})`}${position === '' ? '' : `，是${position}`}`,
    assumed: (from) => `根据 ${from} 个地址推定`,
    isVip: (vip, cluster) => `它是 ${cluster} 的${vip}`,
    canBe: (address, vip, cluster) => `${address} 可以作为 ${cluster} 的${vip}`,
    cannotBe: (vip, cluster, against) => `不能作为 ${cluster} 的${vip}：${against.join('；')}`,
    vips: { controlPlaneVIP: '控制平面 VIP', ingressVIP: '入站流量 VIP' },
    roles: {
      'control-plane-node': '控制平面节点',
      'load-balancer-node': '负载均衡器节点',
      'worker-node': '工作器节点，所属节点池',
      'k8s-ip': '节点的 k8sIP',
      'control-plane-vip': '控制平面 VIP',
      'ingress-vip': '入站流量 VIP',
      pool: '地址池',
      'manual-pool': '启用 manualAssign 的地址池',
      'floating-ip': '浮动 IP 地址，所属',
      gateway: '网关',
      dhcp: 'DHCP 范围',
      dns: 'DNS 服务器',
      reserved: '预留地址',
    },
    positions: { network: '子网的网络地址', broadcast: '子网的广播地址', gateway: '该子网的网关' },
    specialUses: {
      'this-network': ' 0.0.0.0/8 中的地址，任何机器都不能使用',
      loopback: '环回地址',
      'link-local': '链路本地地址',
      multicast: '组播地址',
      'future-use': '为将来保留的地址',
      'limited-broadcast': '受限广播地址',
      unspecified: '未指定地址',
      'ipv4-mapped': '以 IPv6 写法表示的 IPv4 地址',
    },
    obstacles: {
      inNetwork: (network, at) => `${network} 网段包含该地址 (${at})`,
      used: (role, name, at) => `已用作${named(role, name)} (${at})`,
      inNoPool: '该集群的地址池均不包含该地址',
      skipped: (pool) => `${pool} 启用了 avoidBuggyIPs，会跳过以 .0 或 .255 结尾的地址`,
      outside: (prefix, confirmed) => `不在 ${prefix} 内${confirmed ? '' : '，该子网根据节点推定'}`,
      admin: '管理员集群没有入站流量 VIP',
      notIPv4: '入站流量 VIP 应为 IPv4 地址',
    },
  },
}
