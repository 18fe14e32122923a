import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { memo, useState } from 'react'
import { saySilence } from '../../core/behaviour/words.ts'
import type { Answers } from '../../store/forecast.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { sayAnnouncer } from './say-row.ts'

/** Services shown at first, and with each further request. */
const step = 20

/** The Services that stand on no node's card: those for which it is not certain, and those nobody answers for. */
export function UncertainRows({ answers }: { readonly answers: Answers }) {
  return (
    <>
      <Lines answers={answers} state="one-of" />
      <Lines answers={answers} state="nobody" />
    </>
  )
}

interface LinesProps {
  readonly answers: Answers
  readonly state: 'one-of' | 'nobody'
}

function Lines({ answers, state }: LinesProps) {
  const words = useWords()
  const language = useLanguage()
  const [most, setMost] = useState(step)
  const { forecast, now } = answers
  const own = forecast.rows.flatMap(({ id }, index) => (now[index]!.state === state ? [{ id, index }] : []))
  if (own.length === 0) return null
  const left = own.length - most
  return (
    <Group data-silent={state === 'nobody'}>
      <h3>{words(state === 'nobody' ? 'services.down.silentNow' : 'services.down.uncertain')}</h3>
      <ul>
        {own.slice(0, most).map(({ id, index }) => {
          const announcer = now[index]!
          const said =
            announcer.state === 'nobody'
              ? saySilence(announcer.silence, language)
              : (sayAnnouncer(announcer, words) ?? '')
          return <Line key={index} name={id.slice(id.indexOf('/') + 1)} said={said} />
        })}
      </ul>
      {left > 0 && (
        <Button variant="text" size="small" onClick={() => setMost(most + step * 4)}>
          {words('form.showMore', { count: Math.min(step * 4, left), total: own.length })}
        </Button>
      )}
    </Group>
  )
}

const Line = memo(function Line({ name, said }: { readonly name: string; readonly said: string }) {
  return (
    <li>
      <b>{name}</b> {said}
    </li>
  )
})

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
