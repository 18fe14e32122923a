import { styled } from '@mui/material/styles'
import { useWords } from '../store/use-words.ts'
import { DraftRow } from './DraftRow.tsx'
import type { Draft } from './draft.ts'

export interface DraftListProps {
  /** undefined where the browser keeps nothing for this page. */
  readonly drafts: readonly Draft[] | undefined
  readonly onChanged: () => void
}

/** What was left in this browser, offered again. */
export function DraftList({ drafts, onChanged }: DraftListProps) {
  const words = useWords()
  if (drafts === undefined) return <Note>{words('drafts.none')}</Note>
  if (drafts.length === 0) return null
  return (
    <Section aria-labelledby="drafts">
      <Head>
        <h2 id="drafts">{words('start.drafts')}</h2> <span>{words('start.draftsHelp')}</span>
      </Head>
      <ul>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onChanged={onChanged} />
        ))}
      </ul>
    </Section>
  )
}

const Section = styled('section')({
  marginTop: 32,
  '& ul': { listStyle: 'none', margin: '6px 0 0', padding: 0 },
})
const Head = styled('div')({
  '& h2': { display: 'inline', fontSize: '0.8125rem', fontWeight: 600 },
  '& span': { color: 'var(--t2)', fontSize: '0.75rem', marginLeft: 6 },
})
const Note = styled('p')({ marginTop: 24, color: 'var(--t2)' })
