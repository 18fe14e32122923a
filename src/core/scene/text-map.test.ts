import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import type { Finding } from '../rules/finding.ts'
import { describeRuns } from './describe-runs.ts'
import { prepareScene } from './prepare.ts'
import { textMap } from './text-map.ts'

function subnetOf(cidr: string, findings: readonly Finding[] = []) {
  return prepareScene(readExamples(examplePlan({ cidr }), exampleFile()), findings, 0)!.subnets[0]!
}

describe('textMap', () => {
  it('has a sign for every address in its place', () => {
    const subnet = subnetOf('10.200.0.0/24')
    const [grid = '', legend = ''] = textMap(subnet, 'en')!.split('\n\n')
    const signs = grid
      .split('\n')
      .map((line) => line.replace(/^\S+ +/, '').replaceAll(' ', ''))
      .join('')
    expect([...signs]).toHaveLength(256)
    const told = new Set(
      legend
        .trim()
        .split('\n')
        .map((line) => line[0]),
    )
    expect(new Set(signs)).toEqual(told)
    for (const { range, letters } of describeRuns(subnet)) {
      const own = [...signs].slice(Number(range.first) & 255, (Number(range.last) & 255) + 1)
      expect(new Set(own).size).toBe(1)
      if (letters.length === 0) expect(own[0]).toBe('·')
      else expect(letters).toContain(own[0])
    }
  })

  it('marks the addresses of errors', () => {
    const place = { file: 'a', path: [2, 'spec', 'loadBalancer', 'vips', 'controlPlaneVIP'] }
    const finding: Finding = {
      rule: 'x',
      severity: 'error',
      message: 'x',
      args: {},
      place,
      related: [],
      ranges: [],
      assumed: false,
      fixes: [],
    }
    const text = textMap(subnetOf('10.200.0.0/24', [finding]), 'en')!
    expect(text.split('\n\n')[0]!.match(/!/g)).toHaveLength(1)
  })

  it('gives up where a grid would be pages long', () => {
    expect(textMap(subnetOf('10.200.0.0/22'), 'en')).toBeDefined()
    expect(textMap(subnetOf('10.200.0.0/21'), 'en')).toBeUndefined()
  })
})
