import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as library from './index.ts'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The fenced block between the markers of a README. */
function exampleOf(readme: string): string {
  const text = readFileSync(join(project, readme), 'utf8')
  const code = /<!-- example -->\s*```js\n([\s\S]*?)```\s*<!-- \/example -->/.exec(text)?.[1]
  if (code === undefined) throw new Error(`${readme} shows no example`)
  return code
}

/** Runs it as its reader would, with this library; returns what it prints. */
function runExample(code: string): readonly string[] {
  const printed: string[] = []
  const body = code.replace(/import (\{[^}]*\}) from 'bundled-lb-designer'/, 'const $1 = library')
  const log = { log: (...values: readonly unknown[]) => printed.push(values.join(' ')) }
  const names = ['library', 'console']
  Reflect.construct(Function, [...names, `'use strict'\n${body}`])(library, log)
  return printed
}

describe('the library', () => {
  it.each(['README.md', 'README.zh-CN.md'])('does what the example in %s says', (readme) => {
    const printed = runExample(exampleOf(readme))
    expect(printed.some((line) => line.startsWith('error range-dash-without-spaces '))).toBe(true)
    const fixed = printed.at(-1)!
    expect(fixed).toContain('- 10.200.0.72-10.200.0.90   # ')
    expect(fixed.split('\n')).toHaveLength(13)
  })

  it('shows the same example in both languages', () => {
    const plain = (readme: string): string =>
      exampleOf(readme)
        .replace(/ # .*/, '')
        .replace(/'(en|zh-CN)'/, '')
    expect(plain('README.zh-CN.md')).toBe(plain('README.md'))
  })

  it('has words for every rule and every refusal in both languages', () => {
    expect(library.catalog.length).toBeGreaterThan(50)
    for (const language of library.languages) {
      expect(library.catalog.filter(({ words }) => words[language].title === '')).toEqual([])
      expect(Object.values(library.refusalWords).filter((words) => words[language].what === '')).toEqual([])
    }
  })

  it('reaches the same text by edits and by the engine itself', () => {
    const text = 'a: 1 # one\n'
    const direct = library.patchSource(library.readSource(text), [{ op: 'set', path: [0, 'a'], value: 2 }])
    const analysis = library.analyse({ files: [{ id: 'a', name: 'a.yaml', text }], plan: '' })
    const applied = library.applyIntention(analysis, {
      edits: library.edits.setField('a', [0, 'a'], '2', 'number'),
    })
    expect(direct.ok && direct.source.text).toBe('a: 2 # one\n')
    expect(applied.ok && applied.workspace.files[0]!.text).toBe('a: 2 # one\n')
  })
})
