import { describe, expect, it } from 'vitest'
import type { Workspace } from '../core/model/workspace.ts'
import { emptyHistory, type History, record, type Snapshot, seal, stepBack, stepForward } from './history.ts'

const snapshot = (text: string): Snapshot => {
  const workspace: Workspace = { files: [{ id: 'f1', name: 'a.yaml', text }], plan: '' }
  return { workspace, active: 'f1', section: 'cluster', selection: undefined }
}
const label = { key: 'step.type', args: {} }
const textOf = (step: { readonly to: Snapshot } | undefined): string | undefined =>
  step?.to.workspace.files[0]?.text

describe('history', () => {
  it('goes back and forth over every step', () => {
    let history: History = emptyHistory
    history = record(history, label, 'now', snapshot('a'))
    history = record(history, label, 'now', snapshot('b'))
    const back = stepBack(history, snapshot('c'))
    expect(textOf(back)).toBe('b')
    const further = stepBack(back!.history, back!.to)
    expect(textOf(further)).toBe('a')
    expect(stepBack(further!.history, further!.to)).toBeUndefined()
    const again = stepForward(further!.history, further!.to)
    expect(textOf(again)).toBe('b')
    expect(textOf(stepForward(again!.history, again!.to))).toBe('c')
  })

  it('joins typing in one field into one step, and starts anew after sealing', () => {
    let history = record(emptyHistory, label, 'merge:vip', snapshot('1'))
    history = record(history, label, 'merge:vip', snapshot('10'))
    expect(history.past).toHaveLength(1)
    history = record(seal(history), label, 'merge:vip', snapshot('100'))
    expect(history.past).toHaveLength(2)
  })

  it('does not join across another field or after undo', () => {
    let history = record(emptyHistory, label, 'merge:vip', snapshot('1'))
    history = record(history, label, 'merge:port', snapshot('2'))
    expect(history.past).toHaveLength(2)
    const back = stepBack(history, snapshot('3'))!
    expect(record(back.history, label, 'merge:vip', back.to).past).toHaveLength(2)
  })

  it('forgets what was undone when something else is done', () => {
    const history = record(emptyHistory, label, 'now', snapshot('a'))
    const back = stepBack(history, snapshot('b'))!
    expect(record(back.history, label, 'now', back.to).future).toHaveLength(0)
  })

  it('records nothing for a change that is never captured', () => {
    expect(record(emptyHistory, label, 'never', snapshot('a'))).toBe(emptyHistory)
  })

  it('keeps fewer steps of a long file, so that its texts fit into memory', () => {
    const fill = (text: string, steps: number): number => {
      let history: History = emptyHistory
      for (let step = 0; step < steps; step += 1) history = record(history, label, 'now', snapshot(text))
      return history.past.length
    }
    expect(fill('a', 600)).toBe(500)
    expect(fill('a'.repeat(1_000_000), 600)).toBe(128)
    expect(fill('a'.repeat(20_000_000), 60)).toBe(50)
  })
})
