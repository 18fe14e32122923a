import type { Analysis } from '../core/analyse.ts'
import type { Place } from '../core/document.ts'
import { writeReport } from '../core/emit/report.ts'
import { reportMarkdown } from '../core/emit/report-markdown.ts'
import type { Language } from '../core/rules/finding.ts'
import { fileName, locate, locateFinding, sayOf } from '../core/say.ts'
import { prepareScene } from '../core/scene/prepare.ts'
import { sayWhere, tellSubnet } from '../core/scene/tell-subnet.ts'
import { chooseLanguage, languageOption, readArguments } from './arguments.ts'
import { readPlanInput } from './check.ts'
import { analyseInputs, readInputs } from './input.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'
import { visible } from './quote-line.ts'

/** `report FILE... [--plan P]`: the app's report as Markdown, for a ticket or a wiki. */
export function report(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, { plan: { type: 'string' }, ...languageOption })
  const language = chooseLanguage(io, values.lang)
  if (positionals.length === 0) {
    throw new Unusable({ en: 'report needs at least one file', 'zh-CN': 'report 至少需要一个文件' })
  }
  const analysis = analyseInputs(readInputs(io, positionals, [values.plan]), {
    plan: values.plan === undefined ? undefined : readPlanInput(io, values.plan).text,
  })
  const lines = markdownOf(analysis, language, io.today).split('\n')
  io.out(lines.map(visible).join('\n'))
  return exitClean
}

function markdownOf(analysis: Analysis, language: Language, date: string): string {
  const { model, findings, suppressed } = analysis
  const [only, ...more] = model.files
  const home = more.length === 0 ? only?.file : undefined
  const at = (place: Place, line: number | undefined): string =>
    sayWhere({ file: place.file === home ? undefined : fileName(analysis, place.file), line }, language)
  const subnets = model.segments.flatMap((_, index) => prepareScene(model, findings, index)?.subnets ?? [])
  return reportMarkdown(
    writeReport({
      language,
      date,
      files: model.files.map(({ name }) => name),
      clusters: model.clusters,
      plan: model.plan,
      subnets: subnets.map((subnet) =>
        tellSubnet(subnet, language, (place) => at(place, locate(analysis, place)?.start.line)),
      ),
      findings: findings.map((finding, index) => ({
        ...sayOf(analysis, finding, language),
        number: index + 1,
        severity: finding.severity,
        where: at(finding.place, locateFinding(analysis, finding)?.start.line),
      })),
      quiet: suppressed.length,
    }),
    language,
  )
}
