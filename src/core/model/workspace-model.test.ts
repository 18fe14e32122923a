import { describe, expect, it } from 'vitest'
import { readPlan } from './network-plan.ts'
import type { Workspace } from './workspace.ts'
import { readWorkspace } from './workspace-model.ts'

const cluster = (name: string, vip = '10.0.0.8'): string => `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: ${name}
spec:
  controlPlane:
    nodePoolSpec:
      nodes:
      - address: 10.0.0.2
  loadBalancer:
    vips:
      controlPlaneVIP: ${vip}
`
const workspace = (...files: readonly (readonly [text: string, deployed?: string])[]): Workspace => ({
  files: files.map(([text, deployed], index) => {
    const file = { id: `f${index}`, name: `f${index}.yaml`, text }
    return deployed === undefined ? file : { ...file, deployed }
  }),
  plan: '',
})

describe('a workspace', () => {
  it('lists the clusters of all files with their file and segment', () => {
    const model = readWorkspace(
      workspace([`${cluster('a')}---\n${cluster('b')}`], [cluster('c')], ['x: 1\n']),
    )
    expect(
      model.clusters.map((view) => [view.file.file, view.cluster.document, view.cluster.name.text]),
    ).toEqual([
      ['f0', 0, 'a'],
      ['f0', 1, 'b'],
      ['f1', 0, 'c'],
    ])
    expect(model.segments.length).toBe(1)
    expect(model.clusters.every(({ segment }) => segment === model.segments[0])).toBe(true)
    expect(model.occupancy.uses.length).toBe(6)
  })

  it('is empty without files', () => {
    expect(readWorkspace({ files: [], plan: '' })).toMatchObject({ files: [], clusters: [], segments: [] })
  })
})

describe('reading again', () => {
  const before = readWorkspace(workspace([cluster('a'), cluster('a')], [cluster('b')]))

  it('takes over what did not change', () => {
    const after = readWorkspace(workspace([cluster('a'), cluster('a')], [cluster('c')]), before)
    expect(after.files[0]).toBe(before.files[0])
    expect(after.files[1]).not.toBe(before.files[1])
    expect(after.plan).toBe(before.plan)
    expect(after.clusters[0]!.deployed!.file).toBe(before.clusters[0]!.deployed!.file)
  })

  it('notices a new name of the file and a new deployed text', () => {
    const [first] = before.files
    const renamed = { ...workspace([cluster('a'), cluster('a', '10.0.0.9')]) }
    const after = readWorkspace(
      { ...renamed, files: renamed.files.map((file) => ({ ...file, name: 'new.yaml' })) },
      before,
    )
    expect(after.files[0]!.name).toBe('new.yaml')
    expect(after.files[0]!.source.documents[0]!.root).toBe(first!.source.documents[0]!.root)
    expect(after.clusters[0]!.deployed!.cluster.loadBalancer.controlPlaneVIP.text).toBe('10.0.0.9')
  })
})

describe('the deployed text', () => {
  const deployedNames = (text: string, deployed: string) =>
    readWorkspace(workspace([text, deployed])).clusters.map((view) => view.deployed?.cluster.name.text)

  it('is matched by the name of the cluster', () => {
    const two = `${cluster('b')}---\n${cluster('a')}`
    expect(deployedNames(`${cluster('a')}---\n${cluster('b')}`, two)).toEqual(['a', 'b'])
  })

  it('stays matched when the only cluster is renamed', () => {
    expect(deployedNames(cluster('new'), cluster('old'))).toEqual(['old'])
  })

  it('is not held against a cluster that was added beside it', () => {
    expect(deployedNames(`${cluster('a')}---\n${cluster('new')}`, cluster('a'))).toEqual(['a', undefined])
    expect(deployedNames(cluster('new'), `${cluster('a')}---\n${cluster('b')}`)).toEqual([undefined])
  })

  it('without a cluster is none', () => {
    expect(deployedNames(cluster('a'), '# nothing\n')).toEqual([undefined])
    expect(readWorkspace(workspace([cluster('a')])).clusters[0]!.deployed).toBeUndefined()
  })
})

describe('the network plan', () => {
  it('reads reserved addresses also when they are single', () => {
    const plan = readPlan(
      'segments:\n- reserved:\n  - range: 10.0.0.53\n    purpose: DNS\n  - range: 10.0.0.0/30\n    purpose: dns\n',
    )
    const [single, block] = plan.segments[0]!.reserved
    expect([single!.range.state, single!.purpose.state, block!.purpose.value]).toEqual(['read', 'bad', 'dns'])
  })

  it('lists only the checks that are written', () => {
    const plan = readPlan('checklist:\n  vipsUnused: confirmed\n  gratuitousArp: maybe\n  other: open\n')
    expect(plan.checklist.map(({ item, state }) => [item, state.state])).toEqual([
      ['gratuitousArp', 'bad'],
      ['vipsUnused', 'read'],
    ])
  })

  it.each(['', 'x: 1\n', '- a\n', 'segments: none\n', 'a: [\n'])('%j has no segment', (text) => {
    expect(readPlan(text)).toMatchObject({ segments: [], checklist: [] })
  })

  it('is read once', () => {
    const plan = readPlan('segments: []\n')
    expect(readPlan('segments: []\n', plan)).toBe(plan)
  })
})
