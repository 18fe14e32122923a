import { useMemo } from 'react'
import { type Announcer, announcersOf } from '../../core/behaviour/announcers.ts'
import { type Forecast, forecastOf } from '../../core/behaviour/forecast.ts'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { useWorkbench } from '../../store/state.ts'

const known = new WeakMap<ClusterView, Forecast>()

/** The forecast of one reading of a cluster; made once for all who show it. */
function forecastFor(view: ClusterView, model: WorkspaceModel): Forecast {
  const before = known.get(view)
  if (before !== undefined) return before
  const forecast = forecastOf(view, model)
  known.set(view, forecast)
  return forecast
}

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
    return { forecast, down, before, now: down.size === 0 ? before : announcersOf(forecast, down) }
  }, [forecast, keys])
}
