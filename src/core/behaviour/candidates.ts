import { addressOf, type Family } from '../net/address.ts'
import type { Chance } from './chance.ts'
import type { Claim } from './claim.ts'
import type { OpenPool } from './controller.ts'
import type { Candidate, CandidateAddresses } from './outcome.ts'

/** How many candidates are listed one by one. */
const LISTED = 8

/** The addresses of one pool that the claim may get, of each of these families. */
export function candidateOf(
  open: OpenPool,
  chance: Chance,
  claim: Claim,
  families: readonly Family[],
): Candidate {
  return {
    pool: open.pool.name,
    families: families.flatMap((family) => addressesOf(open, chance, claim, family) ?? []),
  }
}

/** Each Service whose address is open may hold one of the first, so one more than there are of them is possible. */
function addressesOf(
  open: OpenPool,
  chance: Chance,
  claim: Claim,
  family: Family,
): CandidateAddresses | undefined {
  const lane = open.lanes[family]
  const possible = 1 + chance.touching(open, family)
  const some = lane.fits(claim, Math.min(possible, LISTED)).map(addressOf)
  const latest = some.at(-1)
  if (latest === undefined) return undefined
  const joined = lane.joinedCount(claim)
  const count = Math.min(possible, lane.freeCount() + joined)
  if (count <= some.length) return { some, count: some.length, last: latest }
  const last = joined === 0 ? lane.freeAt(count) : lane.fits(claim, count).at(-1)
  return { some, count, last: last === undefined ? latest : addressOf(last) }
}
