import type { ChecklistItem, NetworkPlan } from '../model/network-plan.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { type Address, printAddress } from '../net/address.ts'
import { keptRanges } from './kept-ranges.ts'
import { sayAddresses, sayRanges } from './report-addresses.ts'
import { reportWords } from './report-words.ts'

/** Something that a person confirms outside the files. */
export interface CheckItem {
  readonly text: string
  /** Ticked in the network plan; false also for what the plan has no item for. */
  readonly done: boolean
}

/** What router, switches and external load balancers must do for this cluster (BLB, LBO, BGP, MLB). */
export function routerChecks(
  view: ClusterView,
  plan: NetworkPlan,
  language: 'en' | 'zh-CN',
): readonly CheckItem[] {
  const words = reportWords[language]
  const { facts, deployed } = view
  const isDone = (item: ChecklistItem): boolean =>
    plan.checklist.some((one) => one.item === item && one.state.value === 'confirmed')
  const item = (text: string, known?: ChecklistItem): CheckItem => ({
    text,
    done: known !== undefined && isDone(known),
  })
  const vips = vipsOf(view)
  const kept = facts.isManual ? [] : keptRanges(view)
  const speakers = sayAddresses(
    [...facts.vipNodes, ...facts.dataPlaneNodes].flatMap(({ dataAddress }) => dataAddress ?? []),
    language,
  )
  const ofLayer2 = facts.isLayer2
    ? [
        item(words.garp(gatewayOf(view, language)), 'gratuitousArp'),
        item(words.arp(speakers), 'arpForwarding'),
      ]
    : []
  const unused =
    deployed === undefined && !facts.isManual && vips.length > 0
      ? [item(words.vipsUnused(vips.map(printAddress).join(words.listed)), 'vipsUnused')]
      : []
  const dhcp = kept.length > 0 ? [item(words.dhcp(sayRanges(kept, language)), 'dhcpExcluded')] : []
  const entry = entryOf(view)
  const reach = entry === undefined ? [] : [item(words.reach(entry))]
  return [
    ...ofLayer2,
    ...(facts.isBgp ? bgpTexts(view, language).map((text) => item(text)) : []),
    ...(facts.isManual ? manualTexts(view, language).map((text) => item(text)) : []),
    ...unused,
    ...dhcp,
    ...reach,
  ]
}

function vipsOf({ cluster }: ClusterView): readonly Address[] {
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  return [controlPlaneVIP.value, ingressVIP.value].filter((address) => address !== undefined)
}

/** `10.200.0.71:443`. */
function entryOf({ cluster }: ClusterView): string | undefined {
  const { controlPlaneVIP, controlPlaneLBPort } = cluster.loadBalancer
  const vip = controlPlaneVIP.value
  if (vip === undefined) return undefined
  const host = vip.family === 6 ? `[${printAddress(vip)}]` : printAddress(vip)
  return `${host}:${controlPlaneLBPort.value ?? 443}`
}

function gatewayOf({ segment }: ClusterView, language: 'en' | 'zh-CN'): string | undefined {
  const gateways = segment?.subnets.flatMap(({ gateway }) => gateway ?? []) ?? []
  return gateways.length === 0 ? undefined : gateways.map(printAddress).join(reportWords[language].listed)
}

function bgpTexts({ cluster }: ClusterView, language: 'en' | 'zh-CN'): readonly string[] {
  const words = reportWords[language]
  const peers = cluster.loadBalancer.bgpPeers.items.flatMap(({ ip, asn }) =>
    ip.value === undefined
      ? []
      : [`${printAddress(ip.value)}${asn.text === undefined || asn.text === '' ? '' : ` (AS ${asn.text})`}`],
  )
  return [...(peers.length === 0 ? [] : [words.peers(peers.join(words.listed))]), words.ecmp]
}

function manualTexts(view: ClusterView, language: 'en' | 'zh-CN'): readonly string[] {
  const words = reportWords[language]
  const entry = entryOf(view)
  const ingress = view.cluster.loadBalancer.ingressVIP.value
  const nodes = view.facts.nodes.filter(({ role }) => role === 'controlPlane')
  const addresses = sayAddresses(
    nodes.flatMap(({ dataAddress }) => dataAddress ?? []),
    language,
  )
  return [
    ...(entry === undefined ? [] : [words.external(entry, addresses)]),
    ...(ingress === undefined ? [] : [words.ingress(printAddress(ingress))]),
  ]
}
