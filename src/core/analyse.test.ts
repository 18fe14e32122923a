import { describe, expect, it } from 'vitest'
import { type Analysis, analyse } from './analyse.ts'
import { exampleFile, examplePlan } from './rules/examples.ts'

const twice = exampleFile({
  pools: [
    { addresses: ['10.200.0.72-10.200.0.80', '10.200.0.82-10.200.0.82'] },
    { name: 'pool2', addresses: ['10.200.0.84-10.200.0.84'] },
  ],
})
const judge = (text: string, plan = ''): Analysis =>
  analyse({ files: [{ id: 'a', name: 'a.yaml', text }], plan })
const said = ({ findings }: Analysis, rule: string): readonly string[] =>
  findings.filter((one) => one.rule === rule).map(({ message }) => message)

const rule = 'single-address-as-cidr'

describe('comments that ignore a rule', () => {
  it('leaves findings alone where no comment stands', () => {
    const analysis = judge(twice)
    expect(said(analysis, rule)).toHaveLength(2)
    expect(analysis.suppressed).toEqual([])
  })

  it.each([
    [
      'behind its line',
      (text: string) => text.replace('.82-10.200.0.82', `$& # bundled-lb: ignore ${rule} kept`),
    ],
    [
      'above its line',
      (text: string) => text.replace(/^ *- 10\.200\.0\.82-/m, `    # bundled-lb: ignore ${rule}: kept\n$&`),
    ],
    [
      'above its line, over another comment and a blank',
      (text: string) =>
        text.replace(/^ *- 10\.200\.0\.82-/m, `    #bundled-lb: ignore ${rule} kept\n# note\n\n$&`),
    ],
  ])('keeps one finding quiet by a comment %s', (_, write) => {
    for (const text of [write(twice), write(twice).replaceAll('\n', '\r\n'), `\ufeff${write(twice)}`]) {
      const analysis = judge(text)
      expect(said(analysis, rule)).toHaveLength(1)
      expect(analysis.suppressed.map(({ reason }) => reason)).toEqual(['kept'])
      expect(analysis.suppressed[0]!.finding.rule).toBe(rule)
      expect(text.split('\n')[analysis.suppressed[0]!.line - 1]).toContain('bundled-lb: ignore')
      expect(said(analysis, 'suppressions-are-used')).toEqual([])
    }
  })

  it('advises to remove a comment that keeps nothing quiet, beside one that does', () => {
    const analysis = judge(
      twice
        .replace('.82-10.200.0.82', `$& # bundled-lb: ignore ${rule}`)
        .replace('.72-10.200.0.80', `$& # bundled-lb: ignore ${rule}`),
    )
    expect(said(analysis, 'suppressions-are-used')).toEqual(['unused'])
    expect(analysis.suppressed).toHaveLength(1)
  })

  it('stays in its own file', () => {
    const other = exampleFile({ name: 'other' }).replace('controlPlaneVIP: ', '# nothing\n      $&')
    const analysis = analyse({
      files: [
        { id: 'a', name: 'a.yaml', text: twice },
        { id: 'b', name: 'b.yaml', text: other.replace('# nothing', `# bundled-lb: ignore ${rule}`) },
      ],
      plan: '',
    })
    expect(said(analysis, rule)).toHaveLength(2)
    expect(analysis.findings.filter((one) => one.rule === 'suppressions-are-used')[0]?.place.file).toBe('b')
  })

  it('reads the comments of the network plan too', () => {
    const plan = examplePlan({ cidr: '10.200.0.0/24' }).replace(
      '- name: lan',
      '$& # bundled-lb: ignore nothing-such',
    )
    const found = judge(exampleFile(), plan).findings.filter((one) => one.rule === 'suppressions-are-used')
    expect(found.map(({ place }) => place.file)).toEqual(['plan'])
  })
})
