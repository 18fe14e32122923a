import { describe, expect, it } from 'vitest'
import { judge, workspaceOf } from '../../testing/judge.ts'
import neighbours from './catalog/neighbouring-entries-are-one.ts'
import oncePerPool from './catalog/node-in-one-pool.ts'
import overlaps from './catalog/pool-entries-do-not-overlap.ts'
import { exampleFile } from './examples.ts'

describe('merging entries of a pool', () => {
  const isSafe = (...addresses: readonly string[]): readonly boolean[] =>
    judge([neighbours, overlaps], workspaceOf({ text: exampleFile({ pools: [{ addresses }] }) }))
      .flatMap(({ fixes }) => fixes)
      .map(({ safe }) => safe)
  it('is safe when nothing but addresses goes', () => {
    expect(isSafe('10.200.0.72/29 # stays', '10.200.0.80/29')).toEqual([true])
    expect(isSafe('10.200.0.72/29', '10.200.0.72/30')).toEqual([true])
  })
  it('asks first when a comment would go with an entry', () => {
    expect(isSafe('10.200.0.72/29', '10.200.0.80/29 # second rack')).toEqual([false])
    expect(isSafe('10.200.0.72/29', '10.200.0.72/30 # printers')).toEqual([false])
    expect(isSafe('10.200.0.72/30 # x', '10.200.0.76/30 # y', '10.200.0.80/29')).toEqual([false])
  })
})

describe('removing a node that stands twice', () => {
  const isSafe = (...workers: readonly string[]): readonly boolean[] =>
    judge([oncePerPool], workspaceOf({ text: exampleFile({ workers }) }))
      .flatMap(({ fixes }) => fixes)
      .map(({ safe }) => safe)
  it('is safe for a plain copy only', () => {
    expect(isSafe('10.200.0.10', '10.200.0.10')).toEqual([true])
    expect(isSafe('10.200.0.10', '10.200.0.10 # rack 2')).toEqual([false])
    expect(isSafe('10.200.0.10 k8s 10.1.0.10', '10.200.0.10 k8s 10.1.0.11')).toEqual([false])
  })
})
