import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { type Address, printAddress } from '../net/address.ts'
import { allocate } from './allocate.ts'
import type { PlannedService, Pool } from './plan-input.ts'
import { reload } from './reload.ts'
import { readIP, readPool } from './vector-texts.ts'

const pool = (name: string, ...addresses: readonly string[]): Pool => readPool({ name, addresses })

const service = (name: string, more: Partial<PlannedService> = {}): PlannedService => ({
  id: `default/${name}`,
  ports: [{ protocol: 'TCP', port: 80 }],
  policy: 'Cluster',
  families: [4],
  familyPolicy: 'SingleStack',
  requested: [],
  sharingKey: '',
  selector: {},
  endpoints: 'anywhere',
  ...more,
})

const changes = (before: readonly Pool[], after: readonly Pool[], ...services: readonly PlannedService[]) =>
  reload(before, after, services).map(({ change }) => change)

describe('reload', () => {
  const old = pool('p', '10.0.0.8/30')

  it('lets everybody keep an address that some pool still has', () => {
    const renamed = pool('q', '10.0.0.0/24')
    expect(changes([old], [renamed], service('a'), service('b'))).toEqual(['keeps', 'keeps'])
    expect(reload([old], [renamed], [service('a')])[0]?.after).toMatchObject({ pool: 'q' })
  })

  it('serves anew who lost an address, with the reason', () => {
    const [lone] = reload([old], [pool('p', '10.0.1.8/30')], [service('a')])
    expect(lone).toMatchObject({ change: 'moves', after: { lost: { code: 'former-address-in-no-pool' } } })
    expect(changes([old], [pool('p', 'fd00::/64')], service('a'))).toEqual(['loses'])
  })

  it('evicts the holders of addresses that avoidBuggyIPs now skips', () => {
    const zero = pool('p', '10.0.0.0/30')
    const [first, second] = reload([zero], [{ ...zero, avoidBuggyIPs: true }], [service('a'), service('b')])
    expect(first).toMatchObject({
      change: 'moves',
      after: { lost: { code: 'former-address-skipped-by-avoid-buggy' } },
    })
    expect(second?.change).toBe('keeps')
  })

  it('promises no order to several who must move', () => {
    const moved = reload([old], [pool('p', '10.0.1.8/30')], [service('a'), service('b')])
    expect(moved.map(({ change }) => change)).toEqual(['open', 'open'])
    expect(moved[0]?.after).toMatchObject({
      state: 'one-of',
      mayStayPending: false,
      candidates: [{ families: [{ count: 2 }] }],
    })
    expect(reload([old], [pool('p', '10.0.1.8/32')], [service('a'), service('b')])[0]?.after).toMatchObject({
      mayStayPending: true,
    })
  })

  it('fills a pool that has grown', () => {
    const tiny = pool('p', '10.0.0.8/32')
    expect(changes([tiny], [old], service('a'), service('b'))).toEqual(['keeps', 'gains'])
    expect(changes([tiny], [tiny], service('a'), service('b'))).toEqual(['keeps', 'waits'])
  })
})

const drafts = fc.array(
  fc.record({
    key: fc.constantFrom('', '', 'k'),
    port: fc.constantFrom(80, 443),
    wish: fc.constantFrom('any', 'any', 'q', '10.0.1.9', '10.0.0.8'),
  }),
  { minLength: 1, maxLength: 4 },
)

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, at) =>
    permutations(items.filter((_, index) => index !== at)).map((rest) => [item, ...rest]),
  )
}

describe('allocate in no promised order', () => {
  it('covers what every order brings about', () => {
    const print = (addresses: readonly Address[]): string => addresses.map(printAddress).join()
    fc.assert(
      fc.property(drafts, fc.integer({ min: 1, max: 3 }), (wishes, size) => {
        const pools = [
          pool('p', `10.0.1.8-10.0.1.${7 + size}`),
          { ...pool('q', '10.0.0.8/31'), autoAssign: false },
        ]
        const services = wishes.map(({ key, port, wish }, index) => {
          const base = service(`s${index}`, { sharingKey: key, ports: [{ protocol: 'TCP', port }] })
          if (wish === 'any') return base
          return wish === 'q' ? { ...base, pool: 'q' } : { ...base, requested: [readIP(wish)!] }
        })
        const said = allocate(pools, services, 'any')
        for (const order of permutations(services)) {
          const truth = new Map(allocate(pools, order).map((outcome) => [outcome.service, outcome]))
          for (const outcome of said) {
            const real = truth.get(outcome.service)!
            const story = JSON.stringify(
              { outcome, real, order: order.map(({ id }) => id) },
              (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
            )
            if (outcome.state === 'pending') expect(real.state, story).toBe('pending')
            else if (outcome.state === 'assigned')
              expect(real.state === 'assigned' && print(real.addresses), story).toBe(print(outcome.addresses))
            else if (real.state === 'pending') expect(outcome.mayStayPending, story).toBe(true)
            else {
              const possible = outcome.candidates.flatMap(({ families }) =>
                families.flatMap(({ some }) => some),
              )
              const got = real.state === 'assigned' ? real.addresses.map(printAddress) : []
              expect(possible.map(printAddress), story).toEqual(expect.arrayContaining(got))
            }
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})
