import { describe, expect, it } from 'vitest'
import { openWorkspace } from '../store/actions/files.ts'
import { numberFindings } from '../store/numbering.ts'
import { useWorkbench } from '../store/state.ts'
import { say } from '../words/say.ts'
import { whereOf } from './where-of.ts'

/** So many documents, each as a page without its indentation gives it. */
const flattened = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `---\nkind: Cluster\nmetadata:\nname: c${index}\nspec:\nloadBalancer:\nmode: bundled\n- a\n`,
  ).join('')

function linesNamed(documents: number, isOpen: boolean): readonly string[] {
  openWorkspace({ files: [{ id: 'f1', name: 'page.yaml', text: flattened(documents) }], plan: '' })
  const analysis = useWorkbench.getState().analysis!
  const finding = numberFindings(analysis).all.find(({ rule }) => rule === 'document-parses')!
  return (
    whereOf(analysis, finding, (key, args) => say('en', key, args), isOpen).match(/line \d+|\d+ more/g) ?? []
  )
}

describe('where a finding stands', () => {
  it('names a few of many other parties until its card is opened', () => {
    expect(linesNamed(30, false)).toHaveLength(1 + 4 + 1)
    expect(linesNamed(30, false).at(-1)).toBe('25 more')
    expect(linesNamed(30, true)).toHaveLength(30)
  })

  it('names all of a few', () => {
    expect(linesNamed(3, false)).toHaveLength(3)
    expect(linesNamed(6, false)).toHaveLength(6)
  })
})
