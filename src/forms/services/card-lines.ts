import type { Holding } from '../../core/behaviour/announcers.ts'
import type { ForecastRow } from '../../core/behaviour/forecast.ts'
import { printAddress } from '../../core/net/address.ts'
import type { Prefix } from '../../core/net/prefix.ts'
import { printRangeShort, rangeOfAddress } from '../../core/net/range.ts'

/** One Service on a node's card, in plain texts: equal texts are not drawn again. */
export interface CardLine {
  readonly id: string
  readonly state: Holding['state']
  /** Where it came from, or went; undefined = nobody. */
  readonly other: string | undefined
  /** Its address whole, and as short as the subnet allows. */
  readonly address: string | undefined
  readonly short: string | undefined
}

export interface CardLines {
  readonly lines: readonly CardLine[]
  /** How many further ones are only counted. */
  readonly more: number
}

/** Services shown on one card; the others are counted. */
const mostShown = 12

/** What stands on a card: of many Services the ones that moved come first, since they are what somebody looks for. */
export function cardLines(
  rows: readonly ForecastRow[],
  holdings: readonly Holding[],
  prefixes: readonly Prefix[],
): CardLines {
  const shown =
    holdings.length <= mostShown
      ? holdings
      : [...holdings.filter(hasMoved), ...holdings.filter((one) => !hasMoved(one))].slice(0, mostShown)
  const lines = shown.map(({ index, state, other }): CardLine => {
    const { id, outcome } = rows[index]!
    const address =
      typeof outcome === 'string' || outcome.state !== 'assigned' ? undefined : outcome.addresses[0]
    if (address === undefined) return { id, state, other, address: undefined, short: undefined }
    const prefix = prefixes.find(({ family }) => family === address.family)
    const short = printRangeShort(rangeOfAddress(address), prefix)
    return { id, state, other, address: printAddress(address), short }
  })
  return { lines, more: holdings.length - lines.length }
}

const hasMoved = ({ state }: Holding): boolean => state !== 'held'
