import { styled } from '@mui/material/styles'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { useWords } from '../../store/use-words.ts'
import { nameOf } from './leave-out.ts'
import type { PreparedText } from './prepare-share.ts'

/** What does not travel, field by field, and what could not be left out. */
export function LeftOutList({ texts }: { readonly texts: readonly PreparedText[] }) {
  const words = useWords()
  const called = texts.map((text) => ({
    ...text,
    name: text.isDeployed ? words('share.deployedText', { name: text.name }) : text.name,
  }))
  const count = texts.reduce((sum, text) => sum + text.leftOut.length + text.comments, 0)
  return (
    <>
      {called.flatMap(warningsOf).map(({ key, args }) => (
        <Warning key={`${key} ${args.name}`}>
          <SeverityMark severity="warning" /> <span>{words(key, args)}</span>
        </Warning>
      ))}
      {count > 0 && (
        <Details>
          <summary>{words('share.leftOut', { count })}</summary>
          <ul>
            {called.flatMap((text, index) =>
              linesOf(text, words).map((line) => <li key={`${index} ${line}`}>{line}</li>),
            )}
          </ul>
        </Details>
      )}
    </>
  )
}

function warningsOf({ name, untouched, repeated }: PreparedText) {
  const untouchedLine = { key: 'share.untouched', args: { name, documents: untouched.join(', ') } } as const
  const repeatedLine = { key: 'share.repeated', args: { name, lines: shortened(repeated) } } as const
  return [...(untouched.length > 0 ? [untouchedLine] : []), ...(repeated.length > 0 ? [repeatedLine] : [])]
}

function linesOf(
  { name, leftOut, comments }: PreparedText,
  words: ReturnType<typeof useWords>,
): readonly string[] {
  const fields = [...new Set(leftOut.map(({ path }) => nameOf(path)))]
  const lines = fields.map((field) => `${name}: ${field}`)
  return comments > 0 ? [...lines, words('share.comments', { name, count: comments })] : lines
}

/** Lines beyond these are only dots. */
const shownLines = 8

const shortened = (lines: readonly number[]): string =>
  lines.slice(0, shownLines).join(', ') + (lines.length > shownLines ? ' …' : '')

const Warning = styled('p')({ display: 'flex', gap: 6, alignItems: 'flex-start', color: 'var(--t1)' })
const Details = styled('details')({
  '& > summary': { cursor: 'pointer', width: 'fit-content', borderRadius: 4 },
  '& > summary:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2 },
  '& ul': {
    maxHeight: 160,
    overflow: 'auto',
    margin: '6px 0 0',
    paddingLeft: 20,
    color: 'var(--t2)',
    overflowWrap: 'anywhere',
  },
})
