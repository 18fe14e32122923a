import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, readExamples } from '../../testing/example-workspace.ts'
import { noMarks } from './planned-marks.ts'
import { prepareScene } from './prepare.ts'
import type { Shape } from './shape.ts'
import { drawSheets, type Sheet } from './sheet.ts'
import type { SheetProblem } from './sheet-column.ts'
import { page } from './sheet-frame.ts'
import { textWidth } from './text-width.ts'

const plan = examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' })

function sheetsOf(
  plan: string,
  text: string,
  { problems = [], language = 'en' }: { problems?: readonly SheetProblem[]; language?: 'en' | 'zh-CN' } = {},
): readonly Sheet[] {
  const model = readExamples(plan, text)
  const subnets = model.segments.flatMap((_, index) => prepareScene(model, [], index)?.subnets ?? [])
  return drawSheets(subnets, {
    language,
    date: '2026-04-17',
    file: 'edge-a.yaml',
    clusters: model.clusters,
    problems,
    marks: noMarks,
    lineOf: (place) => place.path.length * 10,
  })
}

const shapesOf = ({ parts }: Sheet): readonly Shape[] => parts.flatMap(({ shapes }) => shapes)
const textsOf = (sheet: Sheet): readonly string[] =>
  shapesOf(sheet).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
const problem = (number: number): SheetProblem => ({
  number,
  severity: number % 2 === 0 ? 'warning' : 'error',
  text: `Problem ${number}: 10.200.0.75 lies in 10.200.0.72-10.200.0.90 of pool1. Move it outside every pool`,
})

describe('drawSheets', () => {
  it('names everything on the one sheet of a /24', () => {
    const [sheet, ...more] = sheetsOf(plan, exampleFile(), { problems: [problem(1)] })
    expect(more).toEqual([])
    const texts = textsOf(sheet!)
    for (const part of ['10.200.0.0/24', 'edge-a.yaml · 1 error', '2026-04-17', '1 of 1', 'pool1']) {
      expect(texts).toContain(part)
    }
    // The rows of the table: network, gateway, nodes, VIPs, pool, free runs, broadcast.
    for (const part of ['10.200.0.0', '10.200.0.1', '10.200.0.71', '10.200.0.72 – .90', '10.200.0.255']) {
      expect(texts).toContain(part)
    }
    expect(texts.some((text) => text.startsWith('Problem 1'))).toBe(true)
  })

  it.each(['en', 'zh-CN'] as const)('keeps every text inside the page and on its feet in %s', (language) => {
    const text = exampleFile({
      pools: Array.from({ length: 20 }, (_, index) => ({
        name: `a-rather-long-name-of-pool-${index}`,
        addresses: [`10.200.0.${72 + index * 6}-10.200.0.${74 + index * 6}`],
      })),
    })
    const problems = Array.from({ length: 30 }, (_, index) => problem(index + 1))
    for (const sheet of sheetsOf(plan, text, { problems, language })) {
      for (const { x, y, scale, shapes } of sheet.parts) {
        for (const shape of shapes) {
          if (shape.kind !== 'text') continue
          const first = x + scale * (typeof shape.x === 'number' ? shape.x : shape.x[0]!)
          const width = typeof shape.x === 'number' ? textWidth(shape.text, shape.size) * scale : 0
          const left =
            shape.anchor === 'end' ? first - width : shape.anchor === 'middle' ? first - width / 2 : first
          expect(left, shape.text).toBeGreaterThan(20)
          expect(left + width, shape.text).toBeLessThan(page.width - 10)
          expect(y + scale * shape.y, shape.text).toBeGreaterThan(20)
          expect(y + scale * shape.y, shape.text).toBeLessThan(page.height - 20)
        }
      }
    }
  })

  it('goes on with sheets until every row and every problem stands on one', () => {
    const workers = Array.from({ length: 100 }, (_, index) => `10.200.0.${100 + index}`).filter(
      (_, index) => index % 2 === 0,
    )
    const problems = Array.from({ length: 25 }, (_, index) => problem(index + 1))
    const sheets = sheetsOf(plan, exampleFile({ workers }), { problems })
    expect(sheets.length).toBeGreaterThan(1)
    const texts = sheets.flatMap(textsOf)
    for (const worker of workers) expect(texts.filter((text) => text === worker)).toHaveLength(1)
    for (const { number } of problems) {
      expect(texts.filter((text) => text.startsWith(`Problem ${number}:`))).toHaveLength(1)
    }
    expect(sheets.map((sheet) => textsOf(sheet).find((text) => / of \d+$/.test(text)))).toEqual(
      sheets.map((_, index) => `${index + 1} of ${sheets.length}`),
    )
  })

  it('gives each subnet a sheet, IPv6 too, and says what was left out of a very long table', () => {
    const two = `${plan.trimEnd()}\n  - cidr: fd00:10:200::/64\n`
    const both = sheetsOf(two, exampleFile())
    expect(both.map((sheet) => textsOf(sheet).includes('fd00:10:200::/64'))).toEqual([false, true])
    const workers = Array.from({ length: 400 }, (_, index) => `10.200.${index >> 6}.${(index & 63) * 4 + 1}`)
    const long = sheetsOf(examplePlan({ cidr: '10.200.0.0/16' }), exampleFile({ workers }))
    expect(long.length).toBeLessThan(12)
    expect(textsOf(long.at(-1)!).some((text) => /^and \d+ more/.test(text))).toBe(true)
  })
})
