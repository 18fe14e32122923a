import type { Analysis } from '../../core/analyse.ts'
import type { FileId, Place } from '../../core/document.ts'
import { type ReportBlock, writeReport } from '../../core/emit/report.ts'
import type { Language } from '../../core/rules/finding.ts'
import { fileName, locate, locateFinding, sayOf } from '../../core/say.ts'
import type { PreparedSubnet } from '../../core/scene/prepare.ts'
import { sayWhere, tellSubnet } from '../../core/scene/tell-subnet.ts'
import { numberFindings } from '../../store/numbering.ts'
import { selectLanguage } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { activeSubnets } from './active-map.ts'
import { today } from './today.ts'

/** The report about the shown file, with the subnets that its maps draw. */
export interface ActiveReport {
  readonly blocks: readonly ReportBlock[]
  readonly subnets: readonly PreparedSubnet[]
}

/** The report about one file, as it is judged together with everything open. */
export function reportOf(analysis: Analysis, active: FileId | undefined, language: Language): ActiveReport {
  const { model, suppressed } = analysis
  const subnets = activeSubnets(analysis, active)
  const at = (place: Place, line: number | undefined): string =>
    sayWhere({ file: place.file === active ? undefined : fileName(analysis, place.file), line }, language)
  const blocks = writeReport({
    language,
    date: today(),
    files: active === undefined ? [] : [fileName(analysis, active)],
    clusters: model.clusters.filter(({ cluster }) => cluster.file === active),
    plan: model.plan,
    subnets: subnets.map((subnet) =>
      tellSubnet(subnet, language, (place) => at(place, locate(analysis, place)?.start.line)),
    ),
    findings: numberFindings(analysis)
      .shownWith(active)
      .map((finding) => ({
        ...sayOf(analysis, finding, language),
        number: finding.number,
        severity: finding.severity,
        where: at(finding.place, locateFinding(analysis, finding)?.start.line),
      })),
    quiet: suppressed.filter(({ finding }) => finding.place.file === active).length,
  })
  return { blocks, subnets }
}

/** The report of this moment, for copying, saving and printing. */
export function activeReport(): ActiveReport | undefined {
  const state = useWorkbench.getState()
  return state.analysis === undefined
    ? undefined
    : reportOf(state.analysis, state.active, selectLanguage(state))
}
