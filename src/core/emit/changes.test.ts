import { describe, expect, it } from 'vitest'
import { type Example, exampleFile } from '../../testing/example-workspace.ts'
import { readClusterFile } from '../model/read-file.ts'
import { printRange } from '../net/range.ts'
import type { Change } from './change.ts'
import { changesBetween } from './changes.ts'
import { sayChange, sayUnchanged } from './changes-words.ts'

const read = (text: string) => readClusterFile('a', 'a.yaml', text)
const between = (before: string, after: string) => changesBetween(read(before), read(after))
const changes = (before: Example, after: Example): readonly Change[] =>
  between(exampleFile(before), exampleFile(after))[0]!.changes
const ranges = (change: Change | undefined): readonly string[] =>
  change !== undefined && 'ranges' in change ? change.ranges.map(printRange) : []

const pool = (...addresses: readonly string[]): Example => ({ pools: [{ addresses }] })

describe('changes between two files', () => {
  it('are none for another notation, order or comment', () => {
    const before = exampleFile({
      ...pool('10.200.0.72-10.200.0.79', '10.200.0.96/28'),
      workers: ['10.200.0.10', '10.200.0.11'],
    })
    const after = exampleFile({
      ...pool('10.200.0.96-10.200.0.111', '10.200.0.72/29'),
      workers: ['10.200.0.11', '10.200.0.10'],
    }).replace('kind: Cluster', '# a comment\n$&')
    expect(between(before, after)).toEqual([
      {
        name: 'demo',
        status: 'kept',
        changes: [],
        unchanged: ['controlPlaneVIP', 'ingressVIP', 'pools', 'nodes', 'networks'],
      },
    ])
  })

  it('count the addresses that a pool loses and gains', () => {
    const found = changes(pool('10.200.0.72-10.200.0.90'), pool('10.200.0.70-10.200.0.87'))
    expect(found.map(({ kind }) => kind)).toEqual(['pool-lost', 'pool-gained'])
    expect(found.map(ranges)).toEqual([['10.200.0.88-10.200.0.90'], ['10.200.0.70-10.200.0.71']])
    expect(found.map((one) => ('count' in one ? one.count : 0n))).toEqual([3n, 2n])
  })

  it('tell a renamed pool from one that went and one that came', () => {
    const one = { name: 'a', addresses: ['10.200.0.72/30'] }
    expect(changes({ pools: [one] }, { pools: [{ ...one, name: 'b' }] })).toMatchObject([
      { kind: 'pool-renamed', pool: 'a', to: 'b' },
    ])
    const other = { name: 'b', addresses: ['10.200.0.72/29'] }
    expect(changes({ pools: [one] }, { pools: [other] })).toMatchObject([
      { kind: 'pool-removed', pool: 'a', count: 4n },
      { kind: 'pool-added', pool: 'b', count: 8n },
    ])
  })

  it('name the flags, VIPs, networks and settings that changed', () => {
    const found = changes(
      { vip: '10.200.0.71', pods: ['192.168.0.0/16'], port: '443', pools: [{}] },
      {
        vip: '10.200.0.70',
        ingress: null,
        pods: ['10.4.0.0/16'],
        port: '6443',
        pools: [{ avoidBuggyIPs: 'true' }],
      },
    )
    expect(found).toMatchObject([
      { kind: 'setting', field: 'loadBalancer.ports.controlPlaneLBPort', from: '443', to: '6443' },
      { kind: 'vip', vip: 'controlPlaneVIP', from: '10.200.0.71', to: '10.200.0.70' },
      { kind: 'vip', vip: 'ingressVIP', from: '10.200.0.72' },
      { kind: 'pool-flag', flag: 'avoidBuggyIPs', to: true },
      { kind: 'network', network: 'pods', from: ['192.168.0.0/16'], to: ['10.4.0.0/16'] },
    ])
    expect(found[2]).not.toHaveProperty('to')
  })

  it('tell machines that moved from machines that came and went', () => {
    const found = changes(
      { controlPlane: ['10.200.0.2', '10.200.0.3'], workers: ['10.200.0.10', '10.200.0.11'] },
      {
        controlPlane: ['10.200.0.2', '10.200.0.10'],
        workers: ['10.200.0.11 k8s 10.201.0.11', '10.200.0.12', '10.200.0.13'],
      },
    )
    expect(found).toMatchObject([
      { kind: 'nodes-removed', group: { role: 'controlPlane' }, addresses: ['10.200.0.3'] },
      { kind: 'node-moved', address: '10.200.0.10', to: { role: 'controlPlane' } },
      {
        kind: 'nodes-added',
        group: { role: 'worker', pool: 'np1' },
        addresses: ['10.200.0.12', '10.200.0.13'],
      },
      { kind: 'k8s-ip', address: '10.200.0.11', to: '10.201.0.11' },
    ])
  })

  it('do not pretend to compare what cannot be read', () => {
    const found = changes(pool('10.200.0.72/30'), pool('10.200.0.72/30', '10.200.0.300-10.200.0.310'))
    expect(found).toMatchObject([{ kind: 'pool-unread', texts: ['10.200.0.300-10.200.0.310'] }])
  })

  it('match clusters by name, and a single one under another name', () => {
    const a = exampleFile({ name: 'a' })
    const b = exampleFile({ name: 'b' })
    expect(between(a, b)[0]).toMatchObject({ name: 'b', status: 'kept' })
    expect(between(`${a}---\n${b}`, a).map(({ name, status }) => [name, status])).toEqual([
      ['a', 'kept'],
      ['b', 'removed'],
    ])
    expect(between(a, `${a}---\n${b}`).map(({ status }) => status)).toEqual(['kept', 'added'])
  })

  it('carry the place on each side, and words in both languages with every address', () => {
    const [cluster] = between(
      exampleFile(pool('10.200.0.72-10.200.0.90')),
      exampleFile(pool('10.200.0.72-10.200.0.87')),
    )
    const [lost] = cluster!.changes
    expect(lost).toMatchObject({ before: [2, 'spec', 'loadBalancer', 'addressPools', 0] })
    for (const language of ['en', 'zh-CN'] as const) {
      expect(sayChange(lost!, language)).toContain('10.200.0.88-10.200.0.90')
      expect(sayChange(lost!, language)).toMatch(/\b3\b/)
      expect(sayUnchanged(cluster!, language)).toMatch(/VIP/)
    }
  })
})
