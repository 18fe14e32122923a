import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export interface SectionHeadProps {
  readonly title: string
  readonly sub?: ReactNode
  /** The one thing to add here. */
  readonly action?: ReactNode
}

/** The head of a section: its title, what is in it in one line, and what can be added. */
export function SectionHead({ title, sub, action }: SectionHeadProps) {
  return (
    <Head>
      <div>
        <Title>{title}</Title>
        {sub !== undefined && <Sub>{sub}</Sub>}
      </div>
      {action}
    </Head>
  )
}

const Head = styled('header')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  gap: 12,
  padding: '14px 0 10px',
  '& > div': { minWidth: 0, flex: '1 1 200px' },
})
const Title = styled('h1')({
  fontSize: '1.0625rem',
  lineHeight: '24px',
  fontWeight: 600,
  letterSpacing: '-0.01em',
})
const Sub = styled('p')({ marginTop: 2, fontSize: '0.75rem', lineHeight: '18px', color: 'var(--t2)' })

/** A group of fields inside a section. */
export const GroupHead = styled('h2')({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '2px 10px',
  margin: '14px 0 4px',
  paddingTop: 14,
  borderTop: '1px solid var(--line)',
  // The head of the section itself is line enough.
  'header + &': { marginTop: 0, paddingTop: 0, borderTop: 0 },
  fontSize: '0.8125rem',
  lineHeight: '20px',
  fontWeight: 600,
  '& > small': { fontSize: '0.75rem', fontWeight: 400, color: 'var(--t2)' },
  // The question mark belongs to the words before it.
  '& > button[aria-haspopup=dialog]': { marginLeft: -6 },
  '& > .end': { marginLeft: 'auto' },
})
