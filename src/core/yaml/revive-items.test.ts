import { describe, expect, it } from 'vitest'
import { hasShared, readShared } from '../../testing/shared.ts'
import type { Edit } from '../document.ts'
import { patchSource } from './patch.ts'
import { readSource } from './read.ts'
import type { SourceText } from './source.ts'

const edited = (source: SourceText, ...steps: readonly Edit[]): SourceText =>
  steps.reduce((before, edit) => {
    const result = patchSource(before, [edit])
    if (!result.ok) throw new Error(result.refusal.code)
    return result.source
  }, source)

const text = `lb:
  vips: {}
  # addressPools:
  # - name: pool1
  #   addresses:
  #   # Each address must be a range.
  #   - 10.0.0.1-10.0.0.4
  #   - 10.0.0.9/32
  # The balancers.
  # nodePoolSpec:
  #  nodes:
  #  - address: <Machine 1 IP>
other: 1
`
const pools = [0, 'lb', 'addressPools'] as const
const nodes = [0, 'lb', 'nodePoolSpec', 'nodes'] as const
const range = '10.0.0.20-10.0.0.40'
const add = (value: Extract<Edit, { op: 'insert' }>['value']): Edit => {
  return { op: 'insert', path: pools, index: 0, value }
}
const typed: Edit = { op: 'insert', path: [...pools, 0, 'addresses'], index: 0, value: range }
const atOnce = edited(readSource(text), add({ name: 'web', addresses: [range] })).text

describe('the commented-out items of an empty list come to life', () => {
  const ways: readonly (readonly [string, readonly Edit[]])[] = [
    ['a pool, then its entry', [add({ name: 'web', addresses: [] }), typed]],
    ['a pool without addresses, then its entry', [add({ name: 'web' }), typed]],
    [
      'an empty pool, then its keys',
      [add({}), { op: 'set', path: [...pools, 0, 'name'], value: 'web' }, typed],
    ],
    [
      'the entries as a list',
      [add({ name: 'web', addresses: [] }), { op: 'set', path: [...pools, 0, 'addresses'], value: [range] }],
    ],
  ]

  it.each(ways)('%s: the same text as in one step', (_, steps) => {
    expect(edited(readSource(text), ...steps).text).toBe(atOnce)
  })

  it.each(ways)('%s: without the pool the file is as it was', (_, steps) => {
    const source = edited(readSource(text), ...steps, { op: 'remove', path: [...pools, 0] })
    expect(source.text).toBe(text)
  })

  it('explains and replaces the example, and leaves no twin', () => {
    expect(atOnce).toBe(
      text
        .replace(/^ {2}# (addressPools:|- name: pool1| {2}addresses:| {2}# Each.*)$/gm, '  $1')
        .replace('  #   - 10.0.0.1-10.0.0.4', `    - ${range}`)
        .replace('name: pool1', 'name: web'),
    )
  })

  it('each step back gives the bytes before it', () => {
    const first = edited(readSource(text), add({ name: 'web', addresses: [] }))
    const second = edited(first, typed)
    const back = edited(second, { op: 'remove', path: [...pools, 0, 'addresses', 0] })
    expect(back.text).toBe(first.text)
    expect(edited(back, { op: 'remove', path: pools }).text).toBe(text)
    expect(edited(back, typed).text).toBe(second.text)
  })

  it('nodes in the column of the comment', () => {
    const steps: readonly Edit[] = [
      { op: 'set', path: nodes.slice(0, -1), value: { nodes: [] } },
      { op: 'insert', path: nodes, index: 0, value: { address: '10.0.0.3' } },
    ]
    const source = edited(readSource(text), ...steps)
    expect(source.text).toBe(
      text
        .replace(/^ {2}# (nodePoolSpec:| nodes:)$/gm, '  $1')
        .replace('#  - address: <Machine 1 IP>', ' - address: 10.0.0.3'),
    )
    const removed = edited(source, { op: 'remove', path: [...nodes, 0] })
    expect(removed.text).toBe(edited(readSource(text), steps[0]!).text)
    expect(edited(removed, { op: 'remove', path: nodes.slice(0, -1) }).text).toBe(text)
  })

  it('items keep their memory when others come before them, and lose it with their item', () => {
    const two = edited(
      readSource(text),
      add({ name: 'web', addresses: [] }),
      typed,
      add({ name: 'a', addresses: [] }),
    )
    const back = edited(two, { op: 'remove', path: [...pools, 1, 'addresses', 0] })
    expect(back.text).toContain('  #   # Each address must be a range.\n  #   - 10.0.0.1-10.0.0.4\n')
    const gone = edited(two, { op: 'remove', path: [...pools, 1] })
    expect(gone.documents[0]!.revivals?.some(({ isItems }) => isItems)).toBe(false)
  })

  it('undo and redo, which restore texts, give no comment twice and lose none', () => {
    const first = edited(readSource(text), add({ name: 'web', addresses: [] }))
    const second = edited(first, typed)
    const undone = readSource(first.text, second)
    const remove: Edit = { op: 'remove', path: pools }
    expect(edited(undone, remove).text).toBe(text)
    const redone = readSource(second.text, undone)
    expect(edited(redone, remove).text).toBe(text)
    expect(edited(redone, { op: 'remove', path: [...pools, 0, 'addresses', 0] }).text).toBe(first.text)
  })

  it('keeps a remark behind the empty list, and line ends of Windows', () => {
    const crlf = 'a:\r\n  nodes: [] # none yet\r\n  # - 10.0.0.1\r\n  # - 10.0.0.2\r\nb: 1\r\n'
    const insert: Edit = { op: 'insert', path: [0, 'a', 'nodes'], index: 0, value: '10.0.0.9' }
    const source = edited(readSource(crlf), insert)
    expect(source.text).toBe('a:\r\n  nodes: # none yet\r\n  - 10.0.0.9\r\n  # - 10.0.0.2\r\nb: 1\r\n')
    expect(edited(source, { op: 'remove', path: [0, 'a', 'nodes', 0] }).text).toBe(crlf)
  })

  const others: readonly (readonly [string, string])[] = [
    ['bullets of a remark', 'a:\n  l: []\n  # - see the manual\nb: 1\n'],
    ['items of another shape', 'a:\n  l: []\n  # - address: 10.0.0.1\nb: 1\n'],
    ['items of the list around', 'a:\n- l: []\n# - 10.0.0.1\n'],
    ['behind a remark that may speak of what follows', 'a:\n  l: []\n  # Storage.\n  # - 10.0.0.1\n  b: 1\n'],
    ['behind a blank line', 'a:\n  l: []\n\n  # - 10.0.0.1\nb: 1\n'],
  ]
  it.each(others)('leaves %s alone', (_, other) => {
    const path = other.startsWith('a:\n-') ? [0, 'a', 0, 'l'] : [0, 'a', 'l']
    const source = edited(readSource(other), { op: 'insert', path, index: 0, value: '10.0.0.9' })
    const comments = (of: string): readonly string[] => of.split('\n').filter((line) => line.includes('#'))
    expect(comments(source.text)).toEqual(comments(other))
  })
})

describe.skipIf(!hasShared)('the generated file, step by step (skipped without the shared folder)', () => {
  it('becomes what it becomes in one step, and goes back', () => {
    const file = readShared('corpus', 'bmctl', 'generated_bmctl-1.16.0_untouched.yaml')
    const path = [2, 'spec', 'loadBalancer', 'addressPools']
    const value = { name: 'pool1', addresses: [range] }
    const whole = edited(readSource(file), { op: 'insert', path, index: 0, value })
    const stepwise = edited(
      readSource(file),
      { op: 'insert', path, index: 0, value: { ...value, addresses: [] } },
      { op: 'insert', path: [...path, 0, 'addresses'], index: 0, value: range },
    )
    expect(stepwise.text).toBe(whole.text)
    expect(edited(stepwise, { op: 'remove', path }).text).toBe(file)
  })
})
