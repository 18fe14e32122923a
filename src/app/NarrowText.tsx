import { styled } from '@mui/material/styles'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { showPane } from '../store/actions/select.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { PaneContent } from './RightPane.tsx'

const panes = ['yaml', 'plan', 'changes'] as const
type TextPane = (typeof panes)[number]

/** On a phone the text, the network plan's text and what changed share one place. */
export function NarrowText() {
  const words = useWords()
  const hasPlan = useWorkbench((state) => state.workspace.plan !== '')
  const chosen = useWorkbench((state) => state.rightPane)
  const offered = panes.filter((pane) => pane !== 'plan' || hasPlan)
  const shown: TextPane = offered.find((pane) => pane === chosen) ?? 'yaml'
  return (
    <>
      <Bar value={shown} onChange={(_, pane: TextPane) => showPane(pane)} aria-label={words('app.pane.yaml')}>
        {offered.map((pane) => (
          <Tab
            key={pane}
            value={pane}
            id={`tab-${pane}`}
            aria-controls="panel-text"
            label={words(`app.pane.${pane}`)}
          />
        ))}
      </Bar>
      <Panel role="tabpanel" id="panel-text" aria-labelledby={`tab-${shown}`}>
        <PaneContent pane={shown} />
      </Panel>
    </>
  )
}

const Bar = styled(Tabs)({ flex: 'none', borderBottom: '1px solid var(--line)' })
const Panel = styled('div')({ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' })
