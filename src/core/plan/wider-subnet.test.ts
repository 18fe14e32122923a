import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import { printPrefix } from '../net/prefix.ts'
import { widerSubnet } from './wider-subnet.ts'

const ask = (plan: string, ...texts: readonly string[]) => {
  const model = readExamples(plan, ...texts)
  const segment = model.segments[0]!
  const wider = widerSubnet(model, segment, segment.subnets[0]!)
  return wider && [printPrefix(wider.prefix), wider.used, wider.leftOut]
}
const apart = {
  controlPlane: ['10.0.0.2', '10.0.0.3', '10.0.0.4'],
  workers: ['10.0.40.10', '10.0.41.10'],
  vip: '10.1.0.71',
  ingress: '10.1.2.0',
  pools: [{ addresses: ['10.1.2.0/24', '10.1.9.0/28'] }],
}

describe('widerSubnet', () => {
  it('holds nodes, VIPs and pools, and counts every address once', () => {
    expect(ask('', exampleFile(apart))).toEqual(['10.0.0.0/15', 3n + 2n + 1n + 256n + 16n, 0n])
  })

  it('asks no worker to be in it, and tells how many are not', () => {
    const text = exampleFile({ workers: ['10.77.0.1', '10.77.0.2'], vip: '10.200.1.71' })
    expect(ask('', text)).toEqual(['10.200.0.0/23', 25n, 2n])
  })

  it('is no question while everything is inside, or once somebody confirmed', () => {
    expect(ask('', exampleFile())).toBeUndefined()
    expect(ask(examplePlan({ cidr: '10.0.0.0/24' }), exampleFile(apart))).toBeUndefined()
  })

  it('becomes wider where a host would have its network or broadcast address', () => {
    expect(ask('', exampleFile({ vip: '10.200.1.255' }))?.[0]).toBe('10.200.0.0/22')
    expect(ask('', exampleFile({ vip: '10.200.1.254' }))?.[0]).toBe('10.200.0.0/23')
  })

  it('is nothing wider than /8, and crosses no Pod or Service range and no other subnet', () => {
    expect(ask('', exampleFile({ vip: '172.16.0.5' }))).toBeUndefined()
    expect(ask('', exampleFile({ vip: '10.20.0.5' }))).toBeUndefined()
    const free = exampleFile({ vip: '10.20.0.5', services: ['172.26.0.0/20'] })
    expect(ask('', free)?.[0]).toBe('10.0.0.0/8')
    const other = exampleFile({
      name: 'other',
      controlPlane: ['10.30.0.2'],
      vip: '10.30.0.9',
      ingress: null,
      pools: [],
    })
    expect(ask('', free, other)).toBeUndefined()
  })

  it('leaves the VIPs of BGP and the pools that are routed where they are', () => {
    expect(ask('', exampleFile({ ...apart, lbType: 'bgp' }))).toBeUndefined()
    const routed = examplePlan({
      cidr: '10.0.0.0/24',
      confirmed: false,
      segmentLines: ['  poolsRouted: true'],
    })
    expect(ask(routed, exampleFile({ ...apart, vip: '10.0.0.71' }))).toBeUndefined()
  })
})
