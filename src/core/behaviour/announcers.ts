import type { Address } from '../net/address.ts'
import type { Announcement, Silence } from './announcement.ts'
import { announce } from './election.ts'
import type { Forecast, ForecastRow } from './forecast.ts'

/** Who answers for a planned Service, as far as anybody can tell. */
export type Announcer =
  /** Certain; `order` is the whole order, the announcing node first. */
  | { readonly state: 'node'; readonly node: string; readonly order: readonly string[] }
  /**
   * One of these. `isRanked`: the first of them that has a ready Pod; otherwise it depends on the address, which is
   * chance. `mayBeNobody`: it is also possible that none of them has a Pod.
   */
  | {
      readonly state: 'one-of'
      readonly nodes: readonly string[]
      readonly isRanked: boolean
      readonly mayBeNobody: boolean
    }
  | { readonly state: 'nobody'; readonly silence: Silence }
  /** It has no address to announce. */
  | { readonly state: 'no-address' }

/** One per row, while the nodes with these names are down; of `allUp`, what a failure does not concern is the same object. */
export function announcersOf(
  { election, rows }: Forecast,
  down: ReadonlySet<string>,
  allUp?: readonly Announcer[],
): readonly Announcer[] {
  const announcements = announce(election, down)
  return rows.map((row, index) => {
    const before = allUp?.[index]
    const isConcerned = row.targets.some((target) => announcements[target] !== election.allUp[target])
    return before === undefined || isConcerned ? announcerOf(row, announcements) : before
  })
}

function announcerOf(row: ForecastRow, announcements: readonly Announcement[]): Announcer {
  const own = row.targets.map((index) => announcements[index]!)
  const [first] = own
  if (first === undefined) return { state: 'no-address' }
  const answered = own.filter(({ node }) => node !== undefined)
  if (answered.length === 0) return { state: 'nobody', silence: first.silence ?? 'no-speaker' }
  if (typeof row.outcome !== 'string' && row.outcome.state === 'assigned') {
    if (row.arePodsKnown && first.node !== undefined) {
      return { state: 'node', node: first.node, order: first.order }
    }
    return { state: 'one-of', nodes: first.order, isRanked: true, mayBeNobody: row.mayBeElsewhere }
  }
  const live = [...new Set(answered.flatMap(({ order }) => order))]
  const [only] = live
  if (row.arePodsKnown && live.length === 1 && only !== undefined && answered.length === own.length) {
    return { state: 'node', node: only, order: live }
  }
  // Only where every candidate is listed can some nodes be left out; the order within the answer means nothing.
  const isExact = row.isListedWhole && row.arePodsKnown
  const nodes = isExact ? [...new Set(answered.map(({ node }) => node!))] : live
  return { state: 'one-of', nodes: nodes.toSorted(), isRanked: false, mayBeNobody: row.mayBeElsewhere }
}

/** One Service on a node's account. */
export interface Holding {
  /** Which row of the forecast. */
  readonly index: number
  readonly state: 'held' | 'came' | 'left'
  /** Where it came from, or went; undefined = nobody. */
  readonly other: string | undefined
}

/** What each node certainly announces or announced, by its name, in the order of the rows. */
export function holdingsOf(
  before: readonly Announcer[],
  now: readonly Announcer[],
): ReadonlyMap<string, readonly Holding[]> {
  const holdings = new Map<string, Holding[]>()
  const put = (node: string, holding: Holding): void => {
    const list = holdings.get(node)
    if (list === undefined) holdings.set(node, [holding])
    else list.push(holding)
  }
  for (let index = 0; index < now.length; index += 1) {
    const was = nodeOf(before[index]!)
    const is = nodeOf(now[index]!)
    if (was !== undefined && was === is) {
      put(was, { index, state: 'held', other: was })
      continue
    }
    if (is !== undefined) put(is, { index, state: 'came', other: was })
    if (was !== undefined) put(was, { index, state: 'left', other: is })
  }
  return holdings
}

/** One address of the forecast that is certain, with what a failure does to it. */
export interface AddressFate {
  readonly address: Address
  readonly services: readonly string[]
  readonly before: string | undefined
  readonly now: string | undefined
}

/** What becomes of the addresses that are certain, each address once; several Services may share it. */
export function fatesOf(
  { rows }: Pick<Forecast, 'rows'>,
  before: readonly Announcer[],
  now: readonly Announcer[],
): readonly AddressFate[] {
  const fates = new Map<string, { address: Address; services: string[]; before?: string; now?: string }>()
  rows.forEach(({ outcome, id }, index) => {
    if (typeof outcome === 'string' || outcome.state !== 'assigned') return
    const [address] = outcome.addresses
    const was = before[index]!
    const is = now[index]!
    if (address === undefined || was.state === 'one-of' || is.state === 'one-of') return
    const key = `${address.family} ${address.value} ${nodeOf(was) ?? ''} ${nodeOf(is) ?? ''}`
    const known = fates.get(key)
    if (known !== undefined) known.services.push(id)
    else {
      const [from, to] = [nodeOf(was), nodeOf(is)]
      fates.set(key, {
        address,
        services: [id],
        ...(from === undefined ? {} : { before: from }),
        ...(to === undefined ? {} : { now: to }),
      })
    }
  })
  return [...fates.values()].map((fate) => ({ before: undefined, now: undefined, ...fate }))
}

const nodeOf = (announcer: Announcer): string | undefined =>
  announcer.state === 'node' ? announcer.node : undefined
