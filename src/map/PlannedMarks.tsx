import { useDeferredValue, useMemo } from 'react'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { drawPlanned } from '../core/scene/draw-planned.ts'
import { askedMarks, noMarks, takenOf } from '../core/scene/planned-marks.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import { useAnswers } from '../store/forecast.ts'
import { selectActiveCluster, selectShownAnalysis } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { ShapeView } from './ShapeView.tsx'
import { chosenService } from './shown-marks.ts'

interface Props {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly id: string
  /** A whole drawing at rest chooses nothing. */
  readonly isWhole?: boolean
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
  isWhole = false,
  view,
  model,
}: Props & { readonly view: ClusterView; readonly model: WorkspaceModel }) {
  const answers = useAnswers(view, model)
  const chosen = useWorkbench((state) => (isWhole ? undefined : chosenService(state)))
  // Which node is down changes no address: a thousand marks stay as they are.
  const { forecast } = answers
  const taken = useMemo(
    () => drawPlanned(subnet, scene, { ...noMarks, taken: takenOf(forecast) }),
    [subnet, scene, forecast],
  )
  const others = useMemo(
    () => drawPlanned(subnet, scene, askedMarks(answers, chosen)),
    [subnet, scene, answers, chosen],
  )
  return (
    <>
      <ShapeView shapes={taken} id={id} />
      <ShapeView shapes={others} id={id} />
    </>
  )
}
