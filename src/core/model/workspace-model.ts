import { type FileId, PLAN_FILE } from '../document.ts'
import type { SourceText } from '../yaml/source.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterFile } from './cluster-file.ts'
import { type ClusterFacts, deriveFacts } from './facts.ts'
import { type NetworkPlan, readPlan } from './network-plan.ts'
import { type Occupancy, occupancyOf, type Use, usesOfCluster, usesOfPlan } from './occupancy.ts'
import { readClusterFile, readFromSourceInSteps } from './read-file.ts'
import { resolveSegments, type SegmentView } from './segments.ts'
import { runToEnd, type Steps } from './steps.ts'
import type { Workspace } from './workspace.ts'

/** A whole workspace, read: what rules, planner, forms and scene look at. */
export interface WorkspaceModel {
  readonly files: readonly ClusterFile[]
  readonly plan: NetworkPlan
  /** The clusters of all files in order, each with what follows from it. */
  readonly clusters: readonly ClusterView[]
  readonly segments: readonly SegmentView[]
  /** Every use of every address by everything open. */
  readonly occupancy: Occupancy
}

/** One cluster with everything a rule may know about it. */
export interface ClusterView {
  readonly file: ClusterFile
  readonly cluster: Cluster
  readonly facts: ClusterFacts
  /** What this cluster alone uses. */
  readonly occupancy: Occupancy
  /** The segment it sits on; undefined when no address tells. */
  readonly segment: SegmentView | undefined
  /** The same cluster in the deployed text, once there is one. */
  readonly deployed: DeployedView | undefined
}

export interface DeployedView {
  readonly file: ClusterFile
  readonly cluster: Cluster
  readonly facts: ClusterFacts
}

/** Texts that were read elsewhere already; one that is not the file's present text is passed over. */
export type Sources = ReadonlyMap<FileId, SourceText>

/** Reads the workspace; whatever did not change since `previous` is taken over, not read again. */
export const readWorkspace = (
  workspace: Workspace,
  previous?: WorkspaceModel,
  sources?: Sources,
): WorkspaceModel => runToEnd(readWorkspaceInSteps(workspace, previous, sources))

/** The same with stops between documents, files and clusters. */
export function* readWorkspaceInSteps(
  workspace: Workspace,
  previous?: WorkspaceModel,
  sources?: Sources,
): Steps<WorkspaceModel> {
  const plan = readPlan(workspace.plan, previous?.plan, sources?.get(PLAN_FILE))
  const files: ClusterFile[] = []
  for (const { id, name, text } of workspace.files) {
    const known = previous?.files.find((file) => file.file === id)
    files.push(yield* reuse(known, { id, name, text }, sources?.get(id)))
    yield
  }
  const placed = files.flatMap((file) =>
    file.clusters.map((cluster) => ({ cluster, facts: deriveFacts(cluster), fileName: file.name, file })),
  )
  yield
  const segments = resolveSegments(plan, placed)
  yield
  const uses: Use[] = []
  const clusters: ClusterView[] = []
  for (const { cluster, facts: derived, file } of placed) {
    const own = usesOfCluster(cluster, derived)
    for (const use of own) uses.push(use)
    clusters.push({
      file,
      cluster,
      facts: derived,
      occupancy: occupancyOf(own),
      segment: segments.find((segment) =>
        segment.clusters.some((ref) => ref.file === cluster.file && ref.document === cluster.document),
      ),
      deployed: findDeployed(workspace, file, cluster, previous),
    })
    yield
  }
  uses.push(...usesOfPlan(plan))
  return { files, plan, clusters, segments, occupancy: occupancyOf(uses) }
}

function* reuse(
  previous: ClusterFile | undefined,
  { id, name, text }: { readonly id: FileId; readonly name: string; readonly text: string },
  source: SourceText | undefined,
): Steps<ClusterFile> {
  if (previous !== undefined && previous.source.text === text && previous.name === name) return previous
  if (source?.text === text) return yield* readFromSourceInSteps(id, name, source)
  return readClusterFile(id, name, text, previous)
}

function findDeployed(
  workspace: Workspace,
  now: ClusterFile,
  cluster: Cluster,
  previous: WorkspaceModel | undefined,
): DeployedView | undefined {
  const id = now.file
  const text = workspace.files.find((file) => file.id === id)?.deployed
  if (text === undefined) return undefined
  const known = previous?.clusters.find(
    (view) => view.cluster.file === id && view.deployed !== undefined,
  )?.deployed
  const file = known?.file.source.text === text ? known.file : readClusterFile(id, '', text, known?.file)
  // A single cluster under another name is the same one renamed; beside others it is a new one.
  const isOnlyOne = file.clusters.length === 1 && now.clusters.length === 1
  const same =
    file.clusters.find((other) => other.name.text === cluster.name.text) ??
    (isOnlyOne ? file.clusters[0] : undefined)
  return same === undefined ? undefined : { file, cluster: same, facts: deriveFacts(same) }
}
