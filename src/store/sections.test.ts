import { describe, expect, it } from 'vitest'
import { readClusterFile } from '../core/model/read-file.ts'
import { exampleFile } from '../core/rules/examples.ts'
import { sectionOf } from './sections.ts'

describe('sectionOf', () => {
  const file = readClusterFile('f1', 'demo.yaml', exampleFile())
  const sectionAt = (...path: (string | number)[]) => sectionOf(file, { file: 'f1', path })

  it('finds the section of a field by its key', () => {
    expect(sectionAt(2, 'spec', 'loadBalancer', 'vips', 'controlPlaneVIP')).toBe('loadBalancer')
    expect(sectionAt(2, 'spec', 'loadBalancer', 'addressPools', 0)).toBe('addressPools')
    expect(sectionAt(2, 'spec', 'controlPlane', 'nodePoolSpec')).toBe('controlPlane')
    expect(sectionAt(2, 'spec', 'loadBalancer', 'nodePoolSpec', 'nodes', 0)).toBe('nodePools')
    expect(sectionAt(2, 'spec', 'controlPlane', 'loadBalancer', 'mode')).toBe('nodePools')
    expect(sectionAt(2, 'spec', 'clusterNetwork', 'pods')).toBe('networks')
    expect(sectionAt(2, 'spec', 'storage')).toBe('storage')
    expect(sectionAt(2, 'spec', 'type')).toBe('cluster')
    expect(sectionAt(2, 'metadata', 'name')).toBe('cluster')
  })

  it('finds the section of a document by what it is', () => {
    expect(sectionAt(0, 'gcrKeyPath')).toBe('credentials')
    expect(sectionAt(3, 'spec', 'nodes', 0, 'address')).toBe('nodePools')
    expect(sectionOf(file, { file: 'plan', path: [0, 'segments', 0] })).toBe('plan')
    expect(sectionOf(file, { file: 'plan', path: [0, 'services', 0, 'ports'] })).toBe('services')
    expect(sectionOf(file, { file: 'plan', path: [0, 'nodeNames', 0] })).toBe('services')
  })
})
