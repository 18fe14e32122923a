import GlobalStyles from '@mui/material/GlobalStyles'
import { styled, ThemeProvider } from '@mui/material/styles'
import { ProblemsPane } from '../../findings/ProblemsPane.tsx'
import { SectionForm } from '../../forms/SectionForm.tsx'
import { MapView } from '../../map/MapView.tsx'
import { theme } from '../theme.ts'
import { globalStyles } from '../theme-global.ts'
import Workbench from '../Workbench.tsx'
import { type GalleryState, galleryStates } from './states.ts'

/** The page's own settings decide on light and dark, as in the app. */
const themeProps = { theme, storageManager: null, colorSchemeNode: null } as const

/** One state by itself, or the list of all. */
export function Gallery({ state }: { readonly state: GalleryState | undefined }) {
  return (
    <ThemeProvider {...themeProps}>
      <GlobalStyles styles={globalStyles} />
      {state === undefined ? <Contents /> : <Shown state={state} />}
    </ThemeProvider>
  )
}

function Contents() {
  return (
    <Sheet>
      <h1>Gallery</h1>
      <ul>
        {galleryStates.map(({ id }) => (
          <li key={id}>
            <a href={`?state=${id}`}>{id}</a>{' '}
            <a href={`?state=${id}&language=zh-CN&theme=dark`}>zh-CN, dark</a>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Shown({ state }: { readonly state: GalleryState }) {
  switch (state.shows) {
    case 'form':
      return (
        <FormPlace data-state={state.id}>
          <SectionForm />
        </FormPlace>
      )
    case 'map':
      return (
        <MapPlace data-state={state.id}>
          <MapView />
        </MapPlace>
      )
    case 'problems':
      return (
        <FormPlace data-state={state.id}>
          <ProblemsPane />
        </FormPlace>
      )
    case 'page':
      return (
        <Whole data-state={state.id}>
          <Workbench />
        </Whole>
      )
  }
}

const Sheet = styled('main')({ padding: 24, '& h1': { fontSize: '1.25rem', marginBottom: 16 } })
const FormPlace = styled('main')({
  width: 'min(632px, 100%)',
  background: 'var(--pane)',
  containerType: 'inline-size',
})
const MapPlace = styled('main')({ background: 'var(--pane)' })
const Whole = styled('div')({ height: '100%' })
