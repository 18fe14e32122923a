import type { FileId } from '../core/document.ts'
import type { Workspace } from '../core/model/workspace.ts'
import type { SectionId } from './sections.ts'
import type { Selection } from './state.ts'

/** What undo brings back: the texts, and where the user was looking. */
export interface Snapshot {
  readonly workspace: Workspace
  readonly active: FileId | undefined
  readonly section: SectionId
  readonly selection: Selection | undefined
}

/** What a step is called in "Undo: …". */
export interface StepLabel {
  readonly key: string
  readonly args: Readonly<Record<string, string | number>>
}

export interface Step {
  readonly label: StepLabel
  readonly capture: Capture
  readonly before: Snapshot
}

/**
 * How a change enters the history.
 *
 * - `now`: a step of its own.
 * - `merge:<path>`: joins the step before it when that has the same key; typing in one field is one step.
 * - `never`: changes no text worth taking back, such as another file being shown.
 */
export type Capture = 'now' | 'never' | `merge:${string}`

export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const emptyHistory: History = { past: [], future: [] }

/** Steps beyond this are forgotten, oldest first. */
const longestPast = 500
/** A step holds its texts whole, so long files keep fewer steps: this many characters together, but some at least. */
const mostCharacters = 128_000_000
const shortestPast = 50

function stepsKept({ files, plan }: Workspace): number {
  const length = files.reduce((sum, file) => sum + file.text.length, plan.length)
  return Math.max(shortestPast, Math.min(longestPast, Math.floor(mostCharacters / Math.max(1, length))))
}

/** The history after a change that is called `label` and was made from `before`. */
export function record(history: History, label: StepLabel, capture: Capture, before: Snapshot): History {
  if (capture === 'never') return history
  const last = history.past.at(-1)
  const joins = capture.startsWith('merge:') && last?.capture === capture && history.future.length === 0
  if (joins) return history
  return {
    past: [...history.past, { label, capture, before }].slice(-stepsKept(before.workspace)),
    future: [],
  }
}

/** Ends merging, so that coming back to the same field later is a new step. */
export function seal(history: History): History {
  const last = history.past.at(-1)
  if (last === undefined || last.capture === 'now') return history
  return { ...history, past: [...history.past.slice(0, -1), { ...last, capture: 'now' }] }
}

/** The snapshot to go back to, and the history then; undefined when there is nothing to take back. */
export function stepBack(history: History, now: Snapshot): { to: Snapshot; history: History } | undefined {
  const step = history.past.at(-1)
  if (step === undefined) return undefined
  const undone: Step = { label: step.label, capture: 'now', before: now }
  return {
    to: step.before,
    history: { past: history.past.slice(0, -1), future: [undone, ...history.future] },
  }
}

export function stepForward(history: History, now: Snapshot): { to: Snapshot; history: History } | undefined {
  const [step, ...rest] = history.future
  if (step === undefined) return undefined
  const redone: Step = { label: step.label, capture: 'now', before: now }
  return { to: step.before, history: { past: [...history.past, redone], future: rest } }
}
