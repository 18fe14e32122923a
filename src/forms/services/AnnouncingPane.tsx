import { styled } from '@mui/material/styles'
import { selectActiveCluster, selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { AnnouncingPanel } from './AnnouncingPanel.tsx'

/** Who announces, beside the form. */
export default function AnnouncingPane() {
  const view = useWorkbench(selectActiveCluster)
  const model = useWorkbench(selectShownAnalysis)?.model
  if (view === undefined || model === undefined) return null
  return (
    <Frame>
      <AnnouncingPanel view={view} model={model} />
    </Frame>
  )
}

const Frame = styled('div')({ flex: 1, overflowY: 'auto', padding: '6px 18px 12px' })
