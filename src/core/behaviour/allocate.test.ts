import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { type Address, printAddress } from '../net/address.ts'
import { contains } from '../net/range.ts'
import { isBuggy } from '../net/special.ts'
import { allocate } from './allocate.ts'
import { isRefusal, openController } from './controller.ts'
import type { Allocation } from './outcome.ts'
import type { PlannedService, Pool } from './plan-input.ts'
import { serve } from './request.ts'
import { readIP, readPool } from './vector-texts.ts'

const poolOf = (name: string, addresses: readonly string[], more: Partial<Pool> = {}): Pool => ({
  ...readPool({ name, addresses }),
  ...more,
})

const plain: PlannedService = {
  id: 'default/a',
  ports: [{ protocol: 'TCP', port: 80 }],
  policy: 'Cluster',
  families: [4],
  familyPolicy: 'SingleStack',
  requested: [],
  sharingKey: '',
  selector: {},
  endpoints: 'anywhere',
}

const addressOf = (text: string): Address => readIP(text)!
const print = (addresses: readonly Address[]): string => addresses.map(printAddress).join('+')

/** An outcome in a few letters: what is certain, the list of what may be, or the reasons why not. */
function short(outcome: Allocation): string {
  switch (outcome.state) {
    case 'assigned':
      return print(outcome.addresses)
    case 'one-of': {
      const candidates = outcome.candidates.map(
        ({ pool, families }) =>
          `${pool}: ${families.map(({ some, count }) => `${print(some)} of ${count}`).join(' ')}`,
      )
      return `${candidates.join(' | ')}${outcome.mayStayPending ? ' | pending' : ''}`
    }
    case 'pending':
      return outcome.reasons.map(({ code }) => code).join(', ')
  }
}

const run = (pools: readonly Pool[], ...services: readonly Partial<PlannedService>[]): readonly string[] =>
  allocate(
    pools,
    services.map((service, index) => ({ ...plain, id: `default/s${index}`, ...service })),
  ).map(short)

describe('allocate', () => {
  const one = poolOf('p', ['10.0.0.8/30'])

  it('gives one pool out in the order of its list', () => {
    expect(run([poolOf('p', ['10.0.0.20/31', '10.0.0.4/31'])], {}, {}, {})).toEqual([
      '10.0.0.20',
      '10.0.0.21',
      '10.0.0.4',
    ])
  })

  it('says one of these where two automatic pools can serve, and for all that follows from it', () => {
    const pools = [one, poolOf('q', ['10.0.1.8/31'])]
    expect(
      run(pools, {}, {}, { requested: [addressOf('10.0.0.9')] }, { requested: [addressOf('10.0.0.11')] }),
    ).toEqual([
      'p: 10.0.0.8 of 1 | q: 10.0.1.8 of 1',
      'p: 10.0.0.8+10.0.0.9 of 2 | q: 10.0.1.8+10.0.1.9 of 2',
      'p: 10.0.0.9 of 1 | pending',
      '10.0.0.11',
    ])
  })

  it('knows that chance leaves nothing once as many came as there is room', () => {
    const pools = [poolOf('p', ['10.0.0.8/31']), poolOf('q', ['10.0.1.8/31'])]
    const outcomes = run(pools, {}, {}, {}, {}, {})
    expect(outcomes[3]).not.toContain('pending')
    expect(outcomes[4]).toBe('pools-full')
  })

  it('keeps a manualAssign pool for those who name it or an address of it', () => {
    const manual = poolOf('m', ['10.0.0.8/31'], { autoAssign: false })
    expect(run([manual], {}, { requested: [addressOf('10.0.0.8')] }, { pool: 'm' }, { pool: 'm' })).toEqual([
      'no-automatic-pool',
      '10.0.0.8',
      '10.0.0.9',
      'pool-full',
    ])
  })

  it('refuses a skipped address also on request', () => {
    const careful = poolOf('p', ['10.0.0.0/30'], { avoidBuggyIPs: true })
    expect(run([careful], { requested: [addressOf('10.0.0.0')] }, {})).toEqual([
      'address-skipped-by-avoid-buggy',
      '10.0.0.1',
    ])
  })

  it('shares by key, ports and back end', () => {
    const shared = { sharingKey: 'k', requested: [addressOf('10.0.0.8')] }
    const udp = [{ protocol: 'UDP', port: 80 }] as const
    const https = [{ protocol: 'TCP', port: 443 }] as const
    expect(
      run(
        [one],
        shared,
        { ...shared, ports: udp },
        shared,
        { ...shared, ports: https, sharingKey: 'other' },
        { ...shared, ports: https, policy: 'Local', selector: { app: 'a' } },
        { ...shared, ports: https, policy: 'Local' },
        { ...shared, ports: [], sharingKey: '' },
      ),
    ).toEqual([
      '10.0.0.8',
      '10.0.0.8',
      'port-taken',
      'sharing-key-differs',
      'backend-differs',
      '10.0.0.8',
      'address-held',
    ])
  })

  it('keeps what is held before it serves anybody else, and says why it cannot', () => {
    const held = [addressOf('10.0.0.8')]
    const services = [{ ...plain }, { ...plain, id: 'default/b', holds: held }]
    expect(allocate([one], services).map(short)).toEqual(['10.0.0.9', '10.0.0.8'])
    const elsewhere = { ...plain, holds: [addressOf('192.0.2.1')] }
    expect(allocate([one], [elsewhere])[0]).toMatchObject({
      state: 'assigned',
      lost: { code: 'former-address-in-no-pool', args: { address: '192.0.2.1' } },
    })
  })

  it('takes both families from one pool, or under PreferDualStack what there is', () => {
    const pools = [one, poolOf('q', ['fd00::/126']), poolOf('r', ['10.0.1.0/32', 'fd01::/128'])]
    const families = [4, 6] as const
    expect(
      run(
        pools,
        { families, familyPolicy: 'RequireDualStack' },
        { families, familyPolicy: 'RequireDualStack' },
        { families, familyPolicy: 'PreferDualStack' },
        { families: [6, 4], familyPolicy: 'PreferDualStack' },
        { familyPolicy: 'RequireDualStack' },
      ),
    ).toEqual(['10.0.1.0+fd01::', 'pools-full, pools-full', '10.0.0.8', 'fd00::', 'one-cluster-ip'])
  })

  it.each([
    [[], {}, 'no-pools'],
    [[one], { families: [6] }, 'no-pool-of-family'],
    [[one], { pool: 'x' }, 'unknown-pool'],
    [[one], { pool: 'p', families: [6] }, 'pool-lacks-family'],
    [[one], { requested: ['10.9.9.9'] }, 'address-in-no-pool'],
    [[one], { requested: ['fd00::1'] }, 'family-mismatch'],
    [[one], { requested: ['10.0.0.8', '10.0.0.9'] }, 'too-many-addresses'],
    [[one, poolOf('q', ['10.1.0.0/32'])], { requested: ['10.0.0.8'], pool: 'q' }, 'address-not-in-pool'],
    [[one, poolOf('q', ['fd00::/64'])], { families: [4, 6] }, 'no-pool-with-both-families'],
    [
      [one, poolOf('q', ['fd00::/64'])],
      { families: [4, 6], requested: ['10.0.0.8', 'fd00::1'] },
      'addresses-in-different-pools',
    ],
  ] as const)('says why not (%#)', (pools, wish, code) => {
    const requested = ('requested' in wish ? wish.requested : []).map(addressOf)
    expect(run(pools, { ...wish, requested })).toEqual([code])
  })
})

/** Every sequence of outcomes that some order of the pools brings about, by trying all orders for every Service. */
function everyHistory(
  pools: readonly Pool[],
  services: readonly PlannedService[],
): readonly (readonly string[])[] {
  type Given = readonly (readonly Address[] | undefined)[]
  let histories: readonly Given[] = [[]]
  for (const [index, service] of services.entries()) {
    const longer = new Map<string, Given>()
    for (const given of histories) {
      for (const order of permutations(pools)) {
        const controller = openController(order)
        for (const [earlier, addresses] of given.entries()) {
          if (addresses !== undefined) controller.assign(services[earlier]!, addresses)
        }
        const served = serve(controller, service)
        const next = [...given, isRefusal(served) ? undefined : served.addresses]
        longer.set(next.map((addresses) => print(addresses ?? [])).join(), next)
      }
    }
    histories = [...longer.values()]
    expect(histories[0]?.length).toBe(index + 1)
  }
  return histories.map((given) => given.map((addresses) => print(addresses ?? [])))
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item, at) =>
    permutations(items.filter((_, index) => index !== at)).map((rest) => [item, ...rest]),
  )
}

const smallPools = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(2), fc.nat(2), fc.boolean())
  .map(([a4, b4, c4, a6, b6, isManual]) =>
    [
      poolOf('a', [...runOf('10.0.0', a4), ...runOf('fd00:0', a6)]),
      poolOf('b', [...runOf('10.0.1', b4), ...runOf('fd00:1', b6)]),
      poolOf('c', runOf('10.0.2', c4), { autoAssign: !isManual }),
    ].filter(({ ranges }) => ranges.length > 0),
  )

function runOf(start: string, count: number): readonly string[] {
  const [first, last] = start.includes(':')
    ? [`${start}::8`, `${start}::${7 + count}`]
    : [`${start}.8`, `${start}.${7 + count}`]
  return count === 0 ? [] : [`${first}-${last}`]
}

const smallServices = fc.array(
  fc.record({
    families: fc.constantFrom([4], [4], [6], [4, 6], [6, 4]) as fc.Arbitrary<PlannedService['families']>,
    familyPolicy: fc.constantFrom('SingleStack', 'PreferDualStack') as fc.Arbitrary<
      PlannedService['familyPolicy']
    >,
    sharingKey: fc.constantFrom('', '', 'k'),
    ports: fc.constantFrom([{ protocol: 'TCP', port: 80 }], [{ protocol: 'TCP', port: 443 }]) as fc.Arbitrary<
      PlannedService['ports']
    >,
    wish: fc.constantFrom('any', 'any', 'any', 'a', 'c', '10.0.0.8', '10.0.1.9'),
  }),
  { minLength: 1, maxLength: 5 },
)

describe('allocate against every order of the pools', () => {
  it('never says what cannot come to be, and never leaves out what can', () => {
    fc.assert(
      fc.property(smallPools, smallServices, (pools, drafts) => {
        const services = drafts.map(({ wish, families, ...draft }, index): PlannedService => {
          const isAddress = wish.includes('.')
          const base = {
            ...plain,
            ...draft,
            id: `default/s${index}`,
            families: isAddress ? ([4] as const) : families,
          }
          if (isAddress) return { ...base, requested: [addressOf(wish)] }
          return wish === 'any' ? base : { ...base, pool: wish }
        })
        const outcomes = allocate(pools, services)
        const histories = everyHistory(pools, services)
        for (const [index, outcome] of outcomes.entries()) {
          const truth = new Set(histories.map((history) => history[index]!))
          const story = JSON.stringify({
            index,
            truth: [...truth],
            said: short(outcome),
            all: outcomes.map(short),
          })
          if (outcome.state === 'assigned') expect([...truth], story).toEqual([print(outcome.addresses)])
          else if (outcome.state === 'pending') expect([...truth], story).toEqual([''])
          else {
            const possible = new Set(
              outcome.candidates.flatMap(({ families }) =>
                families.flatMap(({ some }) => some.map(printAddress)),
              ),
            )
            for (const text of truth) {
              if (text === '') expect(outcome.mayStayPending, story).toBe(true)
              else
                expect(
                  text.split('+').every((address) => possible.has(address)),
                  story,
                ).toBe(true)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('allocate at any size', () => {
  const wishes = fc.array(
    fc.record({
      kind: fc.nat(4),
      at: fc.nat(40),
      key: fc.constantFrom('', 'k', 'l'),
      port: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 60 },
  )

  it('never gives an address twice without sharing, nor one that no pool hands out', () => {
    fc.assert(
      fc.property(wishes, fc.boolean(), fc.boolean(), (drafts, avoidBuggyIPs, isManual) => {
        const pools = [
          { ...poolOf('a', ['10.0.0.250-10.0.1.4', '10.0.0.8/30']), avoidBuggyIPs },
          poolOf('b', ['10.0.2.0/29'], { autoAssign: !isManual }),
        ]
        const services = drafts.map(({ kind, at, key, port }, index): PlannedService => {
          const base = {
            ...plain,
            id: `default/s${index}`,
            sharingKey: key,
            ports: [{ protocol: 'TCP' as const, port }],
          }
          if (kind === 0) return { ...base, requested: [{ family: 4, value: 0x0a00_00f0 + at }] }
          return kind === 1 ? { ...base, pool: 'b' } : base
        })
        const owners = new Map<string, PlannedService[]>()
        for (const [index, outcome] of allocate(pools, services).entries()) {
          if (outcome.state !== 'assigned') continue
          for (const address of outcome.addresses) {
            const from = pools.find(({ name }) => name === outcome.pool)!
            expect(from.ranges.some((range) => contains(range, address))).toBe(true)
            expect(from.avoidBuggyIPs && isBuggy(address)).toBe(false)
            const text = printAddress(address)
            owners.set(text, [...(owners.get(text) ?? []), services[index]!])
          }
        }
        for (const sharers of owners.values()) {
          if (sharers.length < 2) continue
          expect(new Set(sharers.map(({ sharingKey }) => sharingKey)).size).toBe(1)
          expect(sharers[0]?.sharingKey).not.toBe('')
          expect(new Set(sharers.map(({ ports }) => ports[0]?.port)).size).toBe(sharers.length)
        }
      }),
    )
  })
})
