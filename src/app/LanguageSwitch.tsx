import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import type { Language } from '../core/rules/finding.ts'
import { setLanguage } from '../store/actions/preferences.ts'
import { useLanguage, useWords } from '../store/use-words.ts'

export function LanguageSwitch() {
  const words = useWords()
  const language = useLanguage()
  return (
    <ToggleButtonGroup
      exclusive
      value={language}
      aria-label={words('app.language')}
      onChange={(_, chosen: Language | null) => chosen !== null && setLanguage(chosen)}
    >
      <ToggleButton value="zh-CN" aria-label="简体中文" lang="zh-CN">
        中
      </ToggleButton>
      <ToggleButton value="en" aria-label="English" lang="en">
        EN
      </ToggleButton>
    </ToggleButtonGroup>
  )
}
