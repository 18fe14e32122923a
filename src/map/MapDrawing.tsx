import { styled } from '@mui/material/styles'
import { type PointerEvent, useCallback, useId, useMemo, useState } from 'react'
import { describeRange } from '../core/scene/describe-runs.ts'
import { drawScene } from '../core/scene/draw.ts'
import { hitTest } from '../core/scene/hit.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { extentOf } from '../core/scene/ruler-places.ts'
import type { Scene } from '../core/scene/scene.ts'
import type { Density } from '../core/scene/view.ts'
import { select } from '../store/actions/select.ts'
import { AddressList } from './AddressList.tsx'
import { HoverMark } from './HoverMark.tsx'
import { PatternDefs } from './PatternDefs.tsx'
import { RowCard } from './RowCard.tsx'
import { ShapeView } from './ShapeView.tsx'
import type { Moves } from './use-moves.ts'
import { useTouches } from './use-touches.ts'
import { useWheel } from './use-wheel.ts'

interface Props {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly density: Density
  readonly moves: Moves
}

interface Pointed {
  readonly x: number
  readonly y: number
  readonly clientX: number
  readonly clientY: number
}

/** The drawing of one subnet with everything a pointer can do on it. */
export function MapDrawing({ subnet, scene, density, moves }: Props) {
  const id = useId()
  const [pointed, setPointed] = useState<Pointed>()
  const [dragX, setDragX] = useState<number>()
  const layers = useMemo(() => drawScene(scene, density), [scene, density])
  const hit = pointed === undefined ? undefined : hitTest(subnet, scene, pointed.x, pointed.y)
  const row = hit === undefined ? undefined : describeRange(subnet, hit.range)
  const extent = hit === undefined ? undefined : extentOf(subnet, scene, hit.range)
  const turn = useCallback(
    (event: WheelEvent): boolean => {
      const box =
        event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : undefined
      if (event.ctrlKey || event.metaKey) {
        moves.zoomAt(event.clientX - (box?.left ?? 0), Math.exp(-event.deltaY / 300))
        return true
      }
      if (!moves.isPart) return false
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      moves.panBy(isSideways ? event.deltaX : event.deltaY)
      return true
    },
    [moves],
  )
  const wheel = useWheel(turn)
  const touches = useTouches(moves)
  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const { clientX, clientY } = event
    touches.move(event)
    if (dragX !== undefined) {
      moves.panBy(dragX - clientX)
      setDragX(clientX)
    } else if (event.pointerType !== 'touch') {
      setPointed({ x: clientX - box.left, y: clientY - box.top, clientX, clientY })
    }
  }
  const press = (event: PointerEvent<SVGSVGElement>): void => {
    touches.press(event)
    if (event.pointerType === 'touch') return
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top
    if (!moves.isPart || Math.abs(y - scene.axisY - 12) > 20) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragX(event.clientX)
  }
  const release = (event: PointerEvent): void => {
    touches.release(event)
    setDragX(undefined)
  }
  const choose = (event: { clientX: number; clientY: number; currentTarget: Element }): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = hitTest(subnet, scene, event.clientX - box.left, event.clientY - box.top)
    const finding = subnet.conflicts.byNumber.get(at?.numbers[0] ?? 0)
    const place = finding?.place ?? at?.item?.use.place
    if (place !== undefined) select(place, 'map')
  }
  return (
    <Frame>
      <Picture
        ref={wheel}
        width={scene.width}
        height={scene.height}
        aria-hidden="true"
        data-dragging={dragX !== undefined}
        data-choosable={hit?.item !== undefined || (hit?.numbers.length ?? 0) > 0}
        onPointerMove={point}
        onPointerDown={press}
        onPointerUp={release}
        onPointerCancel={release}
        onPointerLeave={() => setPointed(undefined)}
        onClick={choose}
        onDoubleClick={(event) => {
          if (hit?.item === undefined) {
            moves.zoomAt(event.clientX - event.currentTarget.getBoundingClientRect().left, 2)
          }
        }}
      >
        <PatternDefs id={id} />
        {layers.map((layer) => (
          <ShapeView key={layer.key} shapes={layer.shapes} id={id} />
        ))}
        {extent !== undefined && <HoverMark scene={scene} extent={extent} />}
      </Picture>
      <AddressList subnet={subnet} scene={scene} moves={moves} />
      {row !== undefined && pointed !== undefined && dragX === undefined && (
        <Card
          style={{
            left: `min(${pointed.clientX + 16}px, calc(100vw - 316px))`,
            top: `min(${pointed.clientY + 20}px, calc(100vh - 190px))`,
          }}
        >
          <RowCard row={row} subnet={subnet} />
        </Card>
      )}
    </Frame>
  )
}

const Frame = styled('div')({ position: 'relative' })
const Picture = styled('svg')({
  display: 'block',
  fontFamily: 'var(--sans)',
  fontVariantNumeric: 'tabular-nums',
  forcedColorAdjust: 'none',
  userSelect: 'none',
  touchAction: 'pan-y',
  '&[data-choosable=true]': { cursor: 'pointer' },
  '&[data-dragging=true]': { cursor: 'grabbing' },
  '& text, & path, & rect': { pointerEvents: 'none' },
})
const Card = styled('div')({
  position: 'fixed',
  zIndex: 1200,
  width: 300,
  padding: '8px 12px',
  borderRadius: 6,
  background: 'var(--raised)',
  boxShadow: 'var(--shadow)',
  color: 'var(--t1)',
  fontSize: '0.75rem',
  lineHeight: '18px',
  pointerEvents: 'none',
})
