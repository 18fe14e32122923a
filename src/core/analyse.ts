import { runToEnd, type Steps } from './model/steps.ts'
import type { Workspace } from './model/workspace.ts'
import { readWorkspaceInSteps, type Sources, type WorkspaceModel } from './model/workspace-model.ts'
import { catalog } from './rules/catalog.ts'
import type { Finding } from './rules/finding.ts'
import { runRulesInSteps } from './rules/run.ts'
import { type SuppressedFinding, suppress } from './suppress.ts'

/** Everything that follows from a workspace's texts. A view shows one analysis whole, never a mixture of two. */
export interface Analysis {
  readonly workspace: Workspace
  readonly model: WorkspaceModel
  /** Sorted by severity; the number a person sees is the index + 1. */
  readonly findings: readonly Finding[]
  /** What comments in the files keep quiet, with their reasons. */
  readonly suppressed: readonly SuppressedFinding[]
}

/**
 * The one function from texts to what is shown. Pass the previous analysis so that only what changed is read, and
 * texts that were read elsewhere already (by a patch, or off the main thread).
 */
export const analyse = (workspace: Workspace, previous?: Analysis, sources?: Sources): Analysis =>
  runToEnd(analyseInSteps(workspace, previous, sources))

/** The same in steps of a few milliseconds, for files of thousands of nodes; nothing is shown before the last. */
export function* analyseInSteps(
  workspace: Workspace,
  previous?: Analysis,
  sources?: Sources,
): Steps<Analysis> {
  if (previous !== undefined && previous.workspace === workspace) return previous
  const model = yield* readWorkspaceInSteps(workspace, previous?.model, sources)
  yield
  const findings = yield* runRulesInSteps(catalog, model)
  return { workspace, model, ...suppress(model, findings) }
}
