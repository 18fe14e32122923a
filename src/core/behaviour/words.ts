import type { Silence } from './announcement.ts'
import type { Reason, ReasonCode } from './outcome.ts'

export type BehaviourLanguage = 'en' | 'zh-CN'

/** One short sentence that says the fact; `{name}` stands for the reason's argument of that name. */
type Words = Readonly<Record<BehaviourLanguage, string>>

/** Why a Service stays without an address, or lost the one it had. */
const reasonWords: Readonly<Record<ReasonCode, Words>> = {
  'no-pools': { en: 'There is no address pool', 'zh-CN': '没有地址池' },
  'no-automatic-pool': {
    en: 'Every pool has manualAssign: name a pool or an address',
    'zh-CN': '所有地址池都设置了 manualAssign，需指定地址池或地址',
  },
  'no-pool-of-family': {
    en: 'No automatic pool has {family} addresses',
    'zh-CN': '没有包含 {family} 地址的自动分配地址池',
  },
  'pools-full': {
    en: 'No {family} address is left in the automatic pools',
    'zh-CN': '自动分配的地址池中已没有可用的 {family} 地址',
  },
  'no-pool-with-both-families': {
    en: 'No automatic pool has addresses of both families; both must come from one pool',
    'zh-CN': '没有同时包含两种 IP 版本的自动分配地址池，两个地址必须来自同一地址池',
  },
  'unknown-pool': { en: 'There is no pool {pool}', 'zh-CN': '不存在名为 {pool} 的地址池' },
  'pool-lacks-family': {
    en: 'Pool {pool} has no {family} addresses',
    'zh-CN': '地址池 {pool} 没有 {family} 地址',
  },
  'pool-full': {
    en: 'No {family} address is left in pool {pool}',
    'zh-CN': '地址池 {pool} 已没有可用的 {family} 地址',
  },
  'address-in-no-pool': { en: '{address} lies in no pool', 'zh-CN': '{address} 不在任何地址池中' },
  'addresses-in-different-pools': {
    en: 'No single pool holds all of {addresses}',
    'zh-CN': '没有一个地址池同时包含 {addresses}',
  },
  'address-not-in-pool': {
    en: '{address} does not lie in pool {pool}, which is asked for too',
    'zh-CN': '{address} 不在同时指定的地址池 {pool} 中',
  },
  'address-skipped-by-avoid-buggy': {
    en: 'Pool {pool} skips {address} (avoidBuggyIPs), also on request',
    'zh-CN': '地址池 {pool} 因 avoidBuggyIPs 跳过 {address}，指定该地址也不会分配',
  },
  'family-mismatch': {
    en: 'The Service is of {families}, and {addresses} is not just that',
    'zh-CN': 'Service 的 IP 版本为 {families}，与请求的 {addresses} 不一致',
  },
  'too-many-addresses': {
    en: 'One address per IP version is the limit; {addresses} are asked for',
    'zh-CN': '每种 IP 版本最多一个地址，此处请求了 {addresses}',
  },
  'one-cluster-ip': {
    en: 'RequireDualStack needs cluster IPs of both IP versions',
    'zh-CN': 'RequireDualStack 需要两种 IP 版本的集群 IP',
  },
  'pool-pinned': {
    en: 'Pool {pool} is kept for other Services',
    'zh-CN': '地址池 {pool} 专供其他 Service 使用',
  },
  'address-held': {
    en: '{by} holds {address}, and not both allow sharing',
    'zh-CN': '{address} 已由 {by} 占用，且并非双方都允许共享',
  },
  'sharing-key-differs': {
    en: '{by} holds {address} with another sharing key',
    'zh-CN': '{by} 以不同的共享键占用 {address}',
  },
  'port-taken': {
    en: '{by} uses port {port} on {address}',
    'zh-CN': '{by} 已在 {address} 上使用端口 {port}',
  },
  'backend-differs': {
    en: '{by} holds {address}, and its externalTrafficPolicy or selector does not go with this one',
    'zh-CN': '{address} 已由 {by} 占用，其 externalTrafficPolicy 或选择器与此 Service 不相容',
  },
  'former-address-in-no-pool': {
    en: 'The former address {address} lies in no pool any more',
    'zh-CN': '原地址 {address} 已不在任何地址池中',
  },
  'former-address-skipped-by-avoid-buggy': {
    en: 'Pool {pool} now skips the former address {address} (avoidBuggyIPs)',
    'zh-CN': '地址池 {pool} 现在因 avoidBuggyIPs 跳过原地址 {address}',
  },
  'former-address-not-requested': {
    en: 'The former address {address} is not what is asked for now',
    'zh-CN': '原地址 {address} 与现在的请求不符',
  },
  'former-address-taken': {
    en: '{by} stands in the way of the former address {address}',
    'zh-CN': '原地址 {address} 与 {by} 冲突',
  },
}

/** Why nobody announces an address. */
const silenceWords: Readonly<Record<Silence, Words>> = {
  'no-speaker': { en: 'No node that could answer is up', 'zh-CN': '能够应答的节点均不可用' },
  'no-serving-pod': { en: 'No Pod can serve', 'zh-CN': '没有可提供服务的 Pod' },
  'no-pod-on-a-speaker': {
    en: 'No Pod runs on a node that could answer',
    'zh-CN': '能够应答的节点上没有可提供服务的 Pod',
  },
  'not-advertised': {
    en: 'No L2Advertisement covers a node that is up',
    'zh-CN': '没有 L2Advertisement 涵盖可用的节点',
  },
  'all-excluded': {
    en: 'Every node that could answer is excluded from load balancing',
    'zh-CN': '能够应答的节点均已排除在负载均衡之外',
  },
}

/** The reason in a sentence without a full stop. */
export function sayReason({ code, args }: Reason, language: BehaviourLanguage): string {
  return reasonWords[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(args[name] ?? whole),
  )
}

export function saySilence(silence: Silence, language: BehaviourLanguage): string {
  return silenceWords[silence][language]
}

/** All sentences with their placeholders, for those who check them. */
export const behaviourWords: Readonly<Record<string, Words>> = { ...reasonWords, ...silenceWords }
