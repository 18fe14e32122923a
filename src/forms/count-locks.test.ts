import { describe, expect, it } from 'vitest'
import { analyse } from '../core/analyse.ts'
import { exampleFile } from '../core/rules/examples.ts'
import { countLocks } from './count-locks.ts'

const locksOf = (text: string, deployed?: string): number => {
  const file = { id: 'f1', name: 'demo.yaml', text, ...(deployed === undefined ? {} : { deployed }) }
  return countLocks(analyse({ files: [file], plan: '' }).model.clusters[0]!)
}

describe('countLocks', () => {
  it('counts nothing where nothing runs', () => {
    expect(locksOf(exampleFile())).toBe(0)
  })

  it('gives a value free that differs from the running one, and an entry that came', () => {
    const all = locksOf(exampleFile(), exampleFile())
    expect(all).toBeGreaterThan(8)
    expect(locksOf(exampleFile({ vip: '10.200.0.70' }), exampleFile())).toBe(all - 1)
    const more = exampleFile({ pools: [{}, { name: 'pool2', addresses: ['10.200.0.120-10.200.0.125'] }] })
    expect(locksOf(more, exampleFile())).toBe(all)
  })

  it('leaves out what a running cluster lets change', () => {
    const nodes = { controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.0.9'] }
    expect(locksOf(exampleFile(nodes), exampleFile())).toBe(locksOf(exampleFile(), exampleFile()))
  })

  it('takes a file of thousands of entries in its stride', () => {
    const pools = Array.from({ length: 500 }, (_, index) => ({
      name: `p${index}`,
      addresses: Array.from(
        { length: 4 },
        (_unused, entry) => `10.${entry}.${index >> 4}.${(index & 15) * 16}/28`,
      ),
    }))
    const text = exampleFile({ pools })
    const { model } = analyse({ files: [{ id: 'f1', name: 'a.yaml', text, deployed: text }], plan: '' })
    const start = performance.now()
    expect(countLocks(model.clusters[0]!)).toBeGreaterThan(2_500)
    expect(performance.now() - start).toBeLessThan(200)
  })
})
