import { describe, expect, it } from 'vitest'
import { defaultPreferences } from '../store/preferences.ts'
import { readPreferences } from './preference-storage.ts'

describe('readPreferences', () => {
  it('takes over what it understands', () => {
    const kept = { language: 'zh-CN', theme: 'dark', changes: 'unified', panes: { map: 300 } }
    expect(readPreferences(kept)).toEqual(kept)
  })

  it('falls back to the defaults for anything else', () => {
    expect(readPreferences(null)).toEqual(defaultPreferences)
    expect(
      readPreferences({ language: 'fr', theme: 7, changes: 'other', panes: { map: 'wide', other: 3 } }),
    ).toEqual(defaultPreferences)
  })
})
