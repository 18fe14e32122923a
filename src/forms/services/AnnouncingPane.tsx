import { styled } from '@mui/material/styles'
import type { ClusterView, WorkspaceModel } from '../../core/model/workspace-model.ts'
import { useAnswers } from '../../store/forecast.ts'
import { selectActiveCluster, selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { AnnouncingPanel } from './AnnouncingPanel.tsx'

/** Who announces, beside the form. */
export default function AnnouncingPane() {
  const view = useWorkbench(selectActiveCluster)
  const model = useWorkbench(selectShownAnalysis)?.model
  if (view === undefined || model === undefined) return null
  return <Filled view={view} model={model} />
}

function Filled({ view, model }: { readonly view: ClusterView; readonly model: WorkspaceModel }) {
  const answers = useAnswers(view, model)
  return (
    <Frame>
      <AnnouncingPanel view={view} answers={answers} />
    </Frame>
  )
}

const Frame = styled('div')({ flex: 1, overflowY: 'auto', padding: '6px 18px 12px' })
