import type { PoolFact } from '../model/facts.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { type Address, addressPlus, printAddress, sameAddress } from '../net/address.ts'
import { contains, firstOf, lastOf, type Range } from '../net/range.ts'
import { isBuggy } from '../net/special.ts'
import { nearestFree } from './free.ts'
import { cautions, noRoom, type Room, type RoomReason, roomOf, roomReason } from './room.ts'

export interface VipCandidate {
  readonly address: Address
  /** The pool that holds it, for an ingress VIP. */
  readonly pool: PoolFact | undefined
  readonly reasons: readonly RoomReason[]
}

export type WantedVip = 'controlPlaneVIP' | 'ingressVIP'

/** So many addresses are proposed at most. */
const mostCandidates = 5

/**
 * Free IPv4 addresses for a VIP, the best first; none ends in .0 or .255. The control plane VIP lies in no pool; the
 * ingress VIP of a bundled cluster lies in one, and on an address that nothing planned asks for.
 */
export function findVip(model: WorkspaceModel, view: ClusterView, vip: WantedVip): Room<VipCandidate> {
  const { facts, segment, deployed } = view
  if (vip === 'ingressVIP' && facts.isAdmin) return noRoom('admin')
  if (deployed?.cluster.loadBalancer[vip].value !== undefined) return noRoom('deployed')
  if (vip === 'ingressVIP' && !facts.isManual) return findInPools(model, view)
  if (facts.isBgp) return noRoom('bgp')
  if (segment?.subnets.some(({ prefix }) => prefix.family === 4) !== true) return noRoom('no-subnet')
  const runs = roomOf(model, segment, 4)
  const free = (address: Address | undefined): address is Address =>
    address !== undefined && !isBuggy(address) && runs.some((run) => contains(run, address))
  const offers: Offer[] = []
  const offer = (address: Address | undefined, reason: RoomReason): void => {
    if (free(address)) offers.push({ address, pool: undefined, reasons: [reason] })
  }
  for (const pool of facts.pools) {
    const first = pool.ranges.find(({ range }) => range.family === 4)?.range
    if (first !== undefined)
      offer(addressPlus(firstOf(first), -1), roomReason('before-pool', { pool: pool.name }))
  }
  const present = view.cluster.loadBalancer[vip].value
  if (present?.family === 4) {
    const near = closestIn(runs, present)
    offer(near, roomReason('near-present', { address: printAddress(present) }))
  }
  const lowest = runs[0]
  if (lowest !== undefined) offer(closestIn(runs, firstOf(lowest)), roomReason('lowest'))
  return answer(offers, (address) => cautions(segment, address))
}

type Offer = VipCandidate

function findInPools(model: WorkspaceModel, view: ClusterView): Room<VipCandidate> {
  const pools = view.facts.pools.filter(({ ranges }) => ranges.some(({ range }) => range.family === 4))
  if (pools.length === 0) return noRoom('no-pool')
  const asked = requested(model)
  const offers = pools.flatMap((pool): readonly Offer[] => {
    const ranges = pool.ranges.map(({ range }) => range).filter(({ family }) => family === 4)
    const kind = roomReason(pool.manualAssign ? 'on-request-only' : 'given-automatically', {
      pool: pool.name,
    })
    const at = (near: Address | undefined, code: 'first-of-pool' | 'last-of-pool'): readonly Offer[] => {
      const address = near === undefined ? undefined : nearestFree(model, view, near, { inPool: pool })
      if (address === undefined || asked.some((one) => sameAddress(one, address))) return []
      return [{ address, pool, reasons: [roomReason(code, { pool: pool.name }), kind] }]
    }
    return [...at(lowestOf(ranges), 'first-of-pool'), ...at(highestOf(ranges), 'last-of-pool')]
  })
  return answer(offers, () => [])
}

/** What planned Services ask for by address. */
const requested = (model: WorkspaceModel): readonly Address[] =>
  model.plan.services.flatMap(({ loadBalancerIP, loadBalancerIPs }) => [
    ...(loadBalancerIP.value === undefined ? [] : [loadBalancerIP.value]),
    ...(loadBalancerIPs.value ?? []),
  ])

const lowestOf = (ranges: readonly Range[]): Address | undefined =>
  ranges.map(firstOf).toSorted((a, b) => Number(a.value) - Number(b.value))[0]
const highestOf = (ranges: readonly Range[]): Address | undefined =>
  ranges.map(lastOf).toSorted((a, b) => Number(b.value) - Number(a.value))[0]

/** The address of some runs that is closest to another one and forwarded by every device. */
function closestIn(runs: readonly Range[], near: Address): Address | undefined {
  let best: Address | undefined
  const distance = (address: Address): number => Math.abs(Number(address.value) - Number(near.value))
  for (const run of runs) {
    const start = contains(run, near) ? near : firstOf(run).value > near.value ? firstOf(run) : lastOf(run)
    for (const step of [1, -1]) {
      let address: Address | undefined = start
      while (address !== undefined && contains(run, address) && isBuggy(address))
        address = addressPlus(address, step)
      if (address === undefined || !contains(run, address)) continue
      if (best === undefined || distance(address) < distance(best)) best = address
    }
  }
  return best
}

/** Each address once, with all its reasons. */
function answer(
  offers: readonly Offer[],
  cautionsAt: (address: Address) => readonly RoomReason[],
): Room<VipCandidate> {
  const candidates: Offer[] = []
  for (const offer of offers) {
    const at = candidates.findIndex(({ address }) => sameAddress(address, offer.address))
    if (at < 0) candidates.push(offer)
    else {
      const known = candidates[at]!
      const fresh = offer.reasons.filter(({ code }) => known.reasons.every((one) => one.code !== code))
      candidates[at] = { ...known, reasons: [...known.reasons, ...fresh] }
    }
  }
  if (candidates.length === 0) return noRoom('not-enough')
  return {
    candidates: candidates
      .slice(0, mostCandidates)
      .map((one) => ({ ...one, reasons: [...one.reasons, ...cautionsAt(one.address)] })),
    free: BigInt(candidates.length),
  }
}
