import type { Analysis } from '../core/analyse.ts'
import { printPrefix } from '../core/net/prefix.ts'
import type { Language } from '../core/rules/finding.ts'
import { buildScene } from '../core/scene/build.ts'
import { MOST_CELLS } from '../core/scene/grid-window.ts'
import { type PreparedSubnet, prepareScene } from '../core/scene/prepare.ts'
import { writeSvg } from '../core/scene/svg.ts'
import { fitView } from '../core/scene/view.ts'
import { chooseLanguage, languageOption, readArguments } from './arguments.ts'
import { readPlanInput } from './check.ts'
import { about, analyseInputs, readInputs, reasonOf } from './input.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'

/** CSS px, as the app exports it. */
const width = 1200
const density = 'full'

/** `map FILE... [--plan P] [--out map.svg]`: the drawing of the app, each subnet under the other, as one SVG document. */
export function map(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, {
    plan: { type: 'string' },
    out: { type: 'string' },
    ...languageOption,
  })
  const language = chooseLanguage(io, values.lang)
  if (positionals.length === 0) {
    throw new Unusable({ en: 'map needs at least one file', 'zh-CN': 'map 至少需要一个文件' })
  }
  const analysis = analyseInputs(readInputs(io, positionals, [values.plan]), {
    plan: values.plan === undefined ? undefined : readPlanInput(io, values.plan).text,
  })
  const subnets = analysis.model.segments.flatMap(
    (_, index) => prepareScene(analysis.model, analysis.findings, index)?.subnets ?? [],
  )
  if (subnets.length === 0) {
    throw new Unusable({
      en: 'no address in these files tells a subnet to draw',
      'zh-CN': '这些文件中没有可以推断出子网的地址',
    })
  }
  const svg = stack(subnets.map((subnet) => drawSubnet(analysis, subnet, language, io.today)))
  if (values.out === undefined) io.out(svg)
  else write(io, values.out, svg)
  return exitClean
}

function write(io: Io, path: string, svg: string): void {
  try {
    io.writeFile(path, svg)
  } catch (error) {
    throw about(path, reasonOf(error))
  }
}

const assumed: Readonly<Record<Language, string>> = { en: 'assumed', 'zh-CN': '推断' }

/** Where every address has a cell, nothing needs folding; wider subnets show their used parts. */
function drawSubnet(analysis: Analysis, prepared: PreparedSubnet, language: Language, date: string): string {
  const { subnet, clusters, segmentName } = prepared
  const view = fitView(prepared, { width, density, fold: prepared.size > BigInt(MOST_CELLS) })
  const prefix = printPrefix(subnet.prefix)
  const names = clusters.map(({ name }) => name).filter((name) => name !== '')
  return writeSvg(buildScene(prepared, view, language), {
    scheme: 'light',
    density,
    language,
    title: names.length > 0 ? names.join(', ') : (analysis.model.files[0]?.name ?? ''),
    subtitle: [segmentName, subnet.confirmed ? prefix : `${prefix} (${assumed[language]})`]
      .filter((part) => part !== '')
      .join(' · '),
    date,
  })
}

/** Whole drawings under each other: an SVG document may hold others. */
function stack(drawings: readonly string[]): string {
  const [only, ...more] = drawings
  if (only !== undefined && more.length === 0) return only
  let y = 0
  const placed = drawings.map((drawing) => {
    const at = y
    y += Number(/ height="(\d+)"/.exec(drawing)?.[1] ?? 0)
    return drawing.replace('<svg ', `<svg y="${at}" `)
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}">\n${placed.join('')}</svg>\n`
}
