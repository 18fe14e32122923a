import { describe, expect, it } from 'vitest'
import { applyTo, canApply, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import type { FileEdits } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import { addressOf } from '../net/address.ts'
import type { Range } from '../net/range.ts'
import { addPool, movePool, removePool, renamePool, setPoolFlag } from './address-pools.ts'
import { addPoolEntry, pastePoolEntries, setPoolEntry } from './pool-entries.ts'
import { mergeEntries, resizeEntry, splitEntry } from './reshape-entry.ts'

const pools = [
  { addresses: ['10.200.0.72-10.200.0.79', '10.200.0.80-10.200.0.90'] },
  { name: 'web', addresses: ['10.200.0.128/28'], manualAssign: 'true' },
]
const text = exampleFile({ pools })
const clusterOf = (source: string): Cluster => readExamples('', source).clusters[0]!.cluster
const cluster = clusterOf(text)
const poolOf = (of: Cluster, index: number): AddressPool => of.loadBalancer.pools.items[index]!
const pool = poolOf(cluster, 0)
const list = [2, 'spec', 'loadBalancer', 'addressPools']
const run = (first: number, last: number): Range => ({
  family: 4,
  first: 0x0ac80000 + first,
  last: 0x0ac80000 + last,
})
const only = (steps: readonly FileEdits[]): FileEdits['edits'] => {
  expect(steps.map(({ file }) => file)).toEqual(['a'])
  return steps[0]!.edits
}
/** The entries of the first pool after some edits. */
const entriesAfter = (steps: readonly FileEdits[]): readonly (string | undefined)[] =>
  poolOf(clusterOf(applyTo(text, steps)), 0).addresses.items.map((field) => field.text)

describe('pools', () => {
  it('get the first free name and stand behind the others', () => {
    expect(only(addPool(cluster, { addresses: ['10.200.0.200/32'] }))).toEqual([
      { op: 'insert', path: list, index: 2, value: { name: 'pool2', addresses: ['10.200.0.200/32'] } },
    ])
    const bare = clusterOf(exampleFile({ pools: null }))
    expect(only(addPool(bare, { name: 'x', manualAssign: true }))).toEqual([
      { op: 'insert', path: list, index: 0, value: { name: 'x', addresses: [], manualAssign: true } },
    ])
  })

  it('go one by one, the last with the key', () => {
    expect(only(removePool(cluster, pool))).toEqual([{ op: 'remove', path: [...list, 0] }])
    const one = clusterOf(exampleFile())
    expect(only(removePool(one, poolOf(one, 0)))).toEqual([{ op: 'remove', path: list }])
  })

  it('move and get other names', () => {
    expect(only(movePool(cluster, pool, 1))).toEqual([{ op: 'move', path: list, from: 0, to: 1 }])
    expect(movePool(cluster, pool, 0)).toEqual([])
    expect(only(renamePool(cluster, pool, 'edge'))).toEqual([
      { op: 'set', path: [...list, 0, 'name'], value: 'edge' },
    ])
  })

  it('switch flags off as they were before', () => {
    const web = poolOf(cluster, 1)
    const path = [...list, 1, 'manualAssign']
    expect(only(setPoolFlag(cluster, web, 'manualAssign', false))).toEqual([
      { op: 'set', path, value: false },
    ])
    expect(only(setPoolFlag(cluster, web, 'manualAssign', false, { wasWritten: false }))).toEqual([
      { op: 'remove', path },
    ])
    expect(setPoolFlag(cluster, web, 'avoidBuggyIPs', false)).toEqual([])
  })

  it.runIf(canApply)('come and go without a trace', () => {
    const added = applyTo(text, addPool(cluster, { addresses: ['10.200.0.200/32'] }))
    const after = clusterOf(added)
    expect(after.loadBalancer.pools.items.map(({ name }) => name.text)).toEqual(['pool1', 'web', 'pool2'])
    expect(applyTo(added, removePool(after, poolOf(after, 2)))).toBe(text)
    const on = applyTo(text, setPoolFlag(cluster, pool, 'avoidBuggyIPs', true))
    const onCluster = clusterOf(on)
    expect(poolOf(onCluster, 0).avoidBuggyIPs.value).toBe(true)
    const off = setPoolFlag(onCluster, poolOf(onCluster, 0), 'avoidBuggyIPs', false, { wasWritten: false })
    expect(applyTo(on, off)).toBe(text)
  })
})

describe('entries', () => {
  it('come one by one or as a pasted column, and go when emptied', () => {
    const path = [...list, 0, 'addresses']
    expect(only(addPoolEntry(cluster, pool, '10.200.0.99/32'))).toEqual([
      { op: 'insert', path, index: 2, value: '10.200.0.99/32' },
    ])
    expect(
      only(pastePoolEntries(cluster, pool, '10.0.0.1 - 10.0.0.9\r\n\r\n- 10.0.1.0/24，10.0.2.0/24\n')),
    ).toEqual([
      { op: 'insert', path, index: 2, value: '10.0.0.1 - 10.0.0.9' },
      { op: 'insert', path, index: 3, value: '10.0.1.0/24' },
      { op: 'insert', path, index: 4, value: '10.0.2.0/24' },
    ])
    expect(only(setPoolEntry(cluster, pool, 1, ''))).toEqual([{ op: 'remove', path: [...path, 1] }])
  })

  it('keep their notation when their ends move', () => {
    const web = poolOf(cluster, 1)
    expect(only(resizeEntry(cluster, web, 0, run(128, 159)))).toMatchObject([{ value: '10.200.0.128/27' }])
    expect(only(resizeEntry(cluster, web, 0, run(128, 150)))).toMatchObject([
      { value: '10.200.0.128-10.200.0.150' },
    ])
    expect(only(resizeEntry(cluster, pool, 0, run(72, 75)))).toMatchObject([
      { value: '10.200.0.72-10.200.0.75' },
    ])
    expect(resizeEntry(cluster, pool, 0, run(72, 79))).toEqual([])
  })

  it('part at an address inside them only', () => {
    expect(splitEntry(cluster, pool, 0, addressOf(0x0ac80000 + 72))).toEqual([])
    expect(splitEntry(cluster, pool, 0, addressOf(0x0ac80000 + 80))).toEqual([])
    expect(only(splitEntry(cluster, pool, 0, addressOf(0x0ac80000 + 73)))).toMatchObject([
      { op: 'set', value: '10.200.0.72/32' },
      { op: 'insert', index: 1, value: '10.200.0.73-10.200.0.79' },
    ])
  })

  it('become one in the place of the first', () => {
    expect(only(mergeEntries(cluster, pool, [1, 0], run(72, 90)))).toEqual([
      { op: 'set', path: [...list, 0, 'addresses', 0], value: '10.200.0.72-10.200.0.90' },
      { op: 'remove', path: [...list, 0, 'addresses', 1] },
    ])
    expect(mergeEntries(cluster, pool, [1], run(72, 90))).toEqual([])
  })

  it.runIf(canApply)('read as meant after being written', () => {
    expect(entriesAfter(mergeEntries(cluster, pool, [0, 1], run(72, 90)))).toEqual([
      '10.200.0.72-10.200.0.90',
    ])
    expect(entriesAfter(splitEntry(cluster, pool, 1, addressOf(0x0ac80000 + 85)))).toEqual([
      '10.200.0.72-10.200.0.79',
      '10.200.0.80-10.200.0.84',
      '10.200.0.85-10.200.0.90',
    ])
    expect(entriesAfter(pastePoolEntries(cluster, pool, 'fd00::/120', 0))[0]).toBe('fd00::/120')
  })
})
