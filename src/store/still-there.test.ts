import { describe, expect, it } from 'vitest'
import { analyse } from '../core/analyse.ts'
import type { Edit } from '../core/document.ts'
import { exampleFile } from '../testing/example-workspace.ts'
import { isStillThere } from './still-there.ts'

const read = (text: string) => analyse({ files: [{ id: 'f1', name: 'a.yaml', text }], plan: '' })
const seen = exampleFile({ pools: [{ addresses: ['10.200.0.72/31', '10.200.0.80/31'] }] })
const list = [2, 'spec', 'loadBalancer', 'addressPools', 0, 'addresses']
const vip = [2, 'spec', 'loadBalancer', 'vips', 'ingressVIP']

const holds = (now: string, edit: Edit): boolean =>
  isStillThere(read(seen), read(now), { edits: [{ file: 'f1', edits: [edit] }] })

describe('what an edit was made for', () => {
  const above = seen.replace('      - 10.200.0.72/31\n', '      - 10.200.0.70/31\n$&')

  it('is still there while the text is the one that was seen', () => {
    expect(holds(seen, { op: 'remove', path: [...list, 1] })).toBe(true)
  })

  it('is gone where another entry took its index', () => {
    expect(above).not.toBe(seen)
    expect(holds(above, { op: 'remove', path: [...list, 1] })).toBe(false)
    expect(holds(above, { op: 'set', path: [...list, 0], value: '10.200.0.90/32' })).toBe(false)
    expect(holds(above, { op: 'insert', path: list, index: 2, value: '10.200.0.90/32' })).toBe(false)
  })

  it('is still there where only something else changed', () => {
    expect(holds(above, { op: 'set', path: vip, value: '10.200.0.73' })).toBe(true)
  })

  it('is gone for offsets as soon as any character changed', () => {
    const patches = [{ file: 'f1', patches: [{ from: 0, to: 1, text: '' }] }]
    expect(isStillThere(read(seen), read(`${seen}#\n`), { edits: [], patches })).toBe(false)
  })
})
