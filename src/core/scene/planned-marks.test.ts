import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan, exampleServices, readExamples } from '../../testing/example-workspace.ts'
import { announcersOf } from '../behaviour/announcers.ts'
import { forecastOf } from '../behaviour/forecast.ts'
import { printAddress } from '../net/address.ts'
import { buildScene } from './build.ts'
import { drawPicture, drawSeen } from './picture.ts'
import { drawMarks, marksOf, noMarks } from './planned-marks.ts'
import { prepareScene } from './prepare.ts'
import { rangeAt } from './ruler-places.ts'
import type { Shape } from './shape.ts'
import { drawSheets } from './sheet.ts'
import { fitView, showRange } from './view.ts'

const plan =
  examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' }) +
  exampleServices({ name: 'web' }, { name: 'api' })
const model = readExamples(plan, exampleFile())
const subnet = prepareScene(model, [], 0)!.subnets[0]!
const forecast = forecastOf(model.clusters[0]!, model)
const node = forecast.nodes[0]!.name
const down = new Set([node])
const marks = marksOf({ forecast, down, now: announcersOf(forecast, down) }, 0)
const scene = buildScene(subnet, fitView(subnet, { width: 1200, density: 'full', fold: false }), 'en')
const text = { language: 'en', date: '2026-04-17', file: 'a.yaml' } as const
const written = (svg: string, d: string): boolean => svg.includes(`d="${d}"`)
const pathsOf = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'path' ? [shape.d] : []))

describe('the marks of a forecast', () => {
  it('are the addresses of planned Services, the nodes that are down and what is chosen', () => {
    expect(marks.taken).toHaveLength(2)
    expect(marks.down.map(printAddress)).toEqual([forecast.nodes[0]!.key])
    expect(marks.chosen[0]).toEqual({ address: marks.taken[0], isFirm: true })
  })

  it('stand in the picture of what is seen as they stand on the screen, and in its legend', () => {
    const drawn = drawMarks(subnet, scene, marks)
    expect(drawn.signs).toEqual(['planned', 'down'])
    const svg = drawSeen(subnet, scene, 'full', text, marks)
    for (const d of pathsOf(drawn.shapes)) expect(written(svg, d)).toBe(true)
    for (const part of ['>planned Service<', '>down in the forecast<']) expect(svg).toContain(part)
    const without = drawSeen(subnet, scene, 'full', text, noMarks)
    expect(pathsOf(drawn.shapes).some((d) => written(without, d))).toBe(false)
    expect(without).not.toContain('>planned Service<')
  })

  it('stand in the picture of the whole subnet', () => {
    const svg = drawPicture(subnet, text, { ...noMarks, taken: marks.taken })
    expect(svg).toContain('>planned Service<')
    expect(svg.length).toBeGreaterThan(drawPicture(subnet, text).length)
  })

  it('stand on the sheet once on the ruler and once in the cells, and in its legend', () => {
    const input = { ...text, clusters: model.clusters, problems: [], lineOf: () => undefined }
    const taken = { ...noMarks, taken: marks.taken }
    const counts = (given: typeof marks): readonly number[] =>
      drawSheets([subnet], { ...input, marks: given }).flatMap(({ parts }) =>
        parts.map(({ shapes }) => shapes.length),
      )
    const [plain, marked] = [counts(noMarks), counts(taken)]
    // The ruler, the cells, and the page with the legend: two shapes of the sign and its name.
    expect(marked.map((count, index) => count - plain[index]!)).toEqual([1, 1, 3, 0])
  })

  it('have no sign where they are out of sight', () => {
    const whole = fitView(subnet, { width: 1200, density: 'full', fold: false })
    const start = rangeAt(subnet, 0n, 7n)
    const away = buildScene(subnet, showRange(subnet, whole, start, true), 'en')
    expect(drawMarks(subnet, scene, { ...noMarks, taken: marks.taken }).signs).toEqual(['planned'])
    const wide = { ...away, grid: undefined }
    expect(drawMarks(subnet, wide, { ...noMarks, taken: marks.taken })).toEqual({ shapes: [], signs: [] })
  })
})
