import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import type { Finding } from '../rules/finding.ts'
import { prepareScene } from './prepare.ts'
import { tableOfRuns } from './run-table.ts'

const text = exampleFile({
  controlPlane: ['10.200.0.2', '1.2.3.4 k8s 10.200.0.3'],
  workers: ['10.200.0.10'],
  vip: '10.200.0.71',
  ingress: '10.200.0.72',
  pools: [{ name: 'pool1', addresses: ['10.200.0.72-10.200.0.90'] }],
})

function tableOf(plan: string, counts: 'digits' | 'text', at?: (place: { path: unknown }) => string) {
  const subnet = prepareScene(readExamples(plan, text), [], 0)!.subnets[0]!
  const options = { language: 'en', counts } as const
  return tableOfRuns(subnet, at === undefined ? options : { ...options, at })
}

describe('tableOfRuns', () => {
  it('tells every run of a subnet in order, and counts all of its addresses', () => {
    const { head, rows } = tableOf(examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' }), 'digits')
    expect(rows.every((row) => row.length === head.length)).toBe(true)
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(256 + 1)
    expect(rows.map(([first, last, count, , who]) => [first, last, count, who])).toEqual([
      // The address for SSH is in another network.
      ['1.2.3.4', '1.2.3.4', '1', ''],
      ['10.200.0.0', '10.200.0.0', '1', ''],
      ['10.200.0.1', '10.200.0.1', '1', ''],
      ['10.200.0.2', '10.200.0.2', '1', ''],
      ['10.200.0.3', '10.200.0.3', '1', ''],
      ['10.200.0.4', '10.200.0.9', '6', ''],
      ['10.200.0.10', '10.200.0.10', '1', 'np1'],
      ['10.200.0.11', '10.200.0.70', '60', ''],
      ['10.200.0.71', '10.200.0.71', '1', ''],
      ['10.200.0.72', '10.200.0.72', '1', 'pool1'],
      ['10.200.0.73', '10.200.0.90', '18', 'pool1'],
      ['10.200.0.91', '10.200.0.254', '164', ''],
      ['10.200.0.255', '10.200.0.255', '1', ''],
    ])
  })

  it('has a column for the place when somebody tells places, and groups digits for people', () => {
    const plan = examplePlan({ cidr: '10.200.0.0/16' })
    const { head, rows } = tableOf(plan, 'text', ({ path }) => JSON.stringify(path))
    expect(head).toHaveLength(7)
    const byFirst = new Map(rows.map((row) => [row[0], row]))
    expect(byFirst.get('10.200.0.71')?.[6]).toBe('[2,"spec","loadBalancer","vips","controlPlaneVIP"]')
    expect(byFirst.get('10.200.0.91')?.slice(2)).toEqual(['65,444', 'free', '', '', ''])
  })

  it('tells what lies outside in address order, with the subnet it is not in and the worst problem', () => {
    const stray = exampleFile({
      controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.0.4'],
      workers: ['10.9.0.10', '10.9.0.11'],
      vip: '10.201.0.7',
      ingress: '10.200.0.254',
      pools: [
        { name: 'pool1', addresses: ['10.200.0.254-10.200.1.3', '10.201.0.5-10.201.0.9', 'fd00::1/127'] },
      ],
    })
    const model = readExamples(examplePlan({ cidr: '10.200.0.0/24' }), stray)
    const range = { family: 4, first: 0x0ac9_0007, last: 0x0ac9_0007 } as const
    const vip = { severity: 'error', ranges: [range], place: { file: 'a', path: [] }, related: [] }
    const subnet = prepareScene(model, [vip as unknown as Finding], 0)!.subnets[0]!
    const { rows } = tableOfRuns(subnet, { language: 'en', counts: 'digits' })
    const away = rows.filter(([, , , what]) => what!.includes('10.200.0.0/24'))
    expect(away.map(([first, last, count, , who, problems]) => [first, last, count, who, problems])).toEqual([
      ['10.9.0.10', '10.9.0.11', '2', 'np1', ''],
      ['10.200.1.0', '10.200.1.3', '4', 'pool1', ''],
      ['10.201.0.5', '10.201.0.6', '2', 'pool1', ''],
      ['10.201.0.7', '10.201.0.7', '1', 'pool1', 'error 1'],
      ['10.201.0.8', '10.201.0.9', '2', 'pool1', ''],
      ['fd00::', 'fd00::1', '2', 'pool1', ''],
    ])
    const order = rows.map(([first]) => first)
    expect(order.indexOf('10.9.0.10')).toBe(0)
    expect(order.indexOf('10.200.1.0')).toBeGreaterThan(order.indexOf('10.200.0.255'))
  })
})
