import type { Path } from '../document.ts'
import type { Address } from '../net/address.ts'
import type { AddressEntry } from '../net/entry.ts'
import type { ParsedPrefix } from '../net/prefix.ts'
import { readSource } from '../yaml/read.ts'
import { type SourceText } from '../yaml/source.ts'
import type { Field } from './field.ts'
import {
  type Election,
  elections,
  type NodeName,
  type PlannedService,
  readNodeName,
  readService,
} from './planned-services.ts'
import {
  isKeyWritten,
  itemsOf,
  readAddress,
  readChoice,
  readFlag,
  readPrefix,
  readReserved,
  readText,
  type Spot,
  spotAt,
} from './spot.ts'

export const purposes = ['gateway', 'dhcp', 'dns', 'ntp', 'host', 'cluster', 'other'] as const
export type Purpose = (typeof purposes)[number]

/** What somebody has to look at outside the files; `externalBalancer` is for manual mode (domain VIP-034, VIP-035). */
export const checklistItems = [
  'gratuitousArp',
  'arpForwarding',
  'vipsUnused',
  'dhcpExcluded',
  'externalBalancer',
] as const
export type ChecklistItem = (typeof checklistItems)[number]
export const checklistStates = ['open', 'confirmed'] as const

/** What no cluster file says, as our own small YAML file keeps it (design 1). */
export interface NetworkPlan {
  readonly source: SourceText
  readonly segments: readonly Segment[]
  readonly services: readonly PlannedService[]
  readonly nodeNames: readonly NodeName[]
  /** Absent = address. */
  readonly election: Field<Election>
  readonly checklist: readonly { readonly item: ChecklistItem; readonly state: Field<'open' | 'confirmed'> }[]
}

/** One Layer 2 domain. */
export interface Segment {
  readonly path: Path
  readonly name: Field<string>
  readonly subnets: readonly Subnet[]
  readonly reserved: readonly Reserved[]
  /** File or cluster names put here by hand; otherwise the addresses decide. */
  readonly clusters: readonly Field<string>[]
  /** The user says that pool addresses outside the subnet are routed to the load balancer nodes (domain VIP-014). */
  readonly poolsRouted: Field<boolean>
}

export interface Subnet {
  readonly path: Path
  readonly cidr: Field<ParsedPrefix>
  readonly gateway: Field<Address>
  readonly confirmed: Field<boolean>
}

export interface Reserved {
  readonly path: Path
  readonly range: Field<AddressEntry>
  readonly purpose: Field<Purpose>
  readonly note: Field<string>
}

export function readPlan(text: string, previous?: NetworkPlan, known?: SourceText): NetworkPlan {
  if (previous !== undefined && previous.source.text === text) return previous
  const source = known?.text === text ? known : readSource(text, previous?.source)
  const root: Spot = { path: [0], node: source.documents[0]?.root }
  return {
    source,
    segments: itemsOf(spotAt(root, 'segments')).map(readSegment),
    services: itemsOf(spotAt(root, 'services')).map(readService),
    nodeNames: itemsOf(spotAt(root, 'nodeNames')).map(readNodeName),
    election: readChoice(spotAt(root, 'election'), elections),
    checklist: checklistItems
      .map((item) => ({ item, spot: spotAt(root, 'checklist', item) }))
      .filter(({ spot }) => isKeyWritten(spot))
      .map(({ item, spot }) => ({ item, state: readChoice(spot, checklistStates) })),
  }
}

function readSegment(spot: Spot): Segment {
  return {
    path: spot.path,
    name: readText(spotAt(spot, 'name')),
    subnets: itemsOf(spotAt(spot, 'subnets')).map((subnet) => ({
      path: subnet.path,
      cidr: readPrefix(spotAt(subnet, 'cidr')),
      gateway: readAddress(spotAt(subnet, 'gateway')),
      confirmed: readFlag(spotAt(subnet, 'confirmed')),
    })),
    reserved: itemsOf(spotAt(spot, 'reserved')).map((item) => ({
      path: item.path,
      range: readReserved(spotAt(item, 'range')),
      purpose: readChoice(spotAt(item, 'purpose'), purposes),
      note: readText(spotAt(item, 'note')),
    })),
    clusters: itemsOf(spotAt(spot, 'clusters')).map(readText),
    poolsRouted: readFlag(spotAt(spot, 'poolsRouted')),
  }
}
