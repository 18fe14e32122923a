import ipaddr from 'ipaddr.js'
import { isProblem, parseAddress } from '../src/core/net/address.ts'
import { parseEntry } from '../src/core/net/entry.ts'
import { findOverlaps } from '../src/core/net/overlaps.ts'
import type { Contest } from './measure.ts'
import { countOverlaps as countOverlapsNaively } from './naive.ts'

const count = 2000
const addresses = Array.from({ length: count }, (_, index) => `10.0.${index >> 8}.${index & 255}`)
const ranges = addresses.map(
  (first, index) => `${first}-10.0.${index >> 8}.${Math.min(255, (index & 255) + 2)}`,
)

function countOverlaps(): number {
  const items = ranges.map((text, item) => {
    const entry = parseEntry(text)
    if (isProblem(entry)) throw new Error(`the generated range ${text} is not one`)
    return { range: entry.range, item }
  })
  return findOverlaps(items).length
}

const naively = (): number => countOverlapsNaively(ranges)
if (countOverlaps() !== naively()) throw new Error('the two ways disagree: nothing can be compared')

export const contests: readonly Contest[] = [
  {
    name: `read ${count} IPv4 addresses`,
    against: 'ipaddr.js',
    ours: () => addresses.map(parseAddress),
    theirs: () => addresses.map((text) => ipaddr.parse(text)),
    goal: { atLeast: 5 },
  },
  {
    name: `read ${count} ranges and find all overlapping pairs`,
    against: 'ipaddr.js and nested loops',
    ours: countOverlaps,
    theirs: naively,
    goal: { atLeast: 20 },
  },
]
