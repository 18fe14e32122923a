import { styled } from '@mui/material/styles'
import type { Place } from '../core/document.ts'
import { useWords } from '../store/use-words.ts'
import { MarksWithin } from './kit/MarksWithin.tsx'
import { MoreMenu, type MoreMenuItem } from './kit/MoreMenu.tsx'

export interface CardHeadProps {
  readonly title: string
  readonly place: Place
  readonly items: readonly MoreMenuItem[]
}

/** The head of a card: what it is, the marks of what is wrong in it, and its menu. */
export function CardHead({ title, place, items }: CardHeadProps) {
  const words = useWords()
  return (
    <Head>
      <h3>{title}</h3>
      <MarksWithin place={place} />
      <MoreMenu label={words('form.moreOf', { name: title })} items={items} />
    </Head>
  )
}

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 40,
  padding: '0 8px 0 12px',
  '& > h3': {
    flex: 1,
    minWidth: 0,
    margin: 0,
    fontSize: '0.8125rem',
    lineHeight: '20px',
    fontWeight: 500,
    overflowWrap: 'anywhere',
  },
})
