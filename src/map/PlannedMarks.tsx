import { useDeferredValue, useMemo } from 'react'
import { PLAN_FILE } from '../core/document.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { drawPlanned, type PlannedMarks as Marks } from '../core/scene/draw-planned.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import { type Answers, useAnswers } from '../store/forecast.ts'
import { selectActiveCluster, selectShownAnalysis } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { ShapeView } from './ShapeView.tsx'

interface Props {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly id: string
}

/** What the forecast says about the shown cluster: planned addresses, nodes that are down, who announces. */
export function PlannedMarks(props: Props) {
  const view = useWorkbench(selectActiveCluster)
  // A forecast of many Services may come a moment later than the map under it.
  const model = useDeferredValue(useWorkbench(selectShownAnalysis)?.model)
  if (view === undefined || model === undefined || model.plan.services.length === 0) return null
  return <Drawn {...props} view={view} model={model} />
}

function Drawn({
  subnet,
  scene,
  id,
  view,
  model,
}: Props & { readonly view: ClusterView; readonly model: WorkspaceModel }) {
  const answers = useAnswers(view, model)
  const chosen = useWorkbench(({ selection }) => {
    const [, key, index] = selection?.place.file === PLAN_FILE ? selection.place.path : []
    return key === 'services' && typeof index === 'number' ? index : undefined
  })
  // Which node is down changes no address: a thousand marks stay as they are.
  const { forecast } = answers
  const taken = useMemo(
    () => drawPlanned(subnet, scene, { taken: takenIn(forecast), down: [], chosen: [] }),
    [subnet, scene, forecast],
  )
  const others = useMemo(
    () => drawPlanned(subnet, scene, marksOf(answers, chosen)),
    [subnet, scene, answers, chosen],
  )
  return (
    <>
      <ShapeView shapes={taken} id={id} />
      <ShapeView shapes={others} id={id} />
    </>
  )
}

const takenIn = ({ rows }: Answers['forecast']): Marks['taken'] =>
  rows.flatMap(({ outcome, service }) =>
    service === undefined || typeof outcome === 'string' || outcome.state !== 'assigned'
      ? []
      : outcome.addresses,
  )

function marksOf({ forecast, down, now }: Answers, chosen: number | undefined): Marks {
  const { rows, nodes } = forecast
  const at = rows.findIndex(({ service }) => service !== undefined && service.index === chosen)
  return {
    taken: [],
    down: nodes.filter(({ name }) => down.has(name)).map(({ address }) => address),
    chosen: at < 0 ? [] : chosenMarks(forecast, at, now[at]!),
  }
}

/** Firm lines for what is certain, dashed ones for what may be. */
function chosenMarks(
  { rows, nodes, election }: Answers['forecast'],
  index: number,
  announcer: Answers['now'][number],
): Marks['chosen'] {
  const row = rows[index]!
  const isCertain = typeof row.outcome !== 'string' && row.outcome.state === 'assigned'
  const addresses = row.targets.map((target) => election.entries[target]!.target.address)
  const names =
    announcer.state === 'node' ? [announcer.node] : announcer.state === 'one-of' ? announcer.nodes : []
  return [
    ...addresses.map((address) => ({ address, isFirm: isCertain })),
    ...nodes
      .filter(({ name }) => names.includes(name))
      .map(({ address }) => ({ address, isFirm: announcer.state === 'node' })),
  ]
}
