import { describe, expect, it } from 'vitest'
import { brokenName, draftName } from './download.ts'

describe('draftName', () => {
  it('says in the name that it is a draft and how many errors it has', () => {
    expect(draftName('hybrid.yaml', 2)).toBe('hybrid.draft-2-errors.yaml')
    expect(draftName('hybrid.yml', 1)).toBe('hybrid.draft-1-error.yml')
    expect(draftName('cluster', 3)).toBe('cluster.draft-3-errors.yaml')
    expect(draftName('my.cluster.yaml', 2)).toBe('my.cluster.draft-2-errors.yaml')
    expect(draftName('.yaml', 2)).toBe('cluster.draft-2-errors.yaml')
  })
})

describe('brokenName', () => {
  it('says that the text does not parse', () => {
    expect(brokenName('hybrid.yaml')).toBe('hybrid.broken.yaml')
    expect(brokenName('.yml')).toBe('cluster.broken.yml')
  })
})
