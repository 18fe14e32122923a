import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { Brand } from '../look/Brand.tsx'
import { Icon } from '../look/Icon.tsx'
import { Kbd } from '../look/Kbd.tsx'
import { redo, undo } from '../store/actions/history.ts'
import { showDialog } from '../store/actions/select.ts'
import type { StepLabel } from '../store/history.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { isKey } from '../words/say.ts'
import { CheckButton } from './CheckButton.tsx'
import { DownloadButton } from './DownloadButton.tsx'
import { FileTabs } from './FileTabs.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { OpenButton } from './OpenButton.tsx'
import { goHome } from './open-workspace.ts'
import { isApple } from './platform.ts'
import { printShortcut } from './shortcut.ts'
import { ThemeButton } from './ThemeButton.tsx'

/** File tabs and what can be done with the whole: undo, open, check, download. */
export function TopBar({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords()
  return (
    <Bar>
      <Home variant="text" onClick={() => void goHome()} aria-label={words('app.goHome')}>
        <Brand />
        {!isNarrow && <Name>{words('app.name')}</Name>}
      </Home>
      <FileTabs />
      <Tools>
        <StepButton kind="undo" />
        <StepButton kind="redo" />
        <OpenButton isNarrow={isNarrow} />
        {!isNarrow && <CheckButton />}
        <DownloadButton isNarrow={isNarrow} />
        <SearchButton isNarrow={isNarrow} />
      </Tools>
      <Settings>
        <LanguageSwitch />
        <ThemeButton />
      </Settings>
    </Bar>
  )
}

/** Opens the palette; wide screens say so in words. */
function SearchButton({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords()
  return (
    <Button
      variant="outlined"
      aria-label={words('app.search')}
      aria-haspopup="dialog"
      onClick={() => showDialog('palette')}
    >
      <Icon name="search" />
      {!isNarrow && (
        <>
          <Muted>{words('app.search')}</Muted>
          <Kbd keys={printShortcut({ key: 'k', mod: true }, isApple)} />
        </>
      )}
    </Button>
  )
}

/** Undo and redo say what they would take back or bring back. */
function StepButton({ kind }: { readonly kind: 'undo' | 'redo' }) {
  const words = useWords()
  const label = useWorkbench((state) =>
    kind === 'undo' ? state.history.past.at(-1)?.label : state.history.future[0]?.label,
  )
  const name =
    label === undefined ? words(`app.${kind}`) : words(`app.${kind}Step`, { step: sayStep(words, label) })
  return (
    <span title={name}>
      <IconButton aria-label={name} disabled={label === undefined} onClick={kind === 'undo' ? undo : redo}>
        <Icon name={kind} />
      </IconButton>
    </span>
  )
}

const sayStep = (words: ReturnType<typeof useWords>, label: StepLabel): string =>
  isKey(label.key) ? words(label.key, label.args) : label.key

const Bar = styled('header')({
  display: 'flex',
  alignItems: 'stretch',
  minHeight: 44,
  flex: 'none',
  paddingRight: 10,
  borderBottom: '1px solid var(--line)',
  '@media (max-width: 599.98px)': { flexWrap: 'wrap' },
})
const Home = styled(Button)({
  borderRadius: 0,
  fontWeight: 600,
  justifyContent: 'flex-start',
  gap: 9,
  paddingLeft: 14,
  paddingRight: 14,
  height: 'auto',
  maxHeight: 'none',
  borderRight: '1px solid var(--line)',
  flex: 'none',
  '@media (min-width: 1200px)': { width: 200 },
})
/** Between 900 and 1200 px the room belongs to the names of the files. */
const Name = styled('span')({ '@media (max-width: 1199.98px)': { display: 'none' } })
const Muted = styled('span')({ color: 'var(--t3)', '@media (max-width: 1439.98px)': { display: 'none' } })
const Tools = styled('div')({
  flex: 'none',
  marginLeft: 'auto',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  padding: '4px 6px 4px 0',
  '@media (max-width: 599.98px)': { order: 3, width: '100%', justifyContent: 'flex-end', padding: '0 0 4px' },
})
const Settings = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  '@media (max-width: 599.98px)': {
    marginLeft: 'auto',
    paddingLeft: 8,
    // The row is as high as a finger's target; a frame of that height would touch both its edges.
    '& .MuiToggleButton-root': { minHeight: 36, height: 36 },
  },
})
