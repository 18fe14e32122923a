import { styled } from '@mui/material/styles'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { Fragment, lazy, Suspense } from 'react'
import { PLAN_FILE } from '../core/document.ts'
import { ProblemsPane } from '../findings/ProblemsPane.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { showPane } from '../store/actions/select.ts'
import { selectCounts, selectEditedLines } from '../store/selectors.ts'
import { type RightPane as PaneId, useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { ChangesPane } from '../text/ChangesPane.tsx'
import { Pane } from './Pane.tsx'
import { Waiting } from './Waiting.tsx'

const ReportPane = lazy(() => import('./report/ReportPane.tsx'))
const YamlPane = lazy(() => import('../text/YamlPane.tsx'))
const AnnouncingPane = lazy(() => import('../forms/services/AnnouncingPane.tsx'))

/** The file as text, what changed in it, and what is wrong with it. */
export function RightPane() {
  const words = useWords()
  const pane = useWorkbench((state) => state.rightPane)
  const hasPlan = useWorkbench((state) => state.workspace.plan !== '')
  // Who announces stands beside the planned Services and nowhere else.
  const hasForecast = useWorkbench((state) => state.section === 'services')
  const isGone = (pane === 'plan' && !hasPlan) || (pane === 'announcing' && !hasForecast)
  const shown = isGone ? 'yaml' : pane
  return (
    <Frame aria-label={words('app.panes')}>
      <Tabs value={shown} onChange={(_, value: PaneId) => showPane(value)} aria-label={words('app.panes')}>
        {hasForecast && (
          <Tab
            value="announcing"
            label={words('app.pane.announcing')}
            id="tab-announcing"
            aria-controls="panel-right"
          />
        )}
        <Tab value="yaml" label={words('app.pane.yaml')} id="tab-yaml" aria-controls="panel-right" />
        {hasPlan && (
          <Tab value="plan" label={words('app.pane.plan')} id="tab-plan" aria-controls="panel-right" />
        )}
        <Tab
          value="changes"
          id="tab-changes"
          aria-controls="panel-right"
          label={
            <span>
              {words('app.pane.changes')} <EditedCount />
            </span>
          }
        />
        <Tab
          value="problems"
          id="tab-problems"
          aria-controls="panel-right"
          label={
            <Label>
              {words('app.pane.problems')}
              <ProblemCounts />
            </Label>
          }
        />
        <Tab value="report" label={words('report.tab')} id="tab-report" aria-controls="panel-right" />
      </Tabs>
      <Panel role="tabpanel" id="panel-right" aria-labelledby={`tab-${shown}`}>
        <Pane>
          <PaneContent pane={shown} />
        </Pane>
      </Panel>
    </Frame>
  )
}

/** The counts stand in components of their own: whenever the tabs are drawn anew, they measure the page. */
function EditedCount() {
  const edited = useWorkbench(selectEditedLines)
  return edited > 0 && <Count>{edited}</Count>
}

function ProblemCounts() {
  const words = useWords()
  const counts = useWorkbench(selectCounts)
  return (['error', 'warning'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => (
      <Fragment key={severity}>
        <SeverityMark severity={severity} label={words(`findings.severity.${severity}`)} />
        {counts[severity]}
      </Fragment>
    ))
}

export function PaneContent({ pane }: { readonly pane: PaneId }) {
  const active = useWorkbench((state) => state.active)
  if (pane === 'problems') return <ProblemsPane />
  if (active === undefined) return null
  if (pane === 'report') {
    return (
      <Suspense fallback={<Waiting />}>
        <ReportPane />
      </Suspense>
    )
  }
  if (pane === 'announcing') {
    return (
      <Suspense fallback={<Waiting />}>
        <AnnouncingPane />
      </Suspense>
    )
  }
  if (pane === 'changes') return <ChangesPane file={active} />
  const file = pane === 'plan' ? PLAN_FILE : active
  return (
    <Suspense fallback={<Waiting />}>
      <YamlPane key={file} file={file} />
    </Suspense>
  )
}

const Frame = styled('section')({
  flex: 1,
  minWidth: 320,
  // Room for all tabs; the form gives way.
  '@media (max-width: 1199.98px)': { minWidth: 420 },
  display: 'flex',
  flexDirection: 'column',
  background: 'var(--pane)',
  '& > .MuiTabs-root': { borderBottom: '1px solid var(--line)', flex: 'none', paddingLeft: 6 },
})
const Panel = styled('div')({ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' })
const Label = styled('span')({ display: 'inline-flex', gap: 5, alignItems: 'center' })
const Count = styled('span')({ color: 'var(--t3)', fontSize: '0.75rem' })
