import type { NewService } from '../../core/edits/plan-services.ts'
import { servesServices } from '../../core/model/services-of-cluster.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'

/** How a planned Service names its cluster: by name, or by file where names repeat. */
export function clusterReference(view: ClusterView, { clusters }: WorkspaceModel): string {
  const name = view.cluster.name.text ?? ''
  const isAlone = clusters.filter((one) => one.cluster.name.text === name).length === 1
  return name !== '' && isAlone ? name : view.file.name
}

/** A new Service names its cluster only where several could be meant. */
export function clusterToName(view: ClusterView, model: WorkspaceModel): NewService {
  const serving = model.clusters.filter(servesServices)
  return serving.length > 1 ? { cluster: clusterReference(view, model) } : {}
}
