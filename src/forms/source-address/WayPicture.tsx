import { styled } from '@mui/material/styles'
import { Fragment } from 'react'
import {
  type Hop,
  keptIn,
  type SourceChoice,
  type TrafficWay,
  wayOf,
} from '../../core/emit/source-address.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { RoleKey } from '../../look/RoleKey.tsx'
import { useWords } from '../../store/use-words.ts'
import { sayHop, sayHops, saySeen, sayStep } from './hop-words.ts'

export interface WayPictureProps {
  readonly view: ClusterView
  readonly way: TrafficWay
  readonly choice: SourceChoice
}

/** CSS px; a station with the arrow that leads to it. */
const width = 300
const stationHeight = 44
const arrowHeight = 34

/** The packet's way from station to station: where its source is changed, and what the Pod sees in the end. */
export function WayPicture({ view, way, choice }: WayPictureProps) {
  const words = useWords()
  const hops = wayOf(view, way, choice)
  const height = hops.length * (stationHeight + arrowHeight) - 2
  const title = words(`source.choice.${choice}`)
  const kept = keptIn(hops)
  const yOf = (index: number): number => 1 + index * (stationHeight + arrowHeight)
  return (
    <Figure>
      <figcaption>{title}</figcaption>
      <Drawing
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words('source.picture', { choice: title, way: sayHops(hops, words) })}
      >
        {hops.map((hop, index) => (
          <Fragment key={hop.at}>
            {index > 0 && (
              <Arrow
                y={yOf(index) - arrowHeight}
                text={sayStep(hop, words)}
                isChanged={hop.change === 'nat' || hop.header !== undefined}
              />
            )}
            <Station hop={hop} view={view} y={yOf(index)} />
          </Fragment>
        ))}
        <Seen kept={kept} text={saySeen(hops, words)} y={yOf(hops.length) - arrowHeight + 4} />
      </Drawing>
    </Figure>
  )
}

function Station({ hop, view, y }: { readonly hop: Hop; readonly view: ClusterView; readonly y: number }) {
  const words = useWords()
  const { title, help } = sayHop(hop, words)
  const isMachine = hop.at === 'balancer' || hop.at === 'called-node'
  const role =
    hop.at === 'called-node'
      ? 'worker-node'
      : view.facts.topology === 'control-plane'
        ? 'control-plane-node'
        : 'load-balancer-node'
  return (
    <>
      <rect
        x="1"
        y={y}
        width={width - 2}
        height={stationHeight}
        rx={isMachine ? 3 : stationHeight / 2}
        fill="var(--pane)"
        stroke="var(--ctl)"
      />
      {isMachine && (
        <g transform={`translate(12 ${y + 14})`}>
          <RoleKey role={role} />
        </g>
      )}
      <text x={isMachine ? 36 : 22} y={y + (help === '' ? 27 : 19)} fontSize="13" fill="var(--t1)">
        {title}
      </text>
      {help !== '' && (
        <text x={isMachine ? 36 : 22} y={y + 35} fontSize="12" fill="var(--t2)">
          {help}
        </text>
      )}
    </>
  )
}

function Arrow({
  y,
  text,
  isChanged,
}: {
  readonly y: number
  readonly text: string
  readonly isChanged: boolean
}) {
  const end = y + arrowHeight - 2
  return (
    <>
      <path
        d={`M28 ${y + 2}V${end}M24 ${end - 5}L28 ${end}L32 ${end - 5}`}
        fill="none"
        stroke="var(--t2)"
        strokeWidth="1.5"
        strokeDasharray={isChanged ? '4 3' : undefined}
      />
      <text x="42" y={y + 21} fontSize="12" fontWeight={isChanged ? 600 : 400} fill="var(--t1)">
        {text}
      </text>
    </>
  )
}

/** A tick or a cross beside the words, so that colour says nothing alone. */
function Seen({
  kept,
  text,
  y,
}: {
  readonly kept: ReturnType<typeof keptIn>
  readonly text: string
  readonly y: number
}) {
  const isLost = kept === 'nowhere'
  const color = isLost ? 'var(--err)' : 'var(--ok)'
  return (
    <>
      <path
        d={isLost ? `M22 ${y + 6}l10 10M32 ${y + 6}l-10 10` : `M21 ${y + 11}l4 5l8 -10`}
        fill="none"
        stroke={color}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <text x="42" y={y + 15} fontSize="12" fontWeight="600" fill={color}>
        {text}
      </text>
    </>
  )
}

const Figure = styled('figure')({
  margin: 0,
  padding: 12,
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--inset)',
  '& > figcaption': { paddingBottom: 8, fontWeight: 600 },
})
const Drawing = styled('svg')({
  display: 'block',
  width: '100%',
  maxWidth: width,
  fontFamily: 'var(--sans)',
  fontVariantNumeric: 'tabular-nums',
  forcedColorAdjust: 'none',
})
