import { type Analysis, analyseInSteps } from '../core/analyse.ts'
import type { FileId } from '../core/document.ts'
import type { Steps } from '../core/model/steps.ts'
import type { Workspace } from '../core/model/workspace.ts'
import type { Sources } from '../core/model/workspace-model.ts'
import { carryRevivals } from '../core/yaml/read.ts'
import type { SourceText } from '../core/yaml/source.ts'
import { analysed } from './last-good.ts'
import { minimalChange } from './minimal-change.ts'
import { numberFindings } from './numbering.ts'
import { useWorkbench, type WorkbenchState } from './state.ts'
import { whenTextDrawn } from './text-drawn.ts'

/** Reads a text off the main thread; `stop` gives up and frees the thread. */
export interface BackgroundReader {
  /** undefined when it was stopped, or the thread failed. */
  readonly read: (text: string) => Promise<SourceText | undefined>
  readonly stop: () => void
}

let reader: BackgroundReader | undefined

/** The app knows how to start a thread; without one everything is read at once. */
export function provideReader(provided: BackgroundReader | undefined): void {
  reader = provided
}

/** Text of this length, in UTF-16 code units, is read off the main thread: about 80 ms of parsing. */
const heavy = 200_000

/** The files whose text is too long to read between two frames, given what is known already. */
export function findHeavy(workspace: Workspace, state: Pick<WorkbenchState, 'analysis'>): readonly FileId[] {
  if (reader === undefined) return []
  return workspace.files
    .filter(({ id, text }) => text.length > heavy && unreadLength(text, sourceOf(state, id)) > heavy)
    .map(({ id }) => id)
}

const sourceOf = ({ analysis }: Pick<WorkbenchState, 'analysis'>, file: FileId): SourceText | undefined =>
  analysis?.model.files.find((one) => one.file === file)?.source

/** How much has to be read again: the documents that the change touches. */
function unreadLength(text: string, known: SourceText | undefined): number {
  if (known === undefined) return text.length
  const change = minimalChange(known.text, text)
  if (change === undefined) return 0
  const touched = known.documents.filter((one) => one.to >= change.from && one.from <= change.to)
  return touched.reduce((sum, one) => sum + one.to - one.from, change.text.length)
}

/** How long the reading waits for the text to be drawn, in milliseconds. */
const patience = 400

let isBusy = false

/** Reads what is new off the main thread, then shows it; what was typed meanwhile is read next. */
export async function readBehind(): Promise<void> {
  if (isBusy) return
  isBusy = true
  try {
    // The text is on the screen first: side by side, on two cores, drawing and reading take twice as long.
    await whenTextDrawn(patience)
    await catchUp()
  } finally {
    isBusy = false
  }
}

async function catchUp(): Promise<void> {
  for (;;) {
    const state = useWorkbench.getState()
    const { workspace } = state
    if (!state.isReading || reader === undefined) return
    const sources = new Map<FileId, SourceText>()
    for (const id of findHeavy(workspace, state)) {
      const text = workspace.files.find((file) => file.id === id)!.text
      const source = await reader.read(text)
      if (source === undefined) return
      sources.set(id, carryRevivals(source, sourceOf(state, id)))
    }
    const analysis = await analyseBetweenFrames(workspace, sources)
    if (!useWorkbench.getState().isReading) return
    if (analysis !== undefined) return finish(analysis)
  }
}

/** How long the analysis may hold the main thread at a time, in milliseconds: the rest of the frame is for the page. */
const slice = 12

/** Judges what was read in slices, so that typing and scrolling go on; undefined when the texts changed meanwhile. */
async function analyseBetweenFrames(workspace: Workspace, sources: Sources): Promise<Analysis | undefined> {
  const steps = judgeInSteps(workspace, sources)
  for (;;) {
    const done = runSlice(steps)
    // Also before the end: what views draw then is a task of its own.
    await new Promise((next) => setTimeout(next))
    const state = useWorkbench.getState()
    if (!state.isReading || state.workspace !== workspace) return undefined
    if (done !== undefined) return done
  }
}

function* judgeInSteps(workspace: Workspace, sources: Sources): Steps<Analysis> {
  const analysis = yield* analyseInSteps(workspace, useWorkbench.getState().analysis, sources)
  yield
  // Every view asks for the numbers; they are there before the first one draws.
  numberFindings(analysis)
  return analysis
}

function runSlice(steps: Steps<Analysis>): Analysis | undefined {
  const until = performance.now() + slice
  while (performance.now() < until) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
  return undefined
}

function finish(analysis: Analysis): void {
  useWorkbench.setState((state) => ({ isReading: false, ...analysed(state.lastGood, analysis) }))
}

/** Gives up reading: the text stays as it is, forms and map stay at the last reading. */
export function stopReading(): void {
  reader?.stop()
  useWorkbench.setState({ isReading: false })
}
