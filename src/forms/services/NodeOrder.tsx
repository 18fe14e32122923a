import { styled } from '@mui/material/styles'
import { memo } from 'react'
import type { Announcer } from '../../core/behaviour/announcers.ts'
import { printForElection } from '../../core/behaviour/rank.ts'
import { sha256 } from '../../core/behaviour/sha256.ts'
import { saySilence } from '../../core/behaviour/words.ts'
import type { Answers } from '../../store/forecast.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { sayAnnouncer } from './say-row.ts'

export interface NodeOrderProps {
  readonly answers: Answers
  readonly index: number
  readonly announcer: Announcer
}

/** The nodes in the order in which they answer, each with the beginning of its hash. */
export function NodeOrder({ answers, index, announcer }: NodeOrderProps) {
  const words = useWords()
  const language = useLanguage()
  const { forecast, down } = answers
  const row = forecast.rows[index]!
  if (announcer.state === 'nobody') return <Silent>{saySilence(announcer.silence, language)}</Silent>
  const said = announcer.state === 'one-of' ? sayAnnouncer(announcer, words) : undefined
  const [only, ...others] = row.targets
  if (only === undefined || others.length > 0 || typeof row.outcome === 'string') {
    return said === undefined ? null : <Help>{words('services.by.whole', { who: said })}</Help>
  }
  const entry = forecast.election.entries[only]!
  const { rule } = forecast.election
  const subject = rule === 'service' ? row.id : printForElection(entry.target.address)
  const answering = announcer.state === 'node' ? announcer.order : []
  return (
    <section aria-label={words('services.order')}>
      <Head aria-hidden="true">{words('services.order')}</Head>
      {said !== undefined && <Help>{words('services.by.whole', { who: said })}</Help>}
      <List>
        {entry.ranked.map((name) => (
          <li
            key={name}
            data-state={down.has(name) ? 'down' : name === answering[0] ? 'first' : undefined}
            data-out={announcer.state === 'node' && !down.has(name) && !answering.includes(name)}
          >
            <code>{name}</code> <HashBeginning of={`${name}#${subject}`} />
          </li>
        ))}
      </List>
      <Help>{words(rule === 'service' ? 'services.orderHelpService' : 'services.orderHelp')}</Help>
    </section>
  )
}

/** As MetalLB compares them: the smallest wins. */
const HashBeginning = memo(function HashBeginning({ of }: { readonly of: string }) {
  return (
    <small>{Array.from(sha256(of).slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')}</small>
  )
})

const Head = styled('p')({ fontSize: '0.75rem', lineHeight: '17px', fontWeight: 500, paddingTop: 4 })
const List = styled('ol')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 6px',
  padding: '4px 0',
  counterReset: 'order',
  '& > li': {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: 6,
    padding: '1px 8px',
    border: '1px solid var(--line2)',
    borderRadius: 5,
    counterIncrement: 'order',
    '&::before': { content: 'counter(order)', fontSize: '0.75rem', color: 'var(--t3)' },
    '& small': { fontFamily: 'var(--mono)', fontSize: '0.6875rem', color: 'var(--t3)' },
    '&[data-state=first]': { borderColor: 'var(--ink)', boxShadow: 'inset 0 0 0 1px var(--ink)' },
    '&[data-state=down]': { borderStyle: 'dashed', '& code': { textDecoration: 'line-through' } },
    '&[data-out=true]': { borderStyle: 'dotted', '& code': { color: 'var(--t3)' } },
  },
})
const Help = styled('p')({
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  paddingBottom: 8,
})
const Silent = styled('p')({ fontSize: '0.75rem', lineHeight: '17px', fontWeight: 500, color: 'var(--err)' })
