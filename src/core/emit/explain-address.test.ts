import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import { isProblem, parseAddress } from '../net/address.ts'
import { type AddressExplanation, explainAddress } from './explain-address.ts'
import { sayAddress } from './say-address.ts'

const plan = examplePlan({
  cidr: '10.200.0.0/24',
  gateway: '10.200.0.1',
  reserved: ['10.200.0.240-10.200.0.250 dhcp'],
})

function explain(
  text: string,
  address: string,
  planText = plan,
  ...others: readonly string[]
): AddressExplanation {
  const parsed = parseAddress(address)
  if (isProblem(parsed)) throw new Error(address)
  return explainAddress(readExamples(planText, text, ...others), [], parsed)
}
const codes = ({ verdicts }: AddressExplanation, vip: 'controlPlaneVIP' | 'ingressVIP'): readonly string[] =>
  verdicts[0]!.obstacles[vip].map(({ code }) => code)

describe('an address explained', () => {
  it.each([
    ['10.200.0.71', 'controlPlaneVIP', [], ['in-no-pool', 'used']],
    ['10.200.0.72', 'ingressVIP', ['used', 'used'], []],
    ['10.200.0.80', undefined, ['used'], []],
    ['10.200.0.100', undefined, [], ['in-no-pool']],
    ['10.200.0.2', undefined, ['used'], ['in-no-pool', 'used']],
    ['10.200.0.1', undefined, ['used'], ['in-no-pool', 'used']],
    ['10.200.0.245', undefined, ['used'], ['in-no-pool', 'used']],
    ['10.200.0.0', undefined, ['network-address'], ['in-no-pool', 'network-address']],
    ['10.200.0.255', undefined, ['broadcast-address'], ['in-no-pool', 'broadcast-address']],
    ['10.201.0.5', undefined, ['outside-subnet'], ['in-no-pool', 'outside-subnet']],
    [
      '192.168.0.5',
      undefined,
      ['in-network', 'outside-subnet'],
      ['in-no-pool', 'in-network', 'outside-subnet'],
    ],
    [
      '224.0.0.5',
      undefined,
      ['special-use', 'outside-subnet'],
      ['in-no-pool', 'special-use', 'outside-subnet'],
    ],
  ])('%s is %s', (address, is, controlPlane, ingress) => {
    const found = explain(exampleFile(), address)
    expect(found.verdicts[0]!.is).toBe(is)
    expect(codes(found, 'controlPlaneVIP')).toEqual(controlPlane)
    expect(codes(found, 'ingressVIP')).toEqual(ingress)
  })

  it('knows what an admin cluster, a manual one and a skipping pool make of it', () => {
    expect(codes(explain(exampleFile({ type: 'admin' }), '10.200.0.90'), 'ingressVIP')).toEqual([
      'admin-has-none',
    ])
    const manual = exampleFile({ mode: 'manual', pools: null })
    expect(codes(explain(manual, '10.201.0.5'), 'controlPlaneVIP')).toEqual([])
    expect(codes(explain(manual, '10.201.0.5'), 'ingressVIP')).toEqual([])
    const skipping = exampleFile({ pools: [{ addresses: ['10.200.0.0/23'], avoidBuggyIPs: 'true' }] })
    const wide = examplePlan({ cidr: '10.200.0.0/22' })
    expect(codes(explain(skipping, '10.200.1.0', wide), 'ingressVIP')).toEqual(['skipped-by-pool'])
  })

  it('sees the clusters of other files', () => {
    const other = exampleFile({ name: 'other', vip: '10.200.0.100', ingress: '10.200.0.101', pools: null })
    const found = explain(exampleFile(), '10.200.0.100', plan, other)
    expect(found.uses.map(({ role, place }) => [role, place.file])).toEqual([['control-plane-vip', 'b']])
    expect(codes(found, 'controlPlaneVIP')).toEqual(['used'])
    expect(found.verdicts[1]!.is).toBe('controlPlaneVIP')
  })

  it('names what it knows in both languages', () => {
    const found = explain(exampleFile(), '10.200.0.80', '')
    for (const language of ['en', 'zh-CN'] as const) {
      const lines = sayAddress(found, language, ({ path }) => `at ${path.join('/')}`)
      expect(lines[0]).toContain('pool1')
      expect(lines[0]).toContain('at 2/spec/loadBalancer/addressPools/0/addresses/0')
      expect(lines.join('\n')).toContain('10.200.0.0/24')
      expect(lines).toHaveLength(4)
    }
  })
})
