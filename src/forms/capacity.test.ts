import { describe, expect, it } from 'vitest'
import { emptyWorkspace } from '../core/model/workspace.ts'
import { readWorkspace } from '../core/model/workspace-model.ts'
import { blocksIn, podCapacity, prefixFor } from './capacity.ts'

function clusterWith(pods: number | undefined) {
  const config = pods === undefined ? '' : `\n  nodeConfig:\n    podDensity:\n      maxPodsPerNode: ${pods}`
  const text = `apiVersion: baremetal.cluster.gke.io/v1\nkind: Cluster\nmetadata:\n  name: a\nspec:\n  type: hybrid${config}\n`
  const model = readWorkspace({ ...emptyWorkspace, files: [{ id: 'f1', name: 'a.yaml', text }] })
  return model.clusters[0]!.cluster
}

describe('podCapacity', () => {
  it('gives 128 nodes for 250 Pods each in a /16, as the network requirements compute', () => {
    expect(podCapacity(clusterWith(250), 16)).toEqual({ pods: 250, isWritten: true, mask: 23, nodes: 128 })
  })

  it.each([
    [32, 26],
    [33, 25],
    [64, 25],
    [65, 24],
    [128, 24],
    [129, 23],
  ])('takes for %i Pods a /%i of the range', (pods, mask) => {
    expect(podCapacity(clusterWith(pods), 16).mask).toBe(mask)
  })

  it('counts with the default where the file says nothing, and with no node where the range is too small', () => {
    expect(podCapacity(clusterWith(undefined), 16)).toMatchObject({ pods: 110, isWritten: false, nodes: 256 })
    expect(podCapacity(clusterWith(250), 24).nodes).toBe(0)
  })
})

describe('the room of several ranges', () => {
  it('adds up, and a range smaller than a block adds nothing', () => {
    expect(blocksIn([16, 20, 25], 24)).toBe(256 + 16)
  })

  it('needs the longest prefix that still has a block for each node', () => {
    for (const [nodes, mask] of [
      [1, 24],
      [2, 24],
      [9, 24],
      [128, 23],
      [129, 23],
      [1000, 26],
    ] as const) {
      const length = prefixFor(nodes, mask)
      expect(blocksIn([length], mask)).toBeGreaterThanOrEqual(nodes)
      expect(blocksIn([length + 1], mask)).toBeLessThan(nodes)
    }
  })
})
