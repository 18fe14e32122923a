import { broadcastAddress, networkAddress } from '../net/prefix.ts'
import { rangeOfAddress } from '../net/range.ts'
import { isNodeLetter, isPoolLetter, type Letter } from './alphabet.ts'
import type { PreparedSubnet } from './prepare.ts'
import { intersectRuns, runsOf, totalOf } from './runs.ts'
import { MELTED } from './strands.ts'
import { originOf } from './view.ts'

/** How the addresses of a subnet are used; each address counts once in each number. */
export interface Totals {
  /** Machines, by the addresses that carry their traffic. */
  readonly nodes: number
  readonly inPools: number
  /** Gateway, DHCP, DNS and whatever else is kept, with the network and the broadcast address. */
  readonly reserved: number
  readonly free: bigint
}

export function totalsOf(subnet: PreparedSubnet): Totals {
  const ends = [networkAddress(subnet.subnet.prefix), broadcastAddress(subnet.subnet.prefix)]
  const kept = subnet.items.filter(({ letter }) => 'GDNRF'.includes(letter))
  const edges = ends.flatMap((end) => (end === undefined ? [] : [{ range: rangeOfAddress(end) }]))
  return {
    nodes: countOf(subnet, (letter) => isNodeLetter(letter) && letter !== 'K'),
    inPools: countOf(subnet, isPoolLetter),
    reserved: totalOf(runsOf(originOf(subnet), [...kept, ...edges])),
    free: subnet.size - BigInt(totalOf(subnet.taken)),
  }
}

/** The strands know their sums; only where more than two may overlap are the uses merged anew. */
function countOf(subnet: PreparedSubnet, wanted: (letter: Letter) => boolean): number {
  const own = subnet.strands.filter(({ letter, name }) => {
    return wanted(letter) && (isPoolLetter(letter) ? name === MELTED : name !== MELTED)
  })
  const [one, other, more] = own
  if (one === undefined) return 0
  if (other === undefined) return totalOf(one.runs)
  if (more === undefined)
    return totalOf(one.runs) + totalOf(other.runs) - totalOf(intersectRuns(one.runs, other.runs))
  const items = subnet.items.filter((item) => wanted(item.letter))
  return totalOf(runsOf(originOf(subnet), items))
}
