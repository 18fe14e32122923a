import BottomNavigation from '@mui/material/BottomNavigation'
import BottomNavigationAction from '@mui/material/BottomNavigationAction'
import { styled } from '@mui/material/styles'
import { SectionForm } from '../forms/SectionForm.tsx'
import { Icon } from '../look/Icon.tsx'
import { MapView } from '../map/MapView.tsx'
import { showNarrowPane } from '../store/actions/select.ts'
import { selectCounts } from '../store/selectors.ts'
import { type NarrowPane, useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { Arriving } from './Arriving.tsx'
import { BrokenNote } from './BrokenNote.tsx'
import { NarrowText } from './NarrowText.tsx'
import { Pane } from './Pane.tsx'
import { pickDeployed } from './pick-deployed.ts'
import { pickFiles } from './pick-files.ts'
import { PaneContent } from './RightPane.tsx'
import { SectionChooser } from './SectionChooser.tsx'
import { textOutlet } from './text-outlet.ts'

const icons = { form: 'form', map: 'map', yaml: 'code', problems: 'list' } as const
const panes: readonly (keyof typeof icons)[] = ['form', 'map', 'yaml', 'problems']

/** One pane at a time, chosen within reach of the thumb. */
export function NarrowWorkbench() {
  const words = useWords()
  const pane = useWorkbench((state) => state.narrowPane)
  const counts = useWorkbench(selectCounts)
  return (
    <>
      <Area>
        {pane !== 'form' && (
          <h1 className="visually-hidden">{words(pane === 'report' ? 'report.tab' : `app.pane.${pane}`)}</h1>
        )}
        {pane === 'form' && (
          <Form id="form" tabIndex={-1}>
            <BrokenNote />
            <SectionChooser />
            <Pane>
              <Arriving>
                <SectionForm
                  onLoadDeployed={pickDeployed}
                  onOpenFile={() => void pickFiles()}
                  outlet={textOutlet}
                />
              </Arriving>
            </Pane>
          </Form>
        )}
        {pane === 'map' && (
          <Pane>
            <MapView />
          </Pane>
        )}
        {pane === 'yaml' && <NarrowText />}
        {(pane === 'problems' || pane === 'report') && <PaneContent pane={pane} />}
      </Area>
      <BottomNavigation
        component="nav"
        aria-label={words('app.panes')}
        showLabels
        value={pane}
        onChange={(_, value: NarrowPane) => showNarrowPane(value)}
      >
        {panes.map((one) => (
          <BottomNavigationAction
            key={one}
            value={one}
            aria-current={one === pane ? 'page' : undefined}
            icon={<Icon name={icons[one]} size={18} />}
            label={
              one === 'problems' && counts.error + counts.warning > 0
                ? `${words('app.pane.problems')} ${counts.error + counts.warning}`
                : words(`app.pane.${one}`)
            }
          />
        ))}
      </BottomNavigation>
    </>
  )
}

const Area = styled('main')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  background: 'var(--pane)',
  overflow: 'auto',
})
const Form = styled('section')({ containerType: 'inline-size', outline: 'none' })
