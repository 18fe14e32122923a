import { describe, expect, it } from 'vitest'
import { analyse } from '../core/analyse.ts'
import { emptyWorkspace } from '../core/model/workspace.ts'
import { type ExamplePool, exampleFile } from '../core/rules/examples.ts'
import { poolTotals } from './pool-totals.ts'

const totalsOf = (pools: readonly ExamplePool[], ingress = '10.200.0.72') => {
  const text = exampleFile({ pools, ingress })
  const { model } = analyse({ ...emptyWorkspace, files: [{ id: 'a', name: 'a.yaml', text }] })
  return poolTotals(model.clusters[0]!)
}

describe('poolTotals', () => {
  it('adds up and takes the ingress VIP out of what is given away', () => {
    expect(totalsOf([{ addresses: ['10.200.0.72-10.200.0.90'] }])).toEqual({
      total: 19n,
      automatic: 18n,
      manual: 0n,
      skipped: 0n,
      ingress: 1n,
    })
  })

  it('counts an address of two overlapping pools once, and as automatic when one of them is', () => {
    const totals = totalsOf([
      { addresses: ['10.200.0.70-10.200.0.90'] },
      { addresses: ['10.200.0.88-10.200.0.99'] },
      { addresses: ['10.200.0.95-10.200.0.104'], manualAssign: 'true' },
    ])
    expect(totals).toEqual({ total: 35n, automatic: 29n, manual: 5n, skipped: 0n, ingress: 1n })
  })

  it('skips .0 and .255 unless another pool gives them out', () => {
    const buggy = { addresses: ['10.200.0.0/24'], avoidBuggyIPs: 'true' }
    expect(totalsOf([buggy])).toEqual({ total: 256n, automatic: 253n, manual: 0n, skipped: 2n, ingress: 1n })
    expect(totalsOf([buggy, { addresses: ['10.200.0.255/32'], manualAssign: 'true' }])).toEqual({
      total: 256n,
      automatic: 253n,
      manual: 1n,
      skipped: 1n,
      ingress: 1n,
    })
  })

  it('does not count an ingress VIP outside the pools', () => {
    expect(totalsOf([{ addresses: ['10.200.0.80/30'] }]).ingress).toBe(0n)
  })
})
