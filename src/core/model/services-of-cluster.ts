import type { PlannedService } from './planned-services.ts'
import type { ClusterView, WorkspaceModel } from './workspace-model.ts'

type Workspace = Pick<WorkspaceModel, 'clusters' | 'plan'>

/** Whether MetalLB gives addresses to Services of this cluster: bundled load balancing, and no admin cluster. */
export const servesServices = ({ facts }: ClusterView): boolean => facts.isBundled && !facts.isAdmin

/**
 * The cluster that a planned Service is for: the one it names by file or name, or the only open one that serves
 * Services; undefined where nobody can tell.
 */
export function clusterOfService(
  service: PlannedService,
  { clusters }: Pick<Workspace, 'clusters'>,
): ClusterView | undefined {
  const named = service.cluster.text ?? ''
  if (named !== '') {
    return clusters.find((view) => view.file.name === named || view.cluster.name.text === named)
  }
  const serving = clusters.filter(servesServices)
  return serving.length === 1 ? serving[0] : clusters.length === 1 ? clusters[0] : undefined
}

/** The planned Services of one cluster, in the order of the plan. */
export function servicesOfCluster(view: ClusterView, workspace: Workspace): readonly PlannedService[] {
  const { file, document } = view.cluster
  return workspace.plan.services.filter((service) => {
    const home = clusterOfService(service, workspace)?.cluster
    return home?.file === file && home.document === document
  })
}

/** `namespace/name`, as Kubernetes and MetalLB tell Services apart. */
export function serviceId(service: PlannedService): string {
  const namespace = service.namespace.text ?? ''
  return `${namespace === '' ? 'default' : namespace}/${service.name.text ?? ''}`
}
