import { broadcastAddress, networkAddress } from '../net/prefix.ts'
import { rangeOfAddress } from '../net/range.ts'
import { isNodeLetter, isPoolLetter, type Letter } from './alphabet.ts'
import type { PreparedSubnet } from './prepare.ts'
import { runsOf, totalOf } from './runs.ts'
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
  const count = (wanted: (letter: Letter) => boolean): number =>
    totalOf(
      runsOf(
        originOf(subnet),
        subnet.items.filter((item) => wanted(item.letter)),
      ),
    )
  return {
    nodes: count((letter) => isNodeLetter(letter) && letter !== 'K'),
    inPools: count(isPoolLetter),
    reserved: totalOf(runsOf(originOf(subnet), [...kept, ...edges])),
    free: subnet.size - BigInt(totalOf(subnet.taken)),
  }
}
