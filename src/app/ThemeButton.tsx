import IconButton from '@mui/material/IconButton'
import { Icon } from '../look/Icon.tsx'
import { setTheme } from '../store/actions/preferences.ts'
import type { Theme } from '../store/preferences.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'

const next = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<Theme, Theme>
const icons = { system: 'system', light: 'sun', dark: 'moon' } as const

/** Steps through system, light and dark; its name says what is on. */
export function ThemeButton() {
  const words = useWords()
  const theme = useWorkbench((state) => state.preferences.theme)
  return (
    <IconButton
      aria-label={words(`app.theme.${theme}`)}
      title={words(`app.theme.${theme}`)}
      onClick={() => setTheme(next[theme])}
    >
      <Icon name={icons[theme]} />
    </IconButton>
  )
}
