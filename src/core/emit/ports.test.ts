import { describe, expect, it } from 'vitest'
import { exampleFile, readExamples } from '../../testing/example-workspace.ts'
import { printAddress } from '../net/address.ts'
import { portsOf } from './ports.ts'

const groupsOf = (example: Parameters<typeof exampleFile>[0]) =>
  portsOf(readExamples('', exampleFile(example)).clusters[0]!)
const portsOn = (host: string, example: Parameters<typeof exampleFile>[0]): readonly string[] =>
  groupsOf(example)
    .find(({ hosts }) => hosts.join('+') === host)!
    .rules.map(({ ports, protocol }) => `${ports} ${protocol}`)

describe('portsOf', () => {
  it('puts each machine into exactly one group, by what it does', () => {
    const groups = groupsOf({
      controlPlane: ['10.200.0.2', '10.200.0.3'],
      balancers: ['1.2.3.4 k8s 10.200.0.5'],
      workers: ['10.200.0.10'],
    })
    expect(groups.map(({ hosts, addresses }) => [hosts.join('+'), addresses.map(printAddress)])).toEqual([
      ['controlPlane', ['10.200.0.2', '10.200.0.3']],
      ['loadBalancer', ['10.200.0.5']],
      ['worker', ['10.200.0.10']],
    ])
    const together = groupsOf({ controlPlane: ['10.200.0.2'], workers: [] })
    expect(together.map(({ hosts }) => hosts.join('+'))).toEqual(['controlPlane+loadBalancer'])
  })

  it('asks for the port of the control plane VIP where the VIP is held, and for no port twice', () => {
    const own = { balancers: ['10.200.0.5'], port: '8443' }
    expect(portsOn('loadBalancer', own)).toContain('8443 TCP')
    expect(portsOn('controlPlane', own)).not.toContain('8443 TCP')
    const split = { ...own, controlPlaneLines: ['    loadBalancer:', '      mode: bundled'] }
    expect(portsOn('controlPlane+loadBalancer', split)).toContain('8443 TCP')
    expect(portsOn('loadBalancer', split)).not.toContain('8443 TCP')
    for (const { rules } of groupsOf({})) {
      const keys = rules.map(({ ports, protocol }) => `${ports} ${protocol}`)
      expect(new Set(keys).size).toBe(keys.length)
      const numbers = rules.map(({ ports }) => Number.parseInt(ports, 10))
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    }
  })

  it.each([
    [
      '1.34.200-gke.68',
      ['9192 TCP', '11000 TCP', '11002 TCP', '10257 TCP', '7946 TCP, UDP'],
      ['8443 TCP', '9443 TCP', '10251 TCP'],
    ],
    ['1.30.100', ['11000 TCP', '11001 TCP', '11002 TCP'], ['9192 TCP', '8444 TCP']],
    ['1.28.400', ['8443 TCP', '8444 TCP', '10259 TCP', '9101 TCP'], ['11000 TCP', '11002 TCP', '9443 TCP']],
    [
      '1.16.0',
      ['2382–2384 TCP', '10251 TCP', '10252 TCP', '9443 TCP', '7946 TCP'],
      ['10257 TCP', '9101 TCP', '8443 TCP', '7946 TCP, UDP'],
    ],
    ['1.15.2', ['10251 TCP'], ['2382–2384 TCP']],
  ])('knows what release %s listens on', (version, present, absent) => {
    const ports = portsOn('controlPlane+loadBalancer', { version, controlPlane: ['10.200.0.2'] })
    expect(ports).toEqual(expect.arrayContaining(present))
    for (const port of absent) expect(ports).not.toContain(port)
  })

  it('has no memberlist without layer 2, and no balancer machines in manual mode', () => {
    const bgp = groupsOf({ lbType: 'bgp' })
    expect(bgp.flatMap(({ rules }) => rules.map(({ use }) => use))).not.toContain('memberlist')
    const manual = groupsOf({ mode: 'manual', pools: null })
    expect(manual.flatMap(({ hosts }) => hosts)).not.toContain('loadBalancer')
  })
})
