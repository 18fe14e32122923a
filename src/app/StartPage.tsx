import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { Icon } from '../look/Icon.tsx'
import { ruleAddress } from '../look/RuleLink.tsx'
import { useWords } from '../store/use-words.ts'
import { BrandBar } from './BrandBar.tsx'
import { DraftList } from './DraftList.tsx'
import type { Draft } from './draft.ts'
import { listDrafts } from './drafts.ts'
import { OpenDoor } from './OpenDoor.tsx'
import { TemplateDoor } from './TemplateDoor.tsx'
import { TourDoor } from './TourDoor.tsx'

/** The first visit: three doors, and what was left here before. */
export function StartPage() {
  const words = useWords()
  const [drafts, setDrafts] = useState<readonly Draft[] | undefined>([])
  const refresh = () => void listDrafts().then(setDrafts)
  useEffect(refresh, [])
  return (
    <Page>
      <BrandBar />
      <Main>
        <Title>{words('start.title')}</Title>
        <Lead>{words('start.lead')}</Lead>
        <Doors>
          <OpenDoor />
          <TemplateDoor />
          <TourDoor />
        </Doors>
        <DraftList drafts={drafts} onChanged={refresh} />
      </Main>
      <Foot>
        <span>
          <Icon name="lock" size={14} /> {words('start.private')}
        </span>
        <span>
          <Icon name="check" size={14} /> {words('start.offline')}
        </span>
        <span>{words('start.notGoogle')}</span>
        <Link href={ruleAddress()}>{words('start.rules')}</Link>
      </Foot>
    </Page>
  )
}

const Page = styled('div')({
  minHeight: '100%',
  display: 'flex',
  flexDirection: 'column',
  background: 'var(--pane)',
})
const Main = styled('main')({
  flex: 1,
  width: '100%',
  maxWidth: 1168,
  margin: '0 auto',
  padding: '56px 24px 40px',
  '@media (max-width: 599.98px)': { padding: '24px 16px' },
})
const Title = styled('h1')({
  fontSize: '1.75rem',
  lineHeight: '36px',
  fontWeight: 600,
  letterSpacing: '-0.018em',
  '@media (max-width: 599.98px)': { fontSize: '1.375rem', lineHeight: '30px' },
})
const Lead = styled('p')({
  marginTop: 8,
  maxWidth: 800,
  fontSize: '0.9375rem',
  lineHeight: '24px',
  color: 'var(--t2)',
})
const Doors = styled('div')({
  marginTop: 32,
  display: 'grid',
  gridTemplateColumns: '390px 1fr 318px',
  border: '1px solid var(--line2)',
  borderRadius: 10,
  '& > section': { padding: '20px 22px', minWidth: 0 },
  '& > section + section': { borderLeft: '1px solid var(--line2)' },
  '@media (max-width: 1099.98px)': {
    gridTemplateColumns: '1fr',
    '& > section + section': { borderLeft: 0, borderTop: '1px solid var(--line2)' },
  },
})
const Foot = styled('footer')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: '4px 28px',
  padding: '12px 16px',
  borderTop: '1px solid var(--line)',
  background: 'var(--frame)',
  color: 'var(--t2)',
  fontSize: '0.75rem',
})
