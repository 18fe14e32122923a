import { describe, expect, it } from 'vitest'
import { analyse } from '../core/analyse.ts'
import { exampleFile } from '../core/rules/examples.ts'
import { longerMask } from './longer-mask.ts'

const maskOf = (text: string, plan = '') => {
  const { model } = analyse({ files: [{ id: 'f1', name: 'demo.yaml', text }], plan })
  const segment = model.segments[0]!
  return longerMask(model, segment, segment.subnets[0]!)
}

describe('longerMask', () => {
  it('tells what the next longer mask would leave out, joined where it touches', () => {
    const text = exampleFile({
      controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.0.4'],
      workers: ['10.200.0.130'],
      pools: [{ addresses: ['10.200.0.72-10.200.0.90', '10.200.0.200-10.200.0.207', '10.200.0.208/30'] }],
    })
    const mask = maskOf(text)!
    expect(mask.length).toBe(25)
    expect(mask.count).toBe(13n)
    expect(mask.leftOut.map(({ first, last }) => Number(last) - Number(first) + 1)).toEqual([1, 12])
  })

  it('keeps the half in which the machines of the load balancers are', () => {
    const text = exampleFile({
      controlPlane: ['10.200.0.140'],
      workers: [],
      vip: '10.200.0.150',
      ingress: '10.200.0.160',
      pools: [{ addresses: ['10.200.0.160-10.200.0.170', '10.200.0.5/32'] }],
    })
    expect(maskOf(text)?.count).toBe(1n)
  })

  it('says nothing where a longer mask is no question', () => {
    const plan = 'segments:\n- name: a\n  subnets:\n  - cidr: 10.200.0.0/30\n'
    expect(maskOf(exampleFile({ controlPlane: ['10.200.0.2'], workers: [] }), plan)).toBeUndefined()
  })
})
