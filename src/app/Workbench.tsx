import { styled } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { lazy, Suspense } from 'react'
import { SectionForm } from '../forms/SectionForm.tsx'
import { ExportToolsContext } from '../map/export-tools.ts'
import { MapView } from '../map/MapView.tsx'
import { setPaneSize } from '../store/actions/preferences.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { Announcer } from './Announcer.tsx'
import { Arriving } from './Arriving.tsx'
import { BrokenNote } from './BrokenNote.tsx'
import { Dialogs } from './Dialogs.tsx'
import { NarrowWorkbench } from './NarrowWorkbench.tsx'
import { Outline } from './Outline.tsx'
import { Pane } from './Pane.tsx'
import { pickDeployed } from './pick-deployed.ts'
import { pickFiles } from './pick-files.ts'
import { RightPane } from './RightPane.tsx'
import { exportTools } from './report/export-tools.ts'
import { SectionChooser } from './SectionChooser.tsx'
import { Splitter } from './Splitter.tsx'
import { StatusBar } from './StatusBar.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TopBar } from './TopBar.tsx'
import { textOutlet } from './text-outlet.ts'

const PrintRoot = lazy(() => import('./report/PrintRoot.tsx'))

/** Default, smallest and largest sizes of the panes in CSS pixels (ui-spec 6). */
const sizes = {
  outline: { start: 200, least: 168, most: 280 },
  map: { start: 262, least: 148, most: 620 },
  form: { start: 632, least: 440, most: 760 },
} as const

/** The one screen: outline, map above, form and right pane below. */
export default function Workbench() {
  const isNarrow = useMediaQuery('(max-width: 899.98px)')
  const hasOutline = useMediaQuery('(min-width: 1200px)')
  useShortcuts()
  return (
    <Shell>
      <TopBar isNarrow={isNarrow} />
      <ExportToolsContext value={exportTools}>
        {isNarrow ? <NarrowWorkbench /> : <WideBody hasOutline={hasOutline} />}
      </ExportToolsContext>
      <StatusBar />
      <Announcer />
      <Dialogs />
      <Suspense fallback={null}>
        <PrintRoot />
      </Suspense>
    </Shell>
  )
}

function WideBody({ hasOutline }: { readonly hasOutline: boolean }) {
  const words = useWords()
  const kept = useWorkbench((state) => state.preferences.panes)
  const isRightWide = useWorkbench((state) => state.isRightWide)
  const outline = kept.outline ?? sizes.outline.start
  const map = kept.map ?? sizes.map.start
  const form = kept.form ?? sizes.form.start
  return (
    <Body>
      {hasOutline && (
        <Side width={outline}>
          <Outline />
        </Side>
      )}
      <Work>
        {hasOutline && (
          <Splitter
            direction="vertical"
            label={words('app.splitOutline')}
            value={outline}
            {...sizes.outline}
            onChange={(size) => setPaneSize('outline', size)}
          />
        )}
        <Column>
          <MapArea height={kept.map}>
            <Pane>
              <MapView />
            </Pane>
          </MapArea>
          <Splitter
            direction="horizontal"
            label={words('app.splitMap')}
            value={map}
            {...sizes.map}
            onChange={(size) => setPaneSize('map', size)}
          />
          <Panes>
            {isRightWide && <h1 className="visually-hidden">{words('app.pane.changes')}</h1>}
            <FormArea
              width={form}
              hidden={isRightWide}
              id="form"
              aria-label={words('app.pane.form')}
              tabIndex={-1}
            >
              <BrokenNote />
              {!hasOutline && <SectionChooser />}
              <Pane>
                <Arriving>
                  <SectionForm
                    onLoadDeployed={pickDeployed}
                    onOpenFile={() => void pickFiles()}
                    outlet={textOutlet}
                  />
                </Arriving>
              </Pane>
            </FormArea>
            {!isRightWide && (
              <Splitter
                direction="vertical"
                label={words('app.splitForm')}
                value={form}
                {...sizes.form}
                onChange={(size) => setPaneSize('form', size)}
              />
            )}
            <RightPane />
          </Panes>
        </Column>
      </Work>
    </Body>
  )
}

const Shell = styled('div')({
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  background: 'var(--frame)',
  overflow: 'hidden',
  // At four times the size the bars alone fill the screen: the page then scrolls as a whole.
  '@media (max-width: 899.98px) and (max-height: 299.98px)': {
    height: 'auto',
    minHeight: '100%',
    overflow: 'visible',
  },
})
const Body = styled('div')({ flex: 1, minHeight: 0, display: 'flex' })
const Side = styled('div', { shouldForwardProp: (prop) => prop !== 'width' })<{ width: number }>(
  ({ width }) => ({
    width,
    flex: 'none',
    overflowY: 'auto',
  }),
)
const Work = styled('main')({ flex: 1, minWidth: 0, display: 'flex' })
const Column = styled('div')({ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' })
const MapArea = styled('div', { shouldForwardProp: (prop) => prop !== 'height' })<{
  height: number | undefined
}>(({ height }) => ({
  // Until somebody drags the line, the map takes what its lanes need, up to a third of the screen.
  height: height ?? 'auto',
  maxHeight: height === undefined ? 'max(262px, 38vh)' : '60%',
  flex: 'none',
  overflow: 'auto',
  background: 'var(--pane)',
}))
const Panes = styled('div')({ flex: 1, minHeight: 0, display: 'flex' })
const FormArea = styled('section', { shouldForwardProp: (prop) => prop !== 'width' })<{ width: number }>(
  ({ width }) => ({
    width,
    flex: '0 1 auto',
    minWidth: 360,
    overflowY: 'auto',
    background: 'var(--pane)',
    containerType: 'inline-size',
    outline: 'none',
  }),
)
