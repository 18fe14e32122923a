import { styled } from '@mui/material/styles'
import type { ForecastRow } from '../../core/behaviour/forecast.ts'
import { sayReason } from '../../core/behaviour/words.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'

/** Why a Service gets no address, or why nobody can say which one. */
export function OutcomeReasons({ row }: { readonly row: ForecastRow }) {
  const words = useWords()
  const language = useLanguage()
  const { outcome } = row
  if (typeof outcome === 'string') return <Why>{words(`services.refused.${outcome}`)}</Why>
  switch (outcome.state) {
    case 'assigned':
      return row.arePodsKnown ? null : <Why>{words('services.podsHelp')}</Why>
    case 'one-of':
      return <Why>{words('services.oneOfHelp')}</Why>
    case 'pending':
      return (
        <div>
          {outcome.reasons.map((reason) => (
            <Why key={reason.code + JSON.stringify(reason.args)}>{sayReason(reason, language)}</Why>
          ))}
        </div>
      )
  }
}

const Why = styled('p')({
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  overflowWrap: 'anywhere',
  paddingBottom: 2,
})
