import { describe, expect, it } from 'vitest'
import { diffRows } from './diff-rows.ts'

const before = 'a: 1\nb: 10.0.0.1\nc: 3\nd: 4\ne: 5\nf: 6\n'

describe('diffRows', () => {
  it('shows a changed line on both sides and marks only what differs in it', () => {
    const rows = diffRows(before, before.replace('10.0.0.1', '10.0.0.29'), 1)
    expect(rows.map((row) => `${row.kind} ${row.line}`)).toEqual(['same 1', 'removed 2', 'added 2', 'same 3'])
    expect(rows[1]!.parts.find((part) => part.changed)?.text).toBe('1')
    expect(rows[2]!.parts.find((part) => part.changed)?.text).toBe('29')
  })

  it('counts added lines in the new text and removed ones in the old', () => {
    const rows = diffRows(before, before.replace('c: 3\n', ''), 0)
    expect(rows.map((row) => `${row.kind} ${row.line}`)).toEqual(['removed 3'])
    expect(diffRows(before, `${before}g: 7\n`, 0).map((row) => `${row.kind} ${row.line}`)).toEqual([
      'added 7',
    ])
  })

  it('folds what lies between two changes', () => {
    const rows = diffRows(before, before.replace('a: 1', 'a: 2').replace('f: 6', 'f: 7'), 1)
    expect(rows.map((row) => row.kind)).toEqual([
      'removed',
      'added',
      'same',
      'gap',
      'same',
      'removed',
      'added',
    ])
  })

  it('shows a line between two near changes once', () => {
    const rows = diffRows(before, before.replace('b: 10.0.0.1', 'b: x').replace('d: 4', 'd: 5'), 3)
    expect(rows.map((row) => `${row.kind} ${row.line}`)).toEqual([
      'same 1',
      'removed 2',
      'added 2',
      'same 3',
      'removed 4',
      'added 4',
      'same 5',
      'same 6',
    ])
  })

  it('says nothing about equal texts', () => {
    expect(diffRows(before, before, 3)).toEqual([])
  })
})
