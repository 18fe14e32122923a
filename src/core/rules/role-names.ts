import type { Role } from '../model/occupancy.ts'
import type { Phrase } from './finding.ts'

/** What an address is used for, as a message calls it. */
export const roleNames: Readonly<Record<Role, Phrase>> = {
  'control-plane-node': { words: { en: 'control plane node', 'zh-CN': '控制平面节点' } },
  'load-balancer-node': { words: { en: 'load balancer node', 'zh-CN': '负载均衡器节点' } },
  'worker-node': { words: { en: 'worker node', 'zh-CN': '工作器节点' } },
  'k8s-ip': { words: { en: 'k8sIP of a node', 'zh-CN': '节点的 k8sIP' } },
  'control-plane-vip': { words: { en: 'control plane VIP', 'zh-CN': '控制平面 VIP' } },
  'ingress-vip': { words: { en: 'ingress VIP', 'zh-CN': '入站流量 VIP' } },
  pool: { words: { en: 'address pool', 'zh-CN': '地址池' } },
  'manual-pool': { words: { en: 'address pool', 'zh-CN': '地址池' } },
  'floating-ip': { words: { en: 'floating IP', 'zh-CN': '浮动 IP 地址' } },
  gateway: { words: { en: 'gateway', 'zh-CN': '网关' } },
  dhcp: { words: { en: 'DHCP range', 'zh-CN': 'DHCP 范围' } },
  dns: { words: { en: 'DNS server', 'zh-CN': 'DNS 服务器' } },
  reserved: { words: { en: 'reserved address', 'zh-CN': '预留地址' } },
}
