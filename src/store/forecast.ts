import { type Announcer, announcersOf, type Holding, holdingsOf } from '../core/behaviour/announcers.ts'
import { type Forecast, forecastOf } from '../core/behaviour/forecast.ts'
import type { Cluster } from '../core/model/cluster.ts'
import type { NetworkPlan } from '../core/model/network-plan.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { selectActiveCluster, selectShownAnalysis } from './selectors.ts'
import { useWorkbench, type WorkbenchState } from './state.ts'

interface Known {
  readonly plan: NetworkPlan
  /** All that are open: they decide which Services are this one's. */
  readonly clusters: readonly Cluster[]
  readonly forecast: Forecast
}
const known = new WeakMap<Cluster, Known>()
let latest: Forecast | undefined

/** The forecast of a cluster and a plan; made once for all who show it, and kept while neither is read anew. */
export function forecastFor(view: ClusterView, model: WorkspaceModel): Forecast {
  const before = known.get(view.cluster)
  if (before?.plan === model.plan && isSameList(before.clusters, model.clusters)) return before.forecast
  const forecast = forecastOf(view, model, before?.forecast ?? latest)
  const clusters = model.clusters.map(({ cluster }) => cluster)
  known.set(view.cluster, { plan: model.plan, clusters, forecast })
  latest = forecast
  return forecast
}

const isSameList = (a: readonly Cluster[], b: readonly ClusterView[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]?.cluster)

/** What MetalLB would do with the planned Services, while the nodes that were taken down are down. */
export interface Answers {
  readonly forecast: Forecast
  /** Names of the nodes that are down. */
  readonly down: ReadonlySet<string>
  /** One per row of the forecast: while every node is up, and now. */
  readonly before: readonly Announcer[]
  readonly now: readonly Announcer[]
  /** What each node announces, what came to it and what left it, by the node's name. */
  readonly holdings: ReadonlyMap<string, readonly Holding[]>
}

interface Asked {
  readonly allUp: readonly Announcer[]
  readonly keys: ReadonlySet<string>
  readonly answers: Answers
}
const asked = new WeakMap<Forecast, Asked>()

/** The answers of a forecast while the nodes with these keys are down: one object for all who ask. */
export function answersFor(forecast: Forecast, keys: ReadonlySet<string>): Answers {
  const last = asked.get(forecast)
  if (last?.keys === keys) return last.answers
  const allUp = last?.allUp ?? announcersOf(forecast, noNodes)
  const names = forecast.nodes.filter(({ key }) => keys.has(key)).map(({ name }) => name)
  const down = new Set(names)
  const now = down.size === 0 ? allUp : announcersOf(forecast, down, allUp)
  const answers = { forecast, down, before: allUp, now, holdings: holdingsOf(allUp, now) }
  asked.set(forecast, { allUp, keys, answers })
  return answers
}

const noNodes: ReadonlySet<string> = new Set()

export function useAnswers(view: ClusterView, model: WorkspaceModel): Answers {
  const keys = useWorkbench((state) => state.down)
  return answersFor(forecastFor(view, model), keys)
}

/** The answers for the cluster that is shown, for a part of the view that follows nothing else. */
export function selectAnswers(state: WorkbenchState): Answers | undefined {
  const view = selectActiveCluster(state)
  const model = selectShownAnalysis(state)?.model
  return view === undefined || model === undefined
    ? undefined
    : answersFor(forecastFor(view, model), state.down)
}
