import { printAddress } from '../net/address.ts'
import { groupDigits } from '../net/group-digits.ts'
import { firstOf, printRange, type Range, sizeOf } from '../net/range.ts'
import type { Change, ClusterChanges, NodeGroup, Part } from './change.ts'

type Language = 'en' | 'zh-CN'

/** So many ranges or addresses are named; the others are counted. */
const mostNamed = 8

/** A change as one sentence without a full stop. */
export function sayChange(change: Change, language: Language): string {
  return language === 'en' ? inEnglish(change) : inChinese(change)
}

/** `ingress VIP, nodes: unchanged`; `''` when there is nothing to say. */
export function sayUnchanged({ unchanged }: ClusterChanges, language: Language): string {
  if (unchanged.length === 0) return ''
  const named = unchanged.map((part) => partNames[language][part])
  return language === 'en' ? `${named.join(', ')}: unchanged` : `${named.join('、')}：未变`
}

const partNames: Readonly<Record<Language, Readonly<Record<Part, string>>>> = {
  en: {
    controlPlaneVIP: 'control plane VIP',
    ingressVIP: 'ingress VIP',
    pools: 'address pools',
    nodes: 'nodes',
    networks: 'Pod and Service ranges',
  },
  'zh-CN': {
    controlPlaneVIP: '控制平面 VIP',
    ingressVIP: '入站流量 VIP',
    pools: '地址池',
    nodes: '节点',
    networks: 'Pod 和 Service 网段',
  },
}

function inEnglish(change: Change): string {
  switch (change.kind) {
    case 'setting':
      return `${change.field}: ${fromTo(change, 'not set')}`
    case 'vip':
      return moved(partNames.en[change.vip], change, {
        set: 'is now',
        gone: 'is removed, it was',
        moves: 'moves from',
        to: 'to',
      })
    case 'pool-added':
      return `${change.pool} is new with ${amount(change)}`
    case 'pool-removed':
      return `${change.pool} is removed with ${amount(change)}`
    case 'pool-gained':
      return `${change.pool} gains ${amount(change)}`
    case 'pool-lost':
      return `${change.pool} loses ${amount(change)}`
    case 'pool-renamed':
      return `${change.pool} is renamed to ${change.to} with the same addresses`
    case 'pool-flag':
      return `${change.pool}: ${change.flag} is now ${change.to}`
    case 'pool-unread':
      return `${change.pool}: ${list(change.texts, ', ')} cannot be read and is not compared`
    case 'nodes-added':
      return `${groupName(change.group, 'en')}: ${nodes(change.addresses)} added`
    case 'nodes-removed':
      return `${groupName(change.group, 'en')}: ${nodes(change.addresses)} removed`
    case 'node-moved':
      return `node ${change.address} moves from ${groupName(change.from, 'en')} to ${groupName(change.to, 'en')}`
    case 'k8s-ip':
      return `node ${change.address}: k8sIP ${fromTo(change, 'not set')}`
    case 'network':
      return `${change.network}: ${fromTo({ from: change.from.join(', '), to: change.to.join(', ') }, 'not set')}`
    case 'floating-added':
      return `floating IPs added: ${list(change.addresses, ', ')}`
    case 'floating-removed':
      return `floating IPs removed: ${list(change.addresses, ', ')}`
  }
}

function inChinese(change: Change): string {
  switch (change.kind) {
    case 'setting':
      return `${change.field}：${fromTo(change, '未设置')}`
    case 'vip':
      return moved(partNames['zh-CN'][change.vip], change, {
        set: '现为',
        gone: '已移除，原为',
        moves: '从',
        to: '改为',
      })
    case 'pool-added':
      return `新增 ${change.pool}，含 ${amountInChinese(change)}`
    case 'pool-removed':
      return `移除 ${change.pool}，含 ${amountInChinese(change)}`
    case 'pool-gained':
      return `${change.pool} 增加 ${amountInChinese(change)}`
    case 'pool-lost':
      return `${change.pool} 减少 ${amountInChinese(change)}`
    case 'pool-renamed':
      return `${change.pool} 改名为 ${change.to}，地址不变`
    case 'pool-flag':
      return `${change.pool}：${change.flag} 现为 ${change.to}`
    case 'pool-unread':
      return `${change.pool}：无法读取 ${list(change.texts, '、')}，未作比较`
    case 'nodes-added':
      return `${groupName(change.group, 'zh-CN')}：新增 ${change.addresses.length} 个节点 ${list(change.addresses, '、')}`
    case 'nodes-removed':
      return `${groupName(change.group, 'zh-CN')}：移除 ${change.addresses.length} 个节点 ${list(change.addresses, '、')}`
    case 'node-moved':
      return `节点 ${change.address} 从${groupName(change.from, 'zh-CN')}移到${groupName(change.to, 'zh-CN')}`
    case 'k8s-ip':
      return `节点 ${change.address}：k8sIP ${fromTo(change, '未设置')}`
    case 'network':
      return `${change.network}：${fromTo({ from: change.from.join('、'), to: change.to.join('、') }, '未设置')}`
    case 'floating-added':
      return `新增浮动 IP 地址：${list(change.addresses, '、')}`
    case 'floating-removed':
      return `移除浮动 IP 地址：${list(change.addresses, '、')}`
  }
}

interface FromTo {
  readonly from?: string
  readonly to?: string
}

const fromTo = ({ from, to }: FromTo, nothing: string): string =>
  `${from === undefined || from === '' ? nothing : from} → ${to === undefined || to === '' ? nothing : to}`

function moved(
  what: string,
  { from, to }: FromTo,
  words: { readonly set: string; readonly gone: string; readonly moves: string; readonly to: string },
): string {
  if (from === undefined) return `${what} ${words.set} ${to ?? ''}`
  return to === undefined
    ? `${what} ${words.gone} ${from}`
    : `${what} ${words.moves} ${from} ${words.to} ${to}`
}

function groupName({ role, pool }: NodeGroup, language: Language): string {
  const names = {
    en: {
      controlPlane: 'control plane',
      loadBalancer: 'load balancer nodes',
      worker: `node pool ${pool ?? ''}`,
    },
    'zh-CN': { controlPlane: '控制平面', loadBalancer: '负载均衡器节点', worker: `节点池 ${pool ?? ''} ` },
  }
  return names[language][role]
}

interface Amount {
  readonly count: bigint
  readonly ranges: readonly Range[]
}

function amount({ count, ranges }: Amount): string {
  if (count === 0n) return 'no addresses'
  const noun = count === 1n ? 'address' : 'addresses'
  return `${groupDigits(count)} ${noun}, ${list(ranges.map(printTight), ', ')}`
}

const amountInChinese = ({ count, ranges }: Amount): string =>
  `${groupDigits(count)} 个地址${count === 0n ? '' : `：${list(ranges.map(printTight), '、')}`}`

const printTight = (range: Range): string =>
  sizeOf(range) === 1n ? printAddress(firstOf(range)) : printRange(range)

const nodes = (addresses: readonly string[]): string =>
  `${addresses.length === 1 ? 'node' : `${addresses.length} nodes`} ${list(addresses, ', ')}`

function list(texts: readonly string[], separator: string): string {
  const more = texts.length - mostNamed
  return more > 0 ? `${texts.slice(0, mostNamed).join(separator)} … +${more}` : texts.join(separator)
}
