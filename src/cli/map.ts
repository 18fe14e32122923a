import { forecastOf } from '../core/behaviour/forecast.ts'
import { drawPicture, stackPictures } from '../core/scene/picture.ts'
import { noMarks, takenOf } from '../core/scene/planned-marks.ts'
import { prepareScene } from '../core/scene/prepare.ts'
import { chooseLanguage, languageOption, readArguments } from './arguments.ts'
import { readPlanInput } from './check.ts'
import { about, analyseInputs, readInputs, reasonOf } from './input.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'

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
      'zh-CN': '这些文件中没有可以推定出子网的地址',
    })
  }
  const text = { language, date: io.today, file: analysis.model.files[0]?.name ?? '' }
  const { clusters, plan } = analysis.model
  const taken =
    plan.services.length === 0 ? [] : clusters.flatMap((view) => takenOf(forecastOf(view, analysis.model)))
  const marks = { ...noMarks, taken }
  const svg = stackPictures(subnets.map((subnet) => drawPicture(subnet, text, marks)))
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
