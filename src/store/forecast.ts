import { useMemo } from 'react'
import { type Announcer, announcersOf } from '../core/behaviour/announcers.ts'
import { type Forecast, forecastOf } from '../core/behaviour/forecast.ts'
import type { Cluster } from '../core/model/cluster.ts'
import type { NetworkPlan } from '../core/model/network-plan.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { useWorkbench } from './state.ts'

interface Known {
  readonly plan: NetworkPlan
  /** All that are open: they decide which Services are this one's. */
  readonly clusters: readonly Cluster[]
  readonly forecast: Forecast
}
const known = new WeakMap<Cluster, Known>()

/** The forecast of a cluster and a plan; made once for all who show it, and kept while neither is read anew. */
export function forecastFor(view: ClusterView, model: WorkspaceModel): Forecast {
  const before = known.get(view.cluster)
  const clusters = model.clusters.map(({ cluster }) => cluster)
  if (before?.plan === model.plan && isSameList(before.clusters, clusters)) return before.forecast
  const forecast = forecastOf(view, model)
  known.set(view.cluster, { plan: model.plan, clusters, forecast })
  return forecast
}

const isSameList = (a: readonly Cluster[], b: readonly Cluster[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

/** What MetalLB would do with the planned Services, while the nodes that were taken down are down. */
export interface Answers {
  readonly forecast: Forecast
  /** Names of the nodes that are down. */
  readonly down: ReadonlySet<string>
  /** One per row of the forecast: while every node is up, and now. */
  readonly before: readonly Announcer[]
  readonly now: readonly Announcer[]
}

export function useAnswers(view: ClusterView, model: WorkspaceModel): Answers {
  const keys = useWorkbench((state) => state.down)
  const forecast = forecastFor(view, model)
  return useMemo(() => {
    const names = forecast.nodes.filter(({ key }) => keys.has(key)).map(({ name }) => name)
    const down = new Set(names)
    const before = announcersOf(forecast, new Set())
    return { forecast, down, before, now: down.size === 0 ? before : announcersOf(forecast, down, before) }
  }, [forecast, keys])
}
