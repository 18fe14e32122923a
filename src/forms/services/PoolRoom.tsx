import { styled } from '@mui/material/styles'
import { Fragment } from 'react'
import type { Forecast } from '../../core/behaviour/forecast.ts'
import { type FamilyRoom, roomOfPools } from '../../core/behaviour/pool-room.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { RoleKey } from '../../look/RoleKey.tsx'
import { useWords } from '../../store/use-words.ts'
import type { Say } from '../../words/say.ts'
import { printCount } from '../print-count.ts'
import { GroupHead } from '../SectionHead.tsx'

export interface PoolRoomProps {
  readonly view: ClusterView
  readonly forecast: Forecast
}

/** What the planned Services leave of each pool. */
export function PoolRoom({ view, forecast }: PoolRoomProps) {
  const words = useWords()
  const rooms = roomOfPools(view, forecast)
  if (rooms.length === 0) return null
  return (
    <section aria-label={words('services.capacity')}>
      <GroupHead>{words('services.capacity')}</GroupHead>
      <ul>
        {rooms.map((room) => (
          <Pool key={room.name}>
            <Line>
              <RoleKey role={room.isManual ? 'manual-pool' : 'pool'} />
              <b>{room.name}</b>
              {room.families.length === 1 && <span>{sayRoom(room.families[0]!, words)}</span>}
              <small>
                {words(room.isManual ? 'services.capacity.manual' : 'services.capacity.automatic')}
              </small>
            </Line>
            {room.families.map((one) => (
              <Fragment key={one.family}>
                {room.families.length > 1 && (
                  <Line>
                    <span>IPv{one.family}</span>
                    <span>{sayRoom(one, words)}</span>
                  </Line>
                )}
                <Bar room={one} isManual={room.isManual} />
              </Fragment>
            ))}
          </Pool>
        ))}
      </ul>
    </section>
  )
}

function sayRoom(room: FamilyRoom, words: Say): string {
  const { ingress, used, perhaps, skipped, mostFree, leastFree } = room
  const parts = [
    ...(ingress === 0 ? [] : [words('services.capacity.ingress', { count: ingress })]),
    ...(used === 0 ? [] : [words('services.capacity.used', { count: used })]),
    ...(perhaps === 0 ? [] : [words('services.capacity.perhaps', { count: perhaps })]),
    ...(skipped === 0n ? [] : [words('services.capacity.skipped', { count: printCount(skipped) })]),
    leastFree === mostFree
      ? words('services.capacity.free', { count: printCount(mostFree) })
      : words('services.capacity.freeBetween', { least: printCount(leastFree), most: printCount(mostFree) }),
  ]
  const listed = parts.reduce((first, rest) => words('form.also', { first, rest }))
  return words('services.capacity.line', { count: printCount(room.listed), parts: listed })
}

/** A picture of the line above it: the ingress, what is certain, what is perhaps. */
function Bar({ room, isManual }: { readonly room: FamilyRoom; readonly isManual: boolean }) {
  const share = (count: number): number =>
    room.listed === 0n ? 0 : Math.min(100, (count / Number(room.listed)) * 100)
  const parts = [
    { key: 'ingress', width: share(room.ingress), fill: 'var(--role-I-ink)' },
    {
      key: 'used',
      width: share(room.used),
      fill: isManual ? 'var(--role-M-ink)' : 'var(--role-P-ink)',
    },
    {
      key: 'perhaps',
      width: share(room.perhaps),
      fill: isManual ? 'var(--role-M-fill)' : 'var(--role-P-fill)',
    },
  ]
  let at = 0
  return (
    <Track viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="1" fill="var(--active)" />
      {parts.map(({ key, width, fill }) => {
        const x = at
        at += width
        return <rect key={key} x={x} width={Math.min(width, 100 - x)} height="1" fill={fill} />
      })}
    </Track>
  )
}

const Pool = styled('li')({ padding: '4px 0 6px' })
const Line = styled('p')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  paddingBottom: 4,
  fontSize: '0.75rem',
  lineHeight: '20px',
  color: 'var(--t2)',
  '& b': { font: '500 0.8125rem/20px var(--mono)', color: 'var(--t1)', overflowWrap: 'anywhere' },
  '& small': { fontSize: 'inherit', marginLeft: 'auto' },
})
const Track = styled('svg')({ display: 'block', width: '100%', height: 8, borderRadius: 2 })
