import { describe, expect, it } from 'vitest'
import { printAddress } from '../net/address.ts'
import { isRefusal, openController } from './controller.ts'
import type { PlannedService } from './plan-input.ts'
import { serve } from './request.ts'
import { readPool } from './vector-texts.ts'

const service = (id: string, sharingKey = '', ports: readonly number[] = []): PlannedService => ({
  id,
  ports: ports.map((port) => ({ protocol: 'TCP', port })),
  policy: 'Cluster',
  families: [4],
  familyPolicy: 'SingleStack',
  requested: [],
  sharingKey,
  selector: {},
  endpoints: 'anywhere',
})

function open(...addresses: readonly string[]) {
  const controller = openController([readPool({ name: 'p', addresses })])
  const ask = (wish: PlannedService): string => {
    const served = serve(controller, wish)
    return isRefusal(served) ? 'nothing' : served.addresses.map(printAddress).join()
  }
  return { controller, ask }
}

describe('controller', () => {
  it('hands the lowest freed address out again', () => {
    const { controller, ask } = open('10.0.0.8/30')
    expect(['a', 'b', 'c'].map((id) => ask(service(id)))).toEqual(['10.0.0.8', '10.0.0.9', '10.0.0.10'])
    controller.release('b')
    controller.release('a')
    expect(['d', 'e', 'f'].map((id) => ask(service(id)))).toEqual(['10.0.0.8', '10.0.0.9', '10.0.0.11'])
  })

  it('keeps an address while any sharer is left, and counts it once', () => {
    const { controller, ask } = open('10.0.0.8/31')
    expect([ask(service('a', 'k', [80])), ask(service('b', 'k', [443]))]).toEqual(['10.0.0.8', '10.0.0.8'])
    expect(controller.pools[0]?.lanes[4].freeCount()).toBe(1)
    controller.release('a')
    expect(ask(service('c', '', [80]))).toBe('10.0.0.9')
    controller.release('b')
    expect(ask(service('d', '', [80]))).toBe('10.0.0.8')
  })

  it('forgets an address, as MetalLB does, when its last port goes while a Service without ports is left', () => {
    const { controller, ask } = open('10.0.0.8/31')
    expect([ask(service('a', 'k')), ask(service('b', 'k', [80]))]).toEqual(['10.0.0.8', '10.0.0.8'])
    controller.release('b')
    expect(ask(service('c', 'l', [80]))).toBe('10.0.0.8')
    expect(ask(service('d', 'm', [80]))).toBe('10.0.0.9')
  })

  it('lets the sole owner change its key in place', () => {
    const { controller, ask } = open('10.0.0.8/32')
    expect(ask(service('a', 'k', [80]))).toBe('10.0.0.8')
    const held = controller.heldBy('a')!
    expect(isRefusal(controller.assign(service('a', 'other', [80]), held.addresses))).toBe(false)
    expect(ask(service('b', 'k', [443]))).toBe('nothing')
    expect(ask(service('b', 'other', [443]))).toBe('10.0.0.8')
    expect(isRefusal(controller.assign(service('a', 'k', [80]), held.addresses))).toBe(true)
  })
})
