import { describe, expect, it } from 'vitest'
import { nameOfDraft, readDraft } from './draft.ts'

const workspace = { files: [{ id: 'f1', name: 'hybrid.yaml', text: 'a: 1\n' }], plan: '' }
/** As the first form of the record was written. */
const first = {
  version: 1,
  id: 'x',
  savedAt: 1_700_000_000_000,
  workspace,
  imported: { f1: 'a: 0\n' },
  counts: { error: 1, warning: 2 },
}
const second = { ...first, version: 2, name: 'rack 7', writer: 'w1', onDisk: {} }

describe('readDraft', () => {
  it('brings the first form to the present one and loses nothing', () => {
    expect(readDraft(first)).toEqual({ ...first, version: 2, writer: '', onDisk: {} })
  })

  it('reads what it writes', () => {
    expect(readDraft(second)).toEqual(second)
    expect(readDraft(readDraft(first))).toEqual(readDraft(first))
  })

  it('fills what an interrupted or early record left out', () => {
    const { imported: _, counts: __, ...bare } = first
    expect(readDraft(bare)).toMatchObject({ imported: {}, counts: { error: 0, warning: 0 } })
  })

  it.each([
    undefined,
    null,
    'text',
    {},
    { ...second, version: 3 },
    { ...second, version: '2' },
    { ...second, id: 7 },
    { ...second, workspace: { files: [{ id: 'f1', name: 'a' }], plan: '' } },
    { ...second, workspace: { files: [] } },
  ])('passes over %j', (kept) => {
    expect(readDraft(kept)).toBeUndefined()
  })

  it('calls a draft by its own name, then by its first file', () => {
    expect(nameOfDraft(second)).toBe('rack 7')
    expect(nameOfDraft({ workspace })).toBe('hybrid.yaml')
    expect(nameOfDraft({ workspace: { files: [], plan: 'x' } })).toBe('plan.yaml')
  })
})
