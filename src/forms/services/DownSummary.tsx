import { styled } from '@mui/material/styles'
import { fatesOf } from '../../core/behaviour/announcers.ts'
import type { Answers } from '../../store/forecast.ts'
import { useWords } from '../../store/use-words.ts'
import { joinNames } from './say-row.ts'

/** What the nodes that are down change, counted in addresses that are certain. */
export function DownSummary({ answers }: { readonly answers: Answers }) {
  const words = useWords()
  const { forecast, down, before: was, now: is } = answers
  if (forecast.nodes.length === 0) return null
  const fates = fatesOf(forecast, was, is).filter(({ before }) => before !== undefined)
  const total = fates.length
  const silent = fates.filter(({ now }) => now === undefined).length
  const moved = fates.filter(({ before, now }) => now !== undefined && before !== now).length
  const args = { nodes: joinNames([...down], words), moved, total, stay: total - moved - silent }
  return (
    <Summary role="status">
      {down.size === 0 ? (
        <>
          <b>{words('services.down.allAreUp', { count: total })}</b>
          <p>{words('services.down.allAreUpHelp')}</p>
        </>
      ) : (
        <>
          <b>
            {silent === 0
              ? words('services.down.moves', args)
              : words('services.down.silent', { ...args, silent })}
          </b>
          {moved + silent === 0 && <p>{words('services.down.staysHelp')}</p>}
          {moved > 0 && <p>{words('services.down.movesHelp')}</p>}
          {silent > 0 && <p>{words('services.down.silentHelp')}</p>}
        </>
      )}
    </Summary>
  )
}

const Summary = styled('div')({
  margin: '2px 0 12px',
  padding: '2px 0 2px 12px',
  borderLeft: '3px solid var(--ink)',
  '& b': { fontWeight: 500 },
  '& p': { fontSize: '0.75rem', lineHeight: '18px', color: 'var(--t2)', paddingTop: 2 },
})
