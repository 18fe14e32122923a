import { useId, useState } from 'react'
import { type FileEdits, type FileId, PLAN_FILE, type Place } from '../../core/document.ts'
import type { Field } from '../../core/model/field.ts'
import type { FieldRow } from '../../core/model/field-row.ts'
import type { Severity } from '../../core/rules/finding.ts'
import { endMerging } from '../../store/actions/history.ts'
import type { NumberedFinding } from '../../store/numbering.ts'
import { placeKey } from '../../store/numbering.ts'
import { type PlaceState, placeStateOf, rowAt } from '../../store/place-state.ts'
import { selectFindingsAt, selectRelatedAt, selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage } from '../../store/use-words.ts'
import { afterPress } from './after-press.ts'
import { selectEntered } from './lead-focus.ts'
import { runFormEdits } from './run-form-edits.ts'
import { type Reads, type TypedProblem, typedProblem } from './typed-problem.ts'
import { useDraft } from './use-draft.ts'
import { useFlash } from './use-flash.ts'

export interface BoundFieldOptions {
  readonly file: FileId
  /** undefined: the row that does not stand in the file yet. */
  readonly field: Field<unknown> | undefined
  readonly reads: Reads
  /** The edits that write what was typed. */
  readonly write: (typed: string) => readonly FileEdits[]
  /** Emptying takes the whole row away, so it waits until the field is left. */
  readonly holdsEmpty?: boolean
  /** The subnet of the plan that nobody confirmed. */
  readonly isAssumed?: boolean
  /** Why the field counts for nothing in this mode; its text stays. */
  readonly unused?: string | undefined
  /** Where the row that does not stand in the file yet would stand. */
  readonly ghostPath?: Place['path']
}

export interface BoundField {
  readonly id: string
  readonly messagesId: string
  readonly place: Place
  readonly row: FieldRow | undefined
  readonly reads: Reads
  readonly shown: string
  readonly state: PlaceState
  readonly findings: readonly NumberedFinding[]
  readonly related: readonly NumberedFinding[]
  readonly severity: Severity | undefined
  readonly typing: TypedProblem | undefined
  readonly isFocused: boolean
  readonly isAssumed: boolean
  readonly unused: string | undefined
  readonly isGhost: boolean
  /** Grows when the text changed from elsewhere. */
  readonly flash: number
  readonly type: (typed: string) => void
  readonly flush: () => void
  readonly focus: () => void
  readonly blur: () => void
}

/** Binds a field to its place in a text: draft, findings, state and what typing does. */
export function useBoundField(options: BoundFieldOptions): BoundField {
  const { file, field, reads, write, holdsEmpty = false, isAssumed = false, unused, ghostPath } = options
  const id = useId()
  const language = useLanguage()
  const analysis = useWorkbench((state) => state.analysis)
  const place: Place = { file, path: field?.path ?? ghostPath ?? [] }
  const findings = useWorkbench(selectFindingsAt(place))
  const related = useWorkbench(selectRelatedAt(place))
  const hasChecked = useWorkbench((state) => state.hasChecked)
  // While it is typed in, a field that was fine when it was entered is only marked where it cannot become right.
  const [entered, setEntered] = useState<{ readonly isMarked: boolean; readonly text: string }>()
  // What does not parse keeps its labels with its last good reading.
  const known = useWorkbench(selectShownAnalysis)
  const row = known === undefined ? undefined : rowAt(known, place)
  const state: PlaceState =
    analysis === undefined || field === undefined ? open : placeStateOf(analysis, place)
  const text = field?.text ?? ''
  const draft = useDraft({
    text,
    holdsEmpty,
    commit: (typed) =>
      runFormEdits(write(typed), {
        label: {
          key: 'step.field',
          args: { field: row?.label[language] ?? String(place.path.at(-1) ?? '') },
        },
        capture: `merge:${placeKey(place)}`,
      }),
  })
  const isTyping = entered !== undefined && draft.shown !== entered.text
  const isNew = text === '' && !hasChecked && file !== PLAN_FILE
  const isQuiet = isNew || (isTyping && !entered.isMarked)
  const shownFindings = isQuiet ? none : findings
  return {
    id,
    messagesId: `${id}messages`,
    place,
    row,
    reads,
    shown: draft.shown,
    state,
    findings: shownFindings,
    // Advice names its other party in its own words; a mark at each of them would only be noise.
    related: related.filter((finding) => finding.severity !== 'info'),
    severity: worst(shownFindings),
    typing: isTyping && shownFindings.length === 0 ? typedProblem(reads, draft.shown, language) : undefined,
    isFocused: entered !== undefined,
    isAssumed,
    unused,
    isGhost: field === undefined,
    flash: useFlash(text, draft.isOwn),
    type: draft.type,
    flush: draft.flush,
    focus: () => {
      setEntered({ isMarked: findings.length > 0, text })
      if (field !== undefined) selectEntered(place)
    },
    blur: () =>
      // What still waits is written then too: messages that come or go move what is being pressed.
      afterPress(() => {
        draft.settle()
        endMerging()
        setEntered(undefined)
      }),
  }
}

const open: PlaceState = { kind: 'open' }
const none: readonly NumberedFinding[] = []

function worst(findings: readonly NumberedFinding[]): Severity | undefined {
  return (['error', 'warning', 'info'] as const).find((severity) =>
    findings.some((finding) => finding.severity === severity),
  )
}
