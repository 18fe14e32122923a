import { describe, expect, it } from 'vitest'
import { applyTo, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import type { Cluster } from '../model/cluster.ts'
import { missingPools, takePools } from './take-pools.ts'

const given = [
  { name: 'pool1', addresses: ['10.200.0.100/32'], manualAssign: true as const },
  { name: 'pool1', addresses: ['10.200.0.101/32'] },
  { name: '', addresses: ['10.200.0.72-10.200.0.90'] },
]

const after = (text: string): readonly (readonly [string | undefined, string | undefined])[] => {
  const clusterOf = (source: string): Cluster => readExamples('', source).clusters[0]!.cluster
  const cluster = clusterOf(text)
  const taken = clusterOf(applyTo(text, takePools(cluster, missingPools(cluster, given))))
  return taken.loadBalancer.pools.items.map((pool) => [pool.name.text, pool.manualAssign.text])
}

describe('takePools', () => {
  it('adds what the cluster does not have, in order, under names that are free', () => {
    expect(after(exampleFile())).toEqual([
      ['pool1', undefined],
      ['pool1-1', 'true'],
      ['pool1-2', undefined],
    ])
  })

  it('makes the list where there is none', () => {
    expect(after(exampleFile({ pools: null })).map(([name]) => name)).toEqual(['pool1', 'pool1-1', 'pool2'])
  })
})
