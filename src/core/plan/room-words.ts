import { groupDigits } from '../net/group-digits.ts'
import type { RoomObstacle, RoomReason, RoomReasonCode } from './room.ts'

type Language = 'en' | 'zh-CN'
type Said = Readonly<Record<Language, string>>

/** A reason as a short phrase without a full stop. */
export function sayRoomReason({ code, args }: RoomReason, language: Language): string {
  return reasonWords[code][language].replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '')
}

/** Why nothing is proposed, as a sentence without a full stop. */
export function sayObstacle(obstacle: RoomObstacle, free: bigint, language: Language): string {
  return obstacleWords[obstacle][language].replace('{free}', groupDigits(free))
}

const reasonWords: Readonly<Record<RoomReasonCode, Said>> = {
  extends: { en: 'extends an entry of {pool}', 'zh-CN': '扩展 {pool} 的现有范围' },
  'smallest-fit': {
    en: 'the free run that it fills best; larger ones stay whole',
    'zh-CN': '最合适的一段空闲地址，较大的空闲段保持完整',
  },
  'behind-pool': { en: 'the next place behind {pool}', 'zh-CN': '紧接 {pool} 之后的空闲位置' },
  'one-block': { en: 'one CIDR block, {block}', 'zh-CN': '一个完整的 CIDR 地址块 {block}' },
  lowest: { en: 'the lowest free place', 'zh-CN': '最靠前的空闲位置' },
  pieces: {
    en: 'in {count} ranges, because no free run is large enough',
    'zh-CN': '分为 {count} 个范围，因为没有足够大的连续空闲段',
  },
  'pool-cannot-grow': {
    en: 'a new pool: {pool} is deployed, and its addresses cannot change',
    'zh-CN': '新建地址池：{pool} 已部署，其地址不可更改',
  },
  'buggy-not-counted': {
    en: '{count} more end in .0 or .255 and are not given out',
    'zh-CN': '另有 {count} 个以 .0 或 .255 结尾的地址不会分配',
  },
  'holds-buggy': {
    en: '{count} of them end in .0 or .255, which some devices drop',
    'zh-CN': '其中 {count} 个以 .0 或 .255 结尾，部分设备会丢弃其流量',
  },
  'assumed-subnet': { en: 'rests on {subnet}, which is assumed', 'zh-CN': '依据推定的子网 {subnet}' },
  'before-pool': { en: 'directly before {pool}', 'zh-CN': '紧接 {pool} 之前' },
  'near-present': { en: 'nearest to {address}', 'zh-CN': '离 {address} 最近' },
  'first-of-pool': { en: 'first free address of {pool}', 'zh-CN': '{pool} 的第一个空闲地址' },
  'last-of-pool': { en: 'last free address of {pool}', 'zh-CN': '{pool} 的最后一个空闲地址' },
  'on-request-only': {
    en: '{pool} gives addresses on request only, so no Service takes it by chance',
    'zh-CN': '{pool} 仅手动分配，不会被其他 Service 意外占用',
  },
  'given-automatically': {
    en: '{pool} gives addresses automatically; before the cluster is created nothing can take it',
    'zh-CN': '{pool} 自动分配地址；集群创建之前不会被占用',
  },
  'all-blocks': { en: 'each share is one CIDR block', 'zh-CN': '每份都是一个完整的 CIDR 地址块' },
  'largest-shares': { en: 'the largest equal shares', 'zh-CN': '各份相等时能达到的最大值' },
  'side-by-side': { en: 'side by side, nothing between them', 'zh-CN': '彼此相邻，中间没有其他地址' },
}

const obstacleWords: Readonly<Record<RoomObstacle, Said>> = {
  'no-subnet': {
    en: 'No subnet is known to look in. Enter it in the network plan',
    'zh-CN': '没有可供查找的子网。先在网络规划中填写',
  },
  'not-enough': {
    en: 'Not enough is free: {free} usable addresses in the known subnets. Give something back, or add a subnet to the network plan',
    'zh-CN': '空闲地址不足：已知子网中有 {free} 个可用地址。可以释放一些地址，或在网络规划中添加子网',
  },
  bgp: {
    en: 'With BGP, VIPs and pools come from no node subnet, and no other subnet is known here',
    'zh-CN': '使用 BGP 时，VIP 和地址池不能来自节点子网，而此处不知道其他子网',
  },
  manual: {
    en: 'With manual load balancing there are no address pools',
    'zh-CN': '采用手动负载均衡时没有地址池',
  },
  admin: {
    en: 'An admin cluster has no address pools and no ingress VIP',
    'zh-CN': '管理员集群没有地址池，也没有入站流量 VIP',
  },
  deployed: { en: 'A VIP of a running cluster cannot change', 'zh-CN': '集群运行后，VIP 不可更改' },
  'no-pool': {
    en: 'The ingress VIP lies in an address pool, and there is none yet',
    'zh-CN': '入站流量 VIP 须位于地址池中，而目前还没有地址池',
  },
}
