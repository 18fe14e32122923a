import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useEffect } from 'react'
import { findRule } from '../core/rules/catalog.ts'
import { RuleList } from '../findings/RuleList.tsx'
import { type OpenExample, RulePage } from '../findings/RulePage.tsx'
import { Icon } from '../look/Icon.tsx'
import { openExample } from '../store/actions/open-example.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { BrandBar } from './BrandBar.tsx'
import { loadCases } from './load-cases.ts'
import { titlePage } from './page-settings.ts'
import { filesAddress, type RuleRoute, showFiles } from './route.ts'

/** The rules to read: all, or one with its examples. The files stay open behind it. */
export default function RuleScreen({ route }: { readonly route: RuleRoute }) {
  const words = useWords()
  const language = useLanguage()
  const rule = route.id === undefined ? undefined : findRule(route.id)
  const title = rule?.words[language].title ?? words('palette.rules')
  useEffect(() => {
    titlePage(title)
    return () => titlePage(undefined)
  }, [title])
  return (
    <Page>
      <BrandBar />
      <Main>
        <nav aria-label={words('palette.rules')}>
          <Link href={filesAddress}>
            <Icon name="left" size={14} /> {words('rules.back')}
          </Link>
        </nav>
        {route.id === undefined ? (
          <RuleList />
        ) : (
          <RulePage key={route.id} id={route.id} cases={loadCases} onOpen={open} />
        )}
      </Main>
    </Page>
  )
}

const open: OpenExample = (rule, stem, example) => {
  openExample(rule, stem, example)
  showFiles()
}

const Page = styled('div')({
  height: '100%',
  overflowY: 'auto',
  display: 'flex',
  flexDirection: 'column',
  background: 'var(--pane)',
})
const Main = styled('main')({
  width: '100%',
  maxWidth: 880,
  margin: '0 auto',
  padding: '20px 24px 48px',
  '& > nav': { marginBottom: 16 },
  '@media (max-width: 599.98px)': { padding: '12px 16px 32px' },
})
