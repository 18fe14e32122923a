import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { analyse } from './analyse.ts'
import { repair } from './repair.ts'

const start = (addresses: readonly string[], vip = '10.200.0.71') =>
  analyse({
    files: [{ id: 'f1', name: 'a.yaml', text: exampleFile({ vip, pools: [{ addresses }] }) }],
    plan: '',
  })

const repaired = (addresses: readonly string[]) => {
  const { analysis, done } = repair(start(addresses), (_, { safe }) => safe)
  const [view] = analysis.model.clusters
  const entries = view!.cluster.loadBalancer.pools.items.flatMap((pool) =>
    pool.addresses.items.map(({ text }) => text ?? ''),
  )
  return { entries, done }
}

describe('repair', () => {
  it('writes each entry where it stands after the one before it was split', () => {
    const { entries } = repaired(['10.200.0.64/28', '10.200.0.82 - 10.200.0.85'])
    expect(entries).toEqual(['10.200.0.64-10.200.0.70', '10.200.0.72/29', '10.200.0.82-10.200.0.85'])
  })

  it('applies hundreds of one kind, and each once', () => {
    const messy = Array.from({ length: 60 }, (_, index) => `10.200.0.${80 + 2 * index}`)
    const { entries, done } = repaired(['10.200.0.72/31', ...messy])
    expect(done).toBe(messy.length)
    expect(entries).toEqual(['10.200.0.72/31', ...messy.map((one) => `${one}/32`)])
  })

  it('leaves everything as it is when nothing is wanted', () => {
    const before = start(['10.200.0.72 - 10.200.0.90'])
    expect(repair(before, () => false)).toEqual({ analysis: before, done: 0 })
  })
})
