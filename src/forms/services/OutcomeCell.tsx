import { styled } from '@mui/material/styles'
import type { ForecastRow } from '../../core/behaviour/forecast.ts'
import { printAddress } from '../../core/net/address.ts'
import { RoleKey } from '../../look/RoleKey.tsx'
import { SeverityMark } from '../../look/SeverityMark.tsx'
import { selectActiveCluster } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { joinNames, sayCandidate } from './say-row.ts'

/** The address a Service gets, those it may get, or that it gets none. */
export function OutcomeCell({ row }: { readonly row: ForecastRow }) {
  const words = useWords()
  const { outcome } = row
  if (typeof outcome === 'string') {
    return <Nothing>{words('services.gets.refused')}</Nothing>
  }
  switch (outcome.state) {
    case 'assigned':
      return (
        <>
          {outcome.addresses.map((address) => (
            <Address key={printAddress(address)}>
              {row.service === undefined ? <RoleKey role="ingress-vip" /> : <PoolKey pool={outcome.pool} />}
              <code>{printAddress(address)}</code>
            </Address>
          ))}
          {outcome.sharedWith.length > 0 && (
            <Note>{words('services.gets.shared', { names: joinNames(outcome.sharedWith, words) })}</Note>
          )}
        </>
      )
    case 'one-of':
      return (
        <>
          <Note>{words('services.gets.oneOf')}</Note>
          <ul>
            {outcome.candidates.map((candidate) => (
              <Maybe key={candidate.pool}>
                <PoolKey pool={candidate.pool} />
                <code>{sayCandidate(candidate, words)}</code>
              </Maybe>
            ))}
          </ul>
          {outcome.mayStayPending && <Note>{words('services.gets.mayPend')}</Note>}
        </>
      )
    case 'pending':
      return (
        <Pending>
          <SeverityMark severity="error" />
          {words('services.gets.pending')}
        </Pending>
      )
  }
}

function PoolKey({ pool }: { readonly pool: string }) {
  const isManual = useWorkbench(
    (state) =>
      selectActiveCluster(state)?.facts.pools.find(({ name }) => name === pool)?.manualAssign === true,
  )
  return <RoleKey role={isManual ? 'manual-pool' : 'pool'} />
}

const Address = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 7,
  color: 'var(--t1)',
  '& code': { overflowWrap: 'anywhere' },
})
/** Dashed = not firm. */
const Maybe = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: 7,
  width: 'fit-content',
  maxWidth: '100%',
  margin: '2px 0',
  padding: '0 6px 0 4px',
  border: '1px dashed var(--ctl)',
  borderRadius: 5,
  color: 'var(--t1)',
  '& code': { overflowWrap: 'anywhere' },
})
const Note = styled('span')({ display: 'block', fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' })
const Nothing = styled('span')({ color: 'var(--t2)' })
const Pending = styled('span')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  fontWeight: 500,
  color: 'var(--err)',
})
