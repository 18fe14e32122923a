import { keyframes, styled } from '@mui/material/styles'
import { useMemo } from 'react'
import type { Analysis } from '../core/analyse.ts'
import { samePlace } from '../core/document.ts'
import type { Range } from '../core/net/range.ts'
import { locate } from '../core/say.ts'
import { chosenBox } from '../core/scene/draw-handles.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { extentOf } from '../core/scene/ruler-places.ts'
import type { Scene } from '../core/scene/scene.ts'
import { type Touched, useWorkbench } from '../store/state.ts'

interface Props {
  readonly analysis: Analysis
  readonly subnet: PreparedSubnet
  readonly scene: Scene
}

/** So many places pulse or flash; more would be a flicker. */
const most = 12
/** Beyond this many uses looking up their lines costs more than a flash is worth. */
const mostUses = 5000

/** A chosen problem pulses once, and what a change elsewhere moved flashes where it is now. */
export function Highlights({ analysis, subnet, scene }: Props) {
  const selection = useWorkbench((state) => state.selection)
  const touched = useWorkbench((state) => state.touched)
  const changed = useMemo(() => changedItems(analysis, subnet, touched), [analysis, subnet, touched])
  const told = useMemo((): readonly Range[] => {
    if (selection?.rule === undefined) return []
    return subnet.conflicts.findings
      .filter(({ place }) => samePlace(place, selection.place))
      .flatMap(({ ranges }) => ranges)
  }, [subnet, selection])
  return (
    <>
      <g key={`pulse ${selection?.serial}`}>
        {told.slice(0, most).map((range) => {
          const extent = extentOf(subnet, scene, range)
          return (
            extent !== undefined && (
              <Pulse
                key={`${range.first}`}
                x={extent.from - 4}
                y={scene.top + 1}
                width={extent.to - extent.from + 8}
                height={scene.axisY - scene.top - 2}
                rx="5"
              />
            )
          )
        })}
      </g>
      <g key={`flash ${touched?.serial}`}>
        {changed.map((item) => {
          const box = chosenBox(subnet, scene, item)
          return box === undefined ? null : (
            <Flash
              key={`${item.letter} ${item.range.first}`}
              x={box.x - 2}
              y={box.y - 2}
              width={box.width + 4}
              height={box.height + 4}
              rx="4"
            />
          )
        })}
      </g>
    </>
  )
}

function changedItems(analysis: Analysis, subnet: PreparedSubnet, touched: Touched | undefined) {
  if (touched === undefined || subnet.items.length > mostUses) return []
  return subnet.items
    .filter(({ use }) => {
      if (use.place.file !== touched.file) return false
      const line = locate(analysis, use.place)?.start.line
      return line !== undefined && touched.lines.some(({ first, last }) => line >= first && line <= last)
    })
    .slice(0, most)
}

const pulse = keyframes({ from: { opacity: 0 }, '40%': { opacity: 1 }, to: { opacity: 0 } })
const fade = keyframes({ from: { opacity: 0.45 }, to: { opacity: 0 } })

const Pulse = styled('rect')({
  fill: 'none',
  stroke: 'var(--map-focus)',
  strokeWidth: 2.5,
  animation: `${pulse} var(--ms-pulse) both`,
})
const Flash = styled('rect')({ fill: 'var(--map-focus)', animation: `${fade} var(--ms-flash) both` })
