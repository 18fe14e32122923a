import { describe, expect, it } from 'vitest'
import type { Finding } from '../rules/finding.ts'
import { conflictsIn } from './conflicts.ts'
import { offsetOf } from './offset.ts'
import { runStart } from './runs.ts'

const subnet = { family: 4, first: 0, last: 255 } as const
const finding = (
  severity: Finding['severity'],
  ...ranges: readonly (readonly [number, number])[]
): Finding => ({
  rule: 'a-rule',
  severity,
  message: 'a',
  args: {},
  place: { file: 'f1', path: [] },
  related: [],
  assumed: false,
  fixes: [],
  ranges: ranges.map(([first, last]) => ({ family: 4, first, last })),
})

describe('what is told where findings lie over each other', () => {
  it('is the one about fewer addresses, and an error before any warning', () => {
    const { worst } = conflictsIn(
      subnet,
      [finding('error', [0, 99]), finding('error', [40, 40]), finding('warning', [98, 120])],
      [],
    )
    expect(worst.names).toEqual(['1', '2', '1', '3'])
    const starts = worst.names.map((_, index) => runStart(worst, index, offsetOf(0n)))
    expect(starts).toEqual([0, 40, 41, 100])
  })
})
