import { yamlLanguage } from '@codemirror/lang-yaml'
import { ensureSyntaxTree, type syntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { viewedYaml } from './yaml-language.ts'

const entry = (index: number): string => `  - address: 10.${index >> 8}.${index & 255}.1 # node ${index}\n`
const textOf = (entries: number): string =>
  `spec:\n  nodes:\n${Array.from({ length: entries }, (_, index) => entry(index)).join('')}`

const stateOf = (doc: string): EditorState => EditorState.create({ doc, extensions: viewedYaml })

/** Each node with its place, in the order of the text. */
function nodesOf(tree: ReturnType<typeof syntaxTree>): readonly string[] {
  const nodes: string[] = []
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) })
  return nodes
}

describe('the language of the editors', () => {
  it('reads a short text as YAML does', () => {
    const text = textOf(40)
    const tree = ensureSyntaxTree(stateOf(text), text.length, 5000)!
    expect(nodesOf(tree).length).toBeGreaterThan(40)
    expect(nodesOf(tree)).toEqual(nodesOf(yamlLanguage.parser.parse(text)))
  })

  it('reads a long text up to where somebody looks', () => {
    const text = textOf(20_000)
    const at = text.indexOf('10.30.9.1')
    const tree = ensureSyntaxTree(stateOf(text), at + 20, 5000)!
    expect(tree.resolveInner(at, 1).name).toBe('Literal')
    expect(tree.length).toBeLessThan(text.length)
  })

  it('knows how comments begin', () => {
    expect(stateOf(textOf(40)).languageDataAt('commentTokens', 20)).toEqual([{ line: '#' }])
  })
})
