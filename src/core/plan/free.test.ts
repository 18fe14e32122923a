import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import { type Address, isProblem, parseAddress, printAddress } from '../net/address.ts'
import { printRange } from '../net/range.ts'
import { firstFree, freeRanges, nearestFree } from './free.ts'
import { nextFreeRun, suggestRange } from './suggest.ts'

const at = (text: string): Address => {
  const address = parseAddress(text)
  if (isProblem(address)) throw new Error(text)
  return address
}
const plan = examplePlan({
  cidr: '10.200.0.0/24',
  gateway: '10.200.0.1',
  reserved: ['10.200.0.240-10.200.0.250 dhcp'],
})
const show = (address: Address | undefined): string | undefined =>
  address === undefined ? undefined : printAddress(address)

describe('freeRanges', () => {
  it('leaves out nodes, VIPs, pools, gateway, reserved, network and broadcast addresses', () => {
    const model = readExamples(plan, exampleFile())
    expect(freeRanges(model, model.segments[0]!).map(printRange)).toEqual([
      '10.200.0.5-10.200.0.9',
      '10.200.0.12-10.200.0.70',
      '10.200.0.91-10.200.0.239',
      '10.200.0.251-10.200.0.254',
    ])
  })

  it('leaves out what another open cluster uses', () => {
    const other = exampleFile({
      name: 'user1',
      type: 'user',
      controlPlane: ['10.200.0.20'],
      workers: ['10.200.0.30'],
      vip: '10.200.0.91',
      ingress: '10.200.0.92',
      pools: [{ addresses: ['10.200.0.92-10.200.0.100'] }],
    })
    const model = readExamples(plan, exampleFile(), other)
    const free = freeRanges(model, model.segments[0]!).map(printRange)
    expect(free).toContain('10.200.0.101-10.200.0.239')
    expect(free).toContain('10.200.0.12-10.200.0.19')
  })

  it('leaves out the Service range, but not a Pod range that swallows the subnet', () => {
    const text = exampleFile({ pods: ['10.192.0.0/10'], services: ['10.200.0.128/25'] })
    const model = readExamples(plan, text)
    const free = freeRanges(model, model.segments[0]!).map(printRange)
    expect(free.at(-1)).toBe('10.200.0.91-10.200.0.127')
  })

  it('spares both ends of neither a /31 nor an IPv6 subnet, whose first address is the routers’', () => {
    const six = examplePlan({ cidr: 'fd00:1::/126' })
    const model = readExamples(six)
    expect(freeRanges(model, model.segments[0]!).map(printRange)).toEqual(['fd00:1::1-fd00:1::3'])
    const narrow = readExamples(examplePlan({ cidr: '10.0.0.0/31' }))
    expect(freeRanges(narrow, narrow.segments[0]!).map(printRange)).toEqual(['10.0.0.0-10.0.0.1'])
  })
})

describe('nearestFree', () => {
  it('stays outside the pools and takes the lower of two equally near', () => {
    const model = readExamples(plan, exampleFile())
    const view = model.clusters[0]!
    expect(show(nearestFree(model, view, at('10.200.0.74'), { outsidePools: true }))).toBe('10.200.0.70')
    expect(show(nearestFree(model, view, at('10.200.0.88')))).toBe('10.200.0.91')
    expect(show(nearestFree(model, view, at('10.200.0.50')))).toBe('10.200.0.50')
  })

  it('finds an address of a pool that nobody has', () => {
    const model = readExamples(plan, exampleFile())
    const view = model.clusters[0]!
    const inPool = view.facts.pools[0]!
    expect(show(nearestFree(model, view, at('10.200.0.72'), { inPool }))).toBe('10.200.0.73')
    expect(show(nearestFree(model, view, at('10.200.0.200'), { inPool }))).toBe('10.200.0.90')
  })

  it('never proposes .0 or .255', () => {
    const model = readExamples(examplePlan({ cidr: '10.200.0.0/23' }), exampleFile())
    expect(show(nearestFree(model, model.clusters[0]!, at('10.200.0.255')))).toBe('10.200.0.254')
  })

  it('finds nothing without a segment', () => {
    const model = readExamples(
      '',
      exampleFile({ controlPlane: [], workers: [], vip: null, ingress: null, pools: null }),
    )
    expect(nearestFree(model, model.clusters[0]!, at('10.200.0.1'))).toBeUndefined()
  })

  it('starts a subnet at its first free address', () => {
    const model = readExamples(plan, exampleFile())
    expect(show(firstFree(model, model.segments[0]!))).toBe('10.200.0.5')
  })
})

describe('suggestions', () => {
  it('finds the next run that is long enough, behind a place first', () => {
    const model = readExamples(plan, exampleFile())
    const segment = model.segments[0]!
    expect(printRange(nextFreeRun(model, segment, 20n)!)).toBe('10.200.0.12-10.200.0.70')
    expect(printRange(nextFreeRun(model, segment, 20n, { after: at('10.200.0.90') })!)).toBe(
      '10.200.0.91-10.200.0.239',
    )
    expect(printRange(nextFreeRun(model, segment, 20n, { after: at('10.200.0.230') })!)).toBe(
      '10.200.0.12-10.200.0.70',
    )
    expect(nextFreeRun(model, segment, 200n)).toBeUndefined()
  })

  it('cuts exactly as many addresses as asked for', () => {
    const model = readExamples(plan, exampleFile())
    expect(printRange(suggestRange(model, model.segments[0]!, 10n)!)).toBe('10.200.0.12-10.200.0.21')
  })
})
