import { styled } from '@mui/material/styles'
import { Brand } from '../look/Brand.tsx'
import { useWords } from '../store/use-words.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { ThemeButton } from './ThemeButton.tsx'

/** The bar of the first page: name, language, colours, and the ruler that gives the map its idea. */
export function BrandBar() {
  const words = useWords()
  return (
    <header>
      <Bar>
        <Brand />
        <Name>{words('app.name')}</Name>
        <LanguageSwitch />
        <ThemeButton />
      </Bar>
      <Ruler aria-hidden="true" />
    </header>
  )
}

const Bar = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 9,
  minHeight: 50,
  padding: '0 24px',
  background: 'var(--frame)',
  borderBottom: '1px solid var(--ctl)',
})
const Name = styled('span')({ fontWeight: 600, flex: 1 })
const Ruler = styled('div')({
  height: 12,
  backgroundImage:
    'repeating-linear-gradient(90deg, var(--ctl) 0 1px, transparent 1px 360px), repeating-linear-gradient(90deg, var(--line2) 0 1px, transparent 1px 45px)',
  backgroundSize: '100% 12px, 100% 5px',
  backgroundRepeat: 'no-repeat',
})
