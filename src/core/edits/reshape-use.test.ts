import { describe, expect, it } from 'vitest'
import { exampleFile, readExamples } from '../../testing/example-workspace.ts'
import type { Edit, FileEdits, Path } from '../document.ts'
import { isProblem } from '../net/address.ts'
import { parseReserved } from '../net/entry.ts'
import type { Range } from '../net/range.ts'
import { drawRange } from './draw-range.ts'
import { removeReshapable, reshapableAt, reshape } from './reshape-use.ts'

const plan = `segments:
- name: lan
  subnets:
  - cidr: 10.200.0.0/24
    gateway: 10.200.0.1
    confirmed: true
  reserved:
  - range: 10.200.0.200-10.200.0.250
    purpose: dhcp
  - range: 10.200.0.53
    purpose: dns
`
const model = readExamples(
  plan,
  exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.90', '10.200.0.96/28'] }] }),
)
const range = (text: string): Range => {
  const read = parseReserved(text)
  if (isProblem(read)) throw new Error(text)
  return read.range
}
const entries: Path = [2, 'spec', 'loadBalancer', 'addressPools', 0, 'addresses']
const vip: Path = [2, 'spec', 'loadBalancer', 'vips', 'ingressVIP']
const reserved = (row: number): Path => [0, 'segments', 0, 'reserved', row]
const cluster = model.clusters[0]!.cluster
const editsOf = (files: readonly FileEdits[]): readonly Edit[] => files.flatMap(({ edits }) => edits)
const at = (path: Path, file = cluster.file) => reshapableAt(model, { file, path })

describe('a use that gets other addresses', () => {
  it.each([
    ['a range', [...entries, 0], '10.200.0.72/29', '10.200.0.72-10.200.0.79'],
    ['a block where it stays exact', [...entries, 1], '10.200.0.112/28', '10.200.0.112/28'],
    ['a block where it does not', [...entries, 1], '10.200.0.97-10.200.0.99', '10.200.0.97-10.200.0.99'],
    ['a VIP', vip, '10.200.0.80', '10.200.0.80'],
  ])('%s', (_, path, to, value) => {
    expect(editsOf(reshape(at(path)!, range(to)))).toEqual([{ op: 'set', path, value }])
  })

  it.each([
    [0, '10.200.0.200-10.200.0.240', '10.200.0.200-10.200.0.240'],
    [1, '10.200.0.54', '10.200.0.54'],
  ])('row %i of the plan', (row, to, value) => {
    const path = [...reserved(row), 'range']
    expect(reshape(at(path, 'plan')!, range(to))).toEqual([
      { file: 'plan', edits: [{ op: 'set', path, value }] },
    ])
  })

  it('a gateway, by the first address', () => {
    const path = [0, 'segments', 0, 'subnets', 0, 'gateway']
    const thing = at(path, 'plan')!
    expect(reshape(thing, range('10.200.0.254'))).toEqual([
      { file: 'plan', edits: [{ op: 'set', path, value: '10.200.0.254' }] },
    ])
    expect(reshape(thing, range('10.200.0.1'))).toEqual([])
    expect(removeReshapable(thing)).toEqual([{ file: 'plan', edits: [{ op: 'remove', path }] }])
  })

  it('changes nothing when it stays where it is', () => {
    expect(reshape(at([...entries, 1])!, range('10.200.0.96/28'))).toEqual([])
    expect(reshape(at(vip)!, range('10.200.0.72'))).toEqual([])
    expect(reshape(at([...reserved(1), 'range'], 'plan')!, range('10.200.0.53'))).toEqual([])
  })

  it('can go away', () => {
    expect(editsOf(removeReshapable(at([...entries, 1])!))).toEqual([{ op: 'remove', path: [...entries, 1] }])
    expect(editsOf(removeReshapable(at(vip)!))).toEqual([{ op: 'remove', path: vip }])
    expect(editsOf(removeReshapable(at([...reserved(0), 'range'], 'plan')!))).toEqual([
      { op: 'remove', path: reserved(0) },
    ])
  })

  it('is neither a node nor a pool as a whole', () => {
    expect(at([2, 'spec', 'controlPlane', 'nodePoolSpec', 'nodes', 0, 'address'])).toBeUndefined()
    expect(at(entries)).toBeUndefined()
  })
})

describe('addresses that get a use', () => {
  it('join a pool, a block as a block', () => {
    const pool = cluster.loadBalancer.pools.items[0]!
    const use = { kind: 'pool', cluster, pool } as const
    expect(editsOf(drawRange(use, range('10.200.0.112-10.200.0.127')))).toEqual([
      { op: 'insert', path: entries, index: 2, value: '10.200.0.112/28' },
    ])
    expect(editsOf(drawRange(use, range('10.200.0.112')))).toMatchObject([{ value: '10.200.0.112/32' }])
  })

  it('make a pool with a name of its own', () => {
    expect(editsOf(drawRange({ kind: 'new-pool', cluster }, range('10.200.0.1-10.200.0.3')))).toMatchObject([
      { op: 'insert', index: 1, value: { addresses: ['10.200.0.1-10.200.0.3'] } },
    ])
  })

  it('are kept free in the plan', () => {
    const use = { kind: 'reserved', plan: model.plan, segment: model.segments[0]!, purpose: 'dns' } as const
    expect(drawRange(use, range('10.200.0.54'))).toEqual([
      {
        file: 'plan',
        edits: [
          {
            op: 'insert',
            path: [0, 'segments', 0, 'reserved'],
            index: 2,
            value: { range: '10.200.0.54', purpose: 'dns' },
          },
        ],
      },
    ])
  })
})
