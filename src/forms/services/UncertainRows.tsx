import { styled } from '@mui/material/styles'
import { saySilence } from '../../core/behaviour/words.ts'
import type { Answers } from '../../store/forecast.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { sayAnnouncer } from './say-row.ts'

/** The Services that stand on no node's card: those for which it is not certain, and those nobody answers for. */
export function UncertainRows({ answers }: { readonly answers: Answers }) {
  const words = useWords()
  const language = useLanguage()
  const { forecast, now } = answers
  const lines = forecast.rows.flatMap(({ id }, index) => {
    const announcer = now[index]!
    const name = id.slice(id.indexOf('/') + 1)
    if (announcer.state === 'one-of') {
      return [{ id, name, isSilent: false, text: sayAnnouncer(announcer, words) ?? '' }]
    }
    if (announcer.state === 'nobody') {
      return [{ id, name, isSilent: true, text: saySilence(announcer.silence, language) }]
    }
    return []
  })
  return (
    <>
      {([false, true] as const).map((isSilent) => {
        const own = lines.filter((line) => line.isSilent === isSilent)
        if (own.length === 0) return null
        return (
          <Group key={String(isSilent)} data-silent={isSilent}>
            <h3>{words(isSilent ? 'services.down.silentNow' : 'services.down.uncertain')}</h3>
            <ul>
              {own.map(({ id, name, text }) => (
                <li key={id}>
                  <b>{name}</b> {text}
                </li>
              ))}
            </ul>
          </Group>
        )
      })}
    </>
  )
}

const Group = styled('div')({
  marginBottom: 10,
  padding: '6px 10px 8px',
  border: '1px dashed var(--line2)',
  borderRadius: 8,
  '&[data-silent=true]': { border: '1px solid var(--err-line)', background: 'var(--err-weak)' },
  '& h3': { fontSize: '0.75rem', lineHeight: '20px', fontWeight: 500, color: 'var(--t2)' },
  '& li': { fontSize: '0.75rem', lineHeight: '18px', color: 'var(--t2)', overflowWrap: 'anywhere' },
  '& b': { fontWeight: 500, fontSize: '0.8125rem', color: 'var(--t1)', marginRight: 4 },
})
