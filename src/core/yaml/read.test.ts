import { describe, expect, it } from 'vitest'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { nodeAt } from './locate.ts'
import { readSource } from './read.ts'
import type { Node } from './tree.ts'

const documentsOf = (text: string): readonly string[] =>
  readSource(text).documents.map(({ from, to }) => text.slice(from, to))
const codesOf = (text: string): readonly string[] =>
  readSource(text).documents.flatMap(({ problems }) => problems.map(({ code }) => code))
const rootOf = (text: string): Node | undefined => readSource(text).documents[0]?.root

describe('the stream as a person counts it', () => {
  it.each([
    ['', []],
    ['\n\n', []],
    ['# only\n', ['# only\n']],
    ['a: 1', ['a: 1']],
    ['# header\n---\na: 1\n', ['# header\n---\na: 1\n']],
    ['a: 1\n---\nb: 2\n', ['a: 1\n', '---\nb: 2\n']],
    ['a: 1\n---\n', ['a: 1\n', '---\n']],
    ['---\n---\n', ['---\n', '---\n']],
    ['a: 1\n...\n# tail\n', ['a: 1\n...\n# tail\n']],
    ['a: 1\n...\n# c\n---\nb: 1\n', ['a: 1\n...\n', '# c\n---\nb: 1\n']],
    ['\ufeffa: 1\n\ufeff---\nb: 1\n', ['a: 1\n', '---\nb: 1\n']],
    ['a: |\n  ---\n---x: 1\n', ['a: |\n  ---\n---x: 1\n']],
  ])('%j', (text, parts) => {
    expect(documentsOf(text)).toEqual(parts)
  })

  it('shares the documents that did not change, from both ends', () => {
    const before = readSource('a: 1\n---\nb: 2\n---\nc: 3\n')
    const after = readSource('a: 1\n---\nx: 0\n---\nb: 22\n---\nc: 3\n', before)
    expect(after.documents[0]!.root).toBe(before.documents[0]!.root)
    expect(after.documents[3]!.root).toBe(before.documents[2]!.root)
    expect(after.documents[3]).toMatchObject({ index: 3, from: 24 })
  })
})

describe('scalars keep their source', () => {
  const source = readSource(
    'v: 1.30\nid: "fd00::1"\nn: 12345678901234567890\ne:\nt: {{ name }}\nb: {NAME}\nw: |\n  a\n  b\n',
  )
  it.each([
    ['v', '1.30', 'plain'],
    ['id', 'fd00::1', 'double'],
    ['n', '12345678901234567890', 'plain'],
    ['e', '', 'absent'],
    ['t', '{{ name }}', 'plain'],
    ['b', '{NAME}', 'plain'],
    ['w', 'a\nb\n', 'literal'],
  ])('%s', (key, text, style) => {
    expect(nodeAt(source, [0, key])).toMatchObject({ kind: 'scalar', text, style })
  })
})

describe('anchors, aliases and merge keys', () => {
  it('binds an alias to the anchor written last before it', () => {
    const source = readSource('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')
    expect(nodeAt(source, [0, 'b'])).toMatchObject({ kind: 'alias', target: { text: '1' } })
    expect(nodeAt(source, [0, 'd'])).toMatchObject({ kind: 'alias', target: { text: '2' } })
  })

  it('lists what a merge key brings in, own entries first in reading', () => {
    const source = readSource('base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\n')
    expect(nodeAt(source, [0, 'use', 'x'])).toMatchObject({ text: '1' })
    expect(nodeAt(source, [0, 'use', 'y'])).toMatchObject({ text: '3' })
  })

  it('touches no prototype', () => {
    const root = rootOf('__proto__:\n  polluted: true\nconstructor: 1\n')
    expect(root).toMatchObject({ kind: 'map', entries: [{ key: '__proto__' }, { key: 'constructor' }] })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('problems name the likely cause', () => {
  it.each([
    ['a:\n\tb: 1\n', 'tab-indentation', undefined],
    ['pools:\n- fd00::\n', 'unquoted-colon', 'pools:\n- "fd00::"\n'],
    ['a: fd00::\n', 'unquoted-colon', 'a: "fd00::"\n'],
    ['- ::\n', 'unquoted-colon', '- "::"\n'],
    ['a: [fd00::, ::1]\n', 'unquoted-colon', 'a: ["fd00::", ::1]\n'],
    ['a: b: c\n', 'unquoted-colon', 'a: "b: c"\n'],
    ['a:b\nc: 1\n', 'missing-space-after-colon', 'a: b\nc: 1\n'],
    ['n:\n-address: 1\n', 'missing-space-after-dash', 'n:\n- address: 1\n'],
    ['a: 1\na: 2\n', 'duplicate-key', undefined],
    ['a: 1\n b: 2\n', 'uneven-indentation', undefined],
    ['a: 1\nb\nc: 2\n', 'missing-colon', undefined],
    ['a: x // what\n', 'slash-comment', 'a: x # what\n'],
    ['a:\n  mode: x\n  ...\n  b: 1\n', 'ellipsis', 'a:\n  mode: x\n  # ...\n  b: 1\n'],
    ['a: "x\nb: 1\n', 'unclosed-quote', undefined],
    ['a: [x\nb: 1\n', 'unclosed-flow', undefined],
    ['a: @x\n', 'bad-character', 'a: "@x"\n'],
    ['a: "\\q"\n', 'bad-escape', undefined],
    ['a: \u0007\n', 'control-character', undefined],
    ['a: \ufffd\n', 'invalid-utf8', undefined],
    ['a: *none\n', 'unknown-alias', undefined],
    ['mode：bundled\nb: 1\n', 'full-width-character', 'mode: bundled\nb: 1\n'],
    ['a:\n\u00a0 b: 1\n  c: 2\n', 'odd-space', 'a:\n  b: 1\n  c: 2\n'],
    ['a:\n{% for x in y %}\n- b\n', 'template-syntax', undefined],
    ['metadata:\nname: x\nspec:\ntype: hybrid\n', 'lost-indentation', undefined],
  ])('%j: %s', (text, code, repaired) => {
    const problem = readSource(text).documents[0]!.problems.find((candidate) => candidate.code === code)
    expect(codesOf(text)).toContain(code)
    if (repaired === undefined) expect(problem!.fix).toBeUndefined()
    else {
      const fix = problem!.fix!
      expect(text.slice(0, fix.from) + fix.text + text.slice(fix.to)).toBe(repaired)
      expect(codesOf(repaired)).toEqual([])
    }
  })

  it('names both places of a duplicate key', () => {
    const [document] = readSource('a: 1\nb: 2\na: 3\n').documents
    expect(document!.problems[0]!.args).toMatchObject({ key: 'a', first: 1, second: 3 })
  })

  it.each(['- fd00::1\n', '- ::1\n', '- fd00::/64\n', '- ::/0\n', 'u: http://a//b\n', 'v: 1.2.3...4\n'])(
    '%j is fine',
    (text) => expect(codesOf(text)).toEqual([]),
  )

  it('keeps the other documents live', () => {
    const { documents } = readSource('a: 1\n---\nb: [\n---\nc: 3\n')
    expect(documents.map(({ root }) => root?.kind)).toEqual(['map', undefined, 'map'])
  })
})

describe.skipIf(!hasShared)('public files (skipped without the shared folder)', () => {
  const broken: readonly string[] = ['broken/', '.tpl', '.j2', 'separate-cp-and-dp-lb', 'lb-nodepool-k8sIP']
  const files = listShared('corpus').filter((name) => /\.(?:yaml|tpl|j2|tmpl)$/.test(name))

  it.each(files)('%s', (name) => {
    const text = readShared('corpus', name)
    const source = readSource(text)
    expect(source.text).toBe(text)
    expect(source.documents.length).toBeGreaterThan(0)
    const problems = source.documents.flatMap((document) => document.problems)
    if (broken.every((part) => !name.includes(part))) expect(problems).toEqual([])
    else expect(problems.every(({ code }) => code !== 'other')).toBe(true)
  })
})
