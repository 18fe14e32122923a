import { styled } from '@mui/material/styles'
import { type PointerEvent, useId, useMemo } from 'react'
import { type Minimap, minimapGround, minimapOffset } from '../core/scene/minimap.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Density } from '../core/scene/view.ts'
import { PatternDefs } from './PatternDefs.tsx'
import { ShapeView } from './ShapeView.tsx'
import type { Moves } from './use-moves.ts'

interface Props {
  readonly subnet: PreparedSubnet
  readonly map: Minimap
  readonly width: number
  readonly density: Density
  readonly moves: Moves
}

/** The whole subnet above a part of it: press or drag to look elsewhere. The keyboard moves by the list instead. */
export function MinimapView({ subnet, map, width, density, moves }: Props) {
  const id = useId()
  const ground = useMemo(() => minimapGround(subnet, { width, density }), [subnet, width, density])
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    moves.centre(minimapOffset(subnet, map, x))
  }
  return (
    <Strip
      width={width}
      height={map.height}
      aria-hidden="true"
      data-minimap
      onPointerMove={go}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
    >
      <PatternDefs id={id} />
      <ShapeView shapes={ground} id={id} />
      <ShapeView shapes={map.shapes} id={id} />
    </Strip>
  )
}

const Strip = styled('svg')({
  display: 'block',
  fontFamily: 'var(--sans)',
  forcedColorAdjust: 'none',
  userSelect: 'none',
  touchAction: 'none',
  cursor: 'pointer',
})
