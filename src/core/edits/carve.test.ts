import { describe, expect, it } from 'vitest'
import { exampleFile, readExamples } from '../../testing/example-workspace.ts'
import fc from '../../testing/property.ts'
import { addressOf, isProblem } from '../net/address.ts'
import { type AddressEntry, parseEntry } from '../net/entry.ts'
import { prefixOf } from '../net/prefix.ts'
import { type Range, rangeOfAddress } from '../net/range.ts'
import { differenceOf, setOf } from '../net/set.ts'
import { carveEntry, carvePool } from './carve.ts'
import { entryText } from './entry-text.ts'

const entry = (text: string): AddressEntry => {
  const read = parseEntry(text)
  if (isProblem(read)) throw new Error(text)
  return read
}
const hole = (text: string): Range => entry(text).range
const base = 0x0ac80000
const ranges = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
  .map(([a, b]): Range => ({ family: 4, first: base + Math.min(a, b), last: base + Math.max(a, b) }))

describe('carveEntry', () => {
  it('leaves nothing, one or two entries', () => {
    expect(carveEntry(entry('10.0.0.5/32'), hole('10.0.0.5/32'))).toEqual([])
    expect(carveEntry(entry('10.0.0.1-10.0.0.10'), hole('10.0.0.10/32'))).toEqual(['10.0.0.1-10.0.0.9'])
    expect(carveEntry(entry('10.0.0.1-10.0.0.10'), hole('10.0.0.8/32'))).toEqual([
      '10.0.0.1-10.0.0.7',
      '10.0.0.9-10.0.0.10',
    ])
  })

  it('stays in CIDR notation where that is exact', () => {
    expect(carveEntry(entry('10.0.0.0/24'), hole('10.0.0.128/25'))).toEqual(['10.0.0.0/25'])
    expect(carveEntry(entry('10.0.0.0/30'), hole('10.0.0.1/32'))).toEqual(['10.0.0.0/32', '10.0.0.2/31'])
    expect(carveEntry(entry('fd00::/126'), hole('fd00::3/128'))).toEqual(['fd00::-fd00::2'])
  })

  it('holds exactly the addresses of the entry that are not in the hole', () => {
    fc.assert(
      fc.property(ranges, ranges, fc.boolean(), (range, other, asCidr) => {
        const whole = asCidr ? prefixOf(addressOf(range.first), 24).range : range
        const carved = carveEntry(entry(entryText(whole, asCidr ? 'cidr' : 'range')), other)
        const left = setOf(
          4,
          carved.map((text) => entry(text).range),
        )
        expect(left).toEqual(differenceOf(setOf(4, [whole]), setOf(4, [other])))
      }),
    )
  })
})

describe('carvePool', () => {
  const pools = [{ addresses: ['10.200.0.70-10.200.0.75', '10.200.0.80/32', 'nothing'] }]
  const { cluster } = readExamples('', exampleFile({ pools })).clusters[0]!
  const pool = cluster.loadBalancer.pools.items[0]!
  const list = [2, 'spec', 'loadBalancer', 'addressPools', 0, 'addresses']

  it('replaces the entry and adds the second part behind it', () => {
    expect(carvePool(cluster, pool, 0, rangeOfAddress(addressOf(base + 72)))).toEqual([
      {
        file: 'a',
        edits: [
          { op: 'set', path: [...list, 0], value: '10.200.0.70-10.200.0.71' },
          { op: 'insert', path: list, index: 1, value: '10.200.0.73-10.200.0.75' },
        ],
      },
    ])
  })

  it('removes an entry that would be empty', () => {
    expect(carvePool(cluster, pool, 1, rangeOfAddress(addressOf(base + 80)))).toEqual([
      { file: 'a', edits: [{ op: 'remove', path: [...list, 1] }] },
    ])
  })

  it('leaves what it cannot read, and what the hole does not touch', () => {
    expect(carvePool(cluster, pool, 2, hole('0.0.0.0/0'))).toEqual([])
    expect(carvePool(cluster, pool, 0, hole('10.200.0.99/32'))).toEqual([])
  })
})
