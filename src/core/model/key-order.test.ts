import { describe, expect, it } from 'vitest'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import type { Path } from '../document.ts'
import { readSource } from '../yaml/read.ts'
import type { SourceText } from '../yaml/source.ts'
import type { Node } from '../yaml/tree.ts'
import { keyOrderAt } from './key-order.ts'

const source = readSource(`gcrKeyPath: a
---
apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
spec:
  loadBalancer:
    addressPools:
    - name: pool1
---
kind: Deployment
spec: {}
`)

describe('key order', () => {
  it('is that of the samples', () => {
    expect(keyOrderAt(source, [1, 'spec', 'loadBalancer'])).toEqual([
      'mode',
      'type',
      'localASN',
      'bgpPeers',
      'ports',
      'vips',
      'addressPools',
      'nodePoolSpec',
    ])
    expect(keyOrderAt(source, [1, 'spec', 'loadBalancer', 'addressPools', 0])).toEqual([
      'name',
      'addresses',
      'avoidBuggyIPs',
      'manualAssign',
    ])
    expect(keyOrderAt(source, [1, 'spec'])?.slice(0, 6)).toEqual([
      'type',
      'profile',
      'anthosBareMetalVersion',
      'bypassPreflightCheck',
      'gkeConnect',
      'controlPlane',
    ])
    expect(keyOrderAt(source, [1])).toEqual(['apiVersion', 'kind', 'metadata', 'spec'])
    expect(keyOrderAt(source, [0])?.[1]).toBe('sshPrivateKeyPath')
  })

  it('knows nothing of lists, sections that pass through, other kinds and the stream', () => {
    const unknown = [
      [1, 'spec', 'loadBalancer', 'addressPools'],
      [1, 'spec', 'storage'],
      [1, 'spec', 'storage', 'lvpShare'],
      [1, 'metadata', 'labels'],
      [2, 'spec'],
      [7],
      [],
    ]
    expect(unknown.map((path) => keyOrderAt(source, path))).toEqual(unknown.map(() => undefined))
  })

  it('serves the network plan too', () => {
    const plan = readSource('segments:\n- name: lan\n')
    expect(keyOrderAt(plan, [0])).toEqual(['segments', 'services', 'nodeNames', 'election', 'checklist'])
    expect(keyOrderAt(plan, [0, 'segments', 0])?.slice(0, 3)).toEqual(['name', 'subnets', 'reserved'])
  })
})

/** Every map of a document whose keys stand in another order than documented. */
function misordered(text: SourceText, node: Node | undefined, path: Path): readonly string[] {
  if (node?.kind === 'list')
    return node.items.flatMap((item, index) => misordered(text, item, [...path, index]))
  if (node?.kind !== 'map') return []
  const order = keyOrderAt(text, path) ?? []
  const ranks = node.entries.map(({ key }) => order.indexOf(key)).filter((rank) => rank >= 0)
  const isOrdered = ranks.every((rank, index) => index === 0 || ranks[index - 1]! < rank)
  const below = node.entries.flatMap(({ key, value }) => misordered(text, value, [...path, key]))
  return isOrdered ? below : [path.join('.'), ...below]
}

describe.skipIf(!hasShared)('published samples (skipped without the shared folder)', () => {
  const names = listShared('corpus', 'docs').filter((name) => name.startsWith('config-samples'))

  it.each(names)('%s follows the order', (name) => {
    const text = readSource(readShared('corpus', 'docs', name))
    const found = text.documents.flatMap(({ root, index }) => misordered(text, root, [index]))
    // Mirrors stand before or after the key paths; both are published.
    expect(found.filter((path) => path !== '0')).toEqual([])
  })
})
