import { analyse } from '../core/analyse.ts'
import type { FileId } from '../core/document.ts'
import type { AnyRule, CaseTexts } from '../core/rules/define.ts'
import type { Finding, Language } from '../core/rules/finding.ts'
import { locateFinding, planName, sayOf, sourceOf } from '../core/say.ts'

/** One line of an example's text, counted from 1. */
export interface ExampleLine {
  readonly number: number
  readonly text: string
  /** The finding stands here. */
  readonly marked: boolean
}

/** What a rule says about an example, and the lines round the place. */
export interface Judged {
  readonly what: string
  readonly severity: Finding['severity']
  /** Undefined in the example's own file. */
  readonly file: string | undefined
  readonly lines: readonly ExampleLine[]
}

/** Lines shown before and behind the place. */
const around = 2
/** One finding may mark a whole block; a page shows its beginning. */
const mostMarked = 6

/** Judges an example here and now, as the workbench would; only this rule's findings count. */
export function judgeCase(rule: AnyRule, example: CaseTexts, language: Language): readonly Judged[] {
  const main = { id: 'example', name: exampleName(rule.id), text: example.text }
  const others = (example.others ?? []).map((text, index) => ({
    id: `other${index + 1}`,
    name: exampleName(`other${index + 1}`),
    text,
  }))
  const file = example.deployed === undefined ? main : { ...main, deployed: example.deployed }
  const analysis = analyse({ files: [file, ...others], plan: example.plan ?? '' })
  return analysis.findings
    .filter((finding) => finding.rule === rule.id)
    .map((finding) => ({
      what: sayOf(analysis, finding, language).what,
      severity: finding.severity,
      file: nameIn(finding.place.file),
      lines: linesAround(
        sourceOf(analysis, finding.place.file)?.text ?? '',
        locateFinding(analysis, finding),
      ),
    }))
}

export const exampleName = (stem: string): string => `${stem}.yaml`

function nameIn(file: FileId): string | undefined {
  if (file === 'example') return undefined
  return file === 'plan' ? planName : exampleName(file)
}

function linesAround(text: string, at: ReturnType<typeof locateFinding>): readonly ExampleLine[] {
  if (at === undefined) return []
  const lines = text.split(/\r?\n/)
  const first = at.start.line
  const last = Math.min(at.end.line, first + mostMarked - 1)
  const from = Math.max(1, first - around)
  const to = Math.min(lines.length, last + around)
  return lines.slice(from - 1, to).map((line, index) => {
    const number = from + index
    return { number, text: line, marked: number >= first && number <= last }
  })
}
