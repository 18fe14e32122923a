import type { PoolFact } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import type { Address, Family } from '../core/net/address.ts'
import { differenceOf, has, setOf, sizeOfSet } from '../core/net/set.ts'
import { countBuggy, isBuggy } from '../core/net/special.ts'

/** The pools of a cluster in one line; each address counts once, also where pools overlap. */
export interface PoolTotals {
  readonly total: bigint
  readonly automatic: bigint
  /** In pools that give out on request, and in no automatic one. */
  readonly manual: bigint
  /** Left out by `avoidBuggyIPs` in every pool that holds them. */
  readonly skipped: bigint
  /** 1 when a pool gives out the ingress VIP. */
  readonly ingress: bigint
}

/** What is given out automatically, what on request only, what is skipped, and the ingress VIP; these add up to the total. */
export function poolTotals(view: ClusterView): PoolTotals {
  const [a, b] = [totalsOf(view, 4), totalsOf(view, 6)]
  return {
    total: a.total + b.total,
    automatic: a.automatic + b.automatic,
    manual: a.manual + b.manual,
    skipped: a.skipped + b.skipped,
    ingress: a.ingress + b.ingress,
  }
}

function totalsOf(view: ClusterView, family: Family): PoolTotals {
  const vip = view.cluster.loadBalancer.ingressVIP.value
  const holdsVip = (part: Holding): bigint => (vip?.family === family && part.gives(vip) ? 1n : 0n)
  const all = holdingOf(view.facts.pools, family)
  const automatic = holdingOf(
    view.facts.pools.filter((pool) => !pool.manualAssign),
    family,
  )
  const given = automatic.given - holdsVip(automatic)
  return {
    total: all.given + all.skipped,
    automatic: given,
    manual: all.given - holdsVip(all) - given,
    skipped: all.skipped,
    ingress: holdsVip(all),
  }
}

interface Holding {
  readonly given: bigint
  readonly skipped: bigint
  readonly gives: (address: Address) => boolean
}

/** An address that ends in .0 or .255 is skipped where no pool without `avoidBuggyIPs` holds it too. */
function holdingOf(pools: readonly PoolFact[], family: Family): Holding {
  const union = (some: readonly PoolFact[]) =>
    setOf(
      family,
      some.flatMap((pool) => pool.ranges.flatMap(({ range }) => (range.family === family ? [range] : []))),
    )
  const held = union(pools)
  const whole = union(pools.filter((pool) => !pool.avoidBuggyIPs))
  const skipped = differenceOf(held, whole).ranges.reduce((sum, range) => sum + countBuggy(range), 0n)
  return {
    given: sizeOfSet(held) - skipped,
    skipped,
    gives: (address) => has(held, address) && (!isBuggy(address) || has(whole, address)),
  }
}
