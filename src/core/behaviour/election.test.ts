import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import type { Address } from '../net/address.ts'
import type { Announcement, Speaker, Target } from './announcement.ts'
import { announce, prepareElection } from './election.ts'
import { failover, movesBetween } from './failover.ts'
import { readIP } from './vector-texts.ts'

const nodes = (...names: readonly string[]): readonly Speaker[] => names.map((name) => ({ name }))
const three = nodes('abm-lb-01', 'abm-lb-02', 'abm-lb-03')

const target = (address: string, more: Partial<Target> = {}): Target => ({
  service: `default/${address}`,
  address: readIP(address)!,
  policy: 'Cluster',
  endpoints: 'anywhere',
  ...more,
})

const winners = (announcements: readonly Announcement[]): readonly (string | undefined)[] =>
  announcements.map(({ node, silence }) => node ?? silence)

const elect = (given: Target, speakers = three, options = {}): string | undefined =>
  winners(announce(prepareElection([given], speakers, options)))[0]

describe('election', () => {
  it('hashes an IPv4-mapped address as the IPv4 address that it is', () => {
    const mapped: Address = { family: 6, value: 0xffff_0ac8_0033n }
    const [one, other] = prepareElection(
      [{ ...target('10.200.0.51'), address: mapped }, target('10.200.0.51')],
      three,
    ).allUp
    expect(one?.order).toEqual(other?.order)
  })

  it('hashes the canonical text of an IPv6 address', () => {
    expect(elect(target('FD00:0010::000a'))).toBe('abm-lb-02')
  })

  it('passes over the excluded and those without network, unless told to', () => {
    const [first, second, third] = three as [Speaker, Speaker, Speaker]
    const excluded = [first, { ...second, isExcluded: true }, third]
    expect(elect(target('10.200.0.51'), excluded)).toBe('abm-lb-01')
    expect(elect(target('10.200.0.51'), excluded, { ignoresExcludeLabel: true })).toBe('abm-lb-02')
    expect(elect(target('10.200.0.51'), [first, { ...second, hasNoNetwork: true }, third])).toBe('abm-lb-01')
  })

  it.each([
    ['no-speaker', [], {}],
    ['all-excluded', [{ name: 'a', isExcluded: true }], {}],
    ['not-advertised', three, { advertisedFrom: ['elsewhere'] }],
    ['no-serving-pod', three, { endpoints: [] }],
    ['no-serving-pod', three, { endpoints: [{ node: 'abm-lb-01', ready: false }] }],
    ['no-pod-on-a-speaker', three, { policy: 'Local', endpoints: [{ node: 'worker-1' }] }],
  ] as const)('says why nobody answers: %s', (silence, speakers, more) => {
    expect(elect(target('10.200.0.51', more), speakers)).toBe(silence)
  })

  it('asks only nodes with a ready Pod under the older rule, and hashes the Service', () => {
    const given = target('10.200.0.51', { service: 'gke-system/istio-ingress' })
    expect(elect(given, three, { rule: 'service' })).toBe('abm-lb-03')
    const away = { ...given, endpoints: [{ node: 'worker-1' }] }
    expect(elect(away)).toBe('abm-lb-02')
    expect(elect(away, three, { rule: 'service' })).toBe('no-pod-on-a-speaker')
    const leaving = { ...given, endpoints: [{ node: 'abm-lb-01', ready: false, serving: true }] }
    expect(elect(leaving)).toBe('abm-lb-02')
    expect(elect(leaving, three, { rule: 'service' })).toBe('no-serving-pod')
  })

  it('lets a name that is written twice take part once', () => {
    expect(prepareElection([target('10.200.0.51')], [...three, ...three]).allUp[0]?.order).toHaveLength(3)
  })
})

describe('failover', () => {
  const all = ['10.200.0.51', '10.200.0.52', '10.200.0.53', '10.200.0.54'].map((address) => target(address))
  const election = prepareElection(all, three)
  it('hashes nothing again for the same nodes, and everything for others', () => {
    const again = prepareElection(all, three, { before: election })
    expect(again.allUp).toEqual(election.allUp)
    expect(again.entries[0]?.ranked).toBe(election.entries[0]?.ranked)
    const fewer = three.slice(1)
    expect(prepareElection(all, fewer, { before: election }).allUp).toEqual(prepareElection(all, fewer).allUp)
  })

  it('moves what the failed node announced to the next in order, and nothing else', () => {
    const { announcements, moves } = failover(election, new Set(['abm-lb-02']))
    expect(winners(announcements)).toEqual(['abm-lb-01', 'abm-lb-03', 'abm-lb-01', 'abm-lb-01'])
    expect(moves.map(({ service, from, to }) => `${service} ${from} ${to}`)).toEqual([
      'default/10.200.0.51 abm-lb-02 abm-lb-01',
      'default/10.200.0.52 abm-lb-02 abm-lb-03',
      'default/10.200.0.54 abm-lb-02 abm-lb-01',
    ])
    // What no failed node concerns is the very same object, so that a view need not look at it.
    expect(failover(election, new Set(['abm-lb-9'])).announcements[2]).toBe(election.allUp[2])
  })

  it('tells what comes back with one node of two', () => {
    const both = announce(election, new Set(['abm-lb-02', 'abm-lb-03']))
    const one = announce(election, new Set(['abm-lb-03']))
    expect(movesBetween(both, one).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'abm-lb-01 abm-lb-02',
      'abm-lb-01 abm-lb-02',
      'abm-lb-01 abm-lb-02',
    ])
  })

  it('leaves nobody when all are down, or every Pod is', () => {
    expect(new Set(winners(announce(election, new Set(three.map(({ name }) => name)))))).toEqual(
      new Set(['no-speaker']),
    )
    const single = prepareElection([target('10.200.0.51', { endpoints: [{ node: 'worker-1' }] })], three)
    expect(winners(announce(single, new Set(['worker-1'])))).toEqual(['no-serving-pod'])
  })

  it('never moves an address whose node is up, and gives every one back', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.boolean()), fc.nat(200), (all, coins, start) => {
        const down = new Set(all.filter(() => coins.next().value === true))
        const targets = Array.from({ length: 12 }, (_, index) => target(`10.0.0.${start + index}`))
        const prepared = prepareElection(targets, nodes(...all))
        const { announcements, moves } = failover(prepared, down)
        expect(moves.every(({ from }) => from !== undefined && down.has(from))).toBe(true)
        expect(announcements.every(({ node }) => node === undefined || !down.has(node))).toBe(true)
        expect(announcements.every(({ node }) => (node === undefined) === (down.size === all.length))).toBe(
          true,
        )
        // The same as if the nodes that are down had never been there.
        const without = prepareElection(targets, nodes(...all.filter((name) => !down.has(name))))
        expect(announcements.map(({ order }) => order)).toEqual(without.allUp.map(({ order }) => order))
        expect(movesBetween(announcements, announce(prepared)).length).toBe(moves.length)
      }),
    )
  })
})
