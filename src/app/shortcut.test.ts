import { describe, expect, it } from 'vitest'
import { matches, printShortcut } from './shortcut.ts'

const press = (key: string, modifiers: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }) as KeyboardEvent

describe('matches', () => {
  it('takes Ctrl and ⌘ alike, and tells undo from redo by Shift', () => {
    const undo = { key: 'z', mod: true } as const
    expect(matches(undo, press('z', { ctrlKey: true }))).toBe(true)
    expect(matches(undo, press('z', { metaKey: true }))).toBe(true)
    expect(matches(undo, press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(matches({ ...undo, shift: true }, press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(matches(undo, press('z'))).toBe(false)
  })

  it('takes a sign with or without Shift, as keyboards differ', () => {
    expect(matches({ key: '?' }, press('?', { shiftKey: true }))).toBe(true)
    expect(matches({ key: '?' }, press('?'))).toBe(true)
  })

  it('leaves Alt combinations to the browser', () => {
    expect(matches({ key: 'F8' }, press('F8', { altKey: true }))).toBe(false)
  })
})

describe('printShortcut', () => {
  it('names the keys as the machine does', () => {
    expect(printShortcut({ key: 'z', mod: true, shift: true }, true)).toEqual(['⇧', '⌘', 'Z'])
    expect(printShortcut({ key: 'Enter', mod: true }, false)).toEqual(['Ctrl', '↵'])
  })
})
