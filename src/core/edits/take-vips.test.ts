import { describe, expect, it } from 'vitest'
import { applyTo, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import { type ForeignVip, missingVips, otherVips, takeVips } from './take-vips.ts'

const clusterOf = (text: string) => readExamples('', text).clusters[0]!.cluster
const given: readonly ForeignVip[] = [
  { vip: 'controlPlaneVIP', text: '10.200.0.71' },
  { vip: 'ingressVIP', text: '10.200.0.80' },
]
const vipsOf = (vips: readonly ForeignVip[]): readonly string[] => vips.map(({ vip }) => vip)

describe('takeVips', () => {
  it('tells VIPs that are missing from VIPs that differ', () => {
    const full = clusterOf(exampleFile())
    expect([vipsOf(missingVips(full, given)), vipsOf(otherVips(full, given))]).toEqual([[], ['ingressVIP']])
    const empty = clusterOf(exampleFile({ vip: '<VIP>', ingress: null }))
    expect(vipsOf(missingVips(empty, given))).toEqual(['controlPlaneVIP', 'ingressVIP'])
    expect(otherVips(empty, given)).toEqual([])
  })

  it('writes them in place and nothing else', () => {
    const text = exampleFile()
    expect(applyTo(text, takeVips(clusterOf(text), otherVips(clusterOf(text), given)))).toBe(
      text.replace('ingressVIP: 10.200.0.72', 'ingressVIP: 10.200.0.80'),
    )
  })
})
