import type { EditorView, Tooltip } from '@codemirror/view'
import type { Analysis } from '../core/analyse.ts'
import type { FileId } from '../core/document.ts'
import type { Language } from '../core/rules/finding.ts'
import { sayFixOf, sayOf } from '../core/say.ts'
import type { SourceText } from '../core/yaml/source.ts'
import { applyFix } from '../store/actions/edit.ts'
import type { NumberedFinding } from '../store/numbering.ts'
import type { Say } from '../words/say.ts'
import type { LineEndings } from './line-endings.ts'
import { findingsAt } from './read-marks.ts'

export interface TooltipContext {
  readonly analysis: Analysis
  readonly source: SourceText
  readonly file: FileId
  readonly findings: readonly NumberedFinding[]
  readonly language: Language
  readonly words: Say
  readonly endings: LineEndings
}

/** What, why and what to do about the text under the pointer, with the same fixes as everywhere. */
export function showFindings(context: TooltipContext, view: EditorView, at: number): Tooltip | null {
  const { source, file, findings, endings } = context
  const found = findingsAt(source, file, findings, endings.toFile(at))
  if (found.length === 0) return null
  return {
    pos: Math.min(...found.map(({ span }) => endings.toEditor(span.from))),
    end: Math.max(...found.map(({ span }) => endings.toEditor(span.to))),
    above: false,
    create: () => ({
      dom: drawTooltip(
        context,
        found.map((one) => one.finding),
        view,
      ),
    }),
  }
}

function drawTooltip(
  context: TooltipContext,
  findings: readonly NumberedFinding[],
  view: EditorView,
): HTMLElement {
  const box = element('div', 'bl-tooltip')
  for (const finding of findings) {
    const said = sayOf(context.analysis, finding, context.language)
    const card = element('div', `bl-tooltip-finding bl-tooltip-${finding.severity}`)
    const list = element('dl', 'bl-tooltip-words')
    const rows = [
      ['findings.what', said.what],
      ['findings.why', said.why],
      ['findings.do', said.remedy],
    ] as const
    for (const [key, text] of rows)
      list.append(element('dt', '', context.words(key)), element('dd', '', text))
    card.append(list)
    for (const fix of finding.fixes) {
      const button = element(
        'button',
        'bl-tooltip-fix',
        sayFixOf(context.analysis, finding, fix, context.language),
      )
      button.setAttribute('type', 'button')
      button.addEventListener('click', () => {
        applyFix(fix, { label: { key: 'step.fix', args: {} }, origin: 'findings' })
        view.focus()
      })
      card.append(button)
    }
    box.append(card)
  }
  return box
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const created = document.createElement(tag)
  if (className !== '') created.className = className
  if (text !== undefined) created.textContent = text
  return created
}
