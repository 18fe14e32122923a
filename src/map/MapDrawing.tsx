import { styled } from '@mui/material/styles'
import { type MouseEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Analysis } from '../core/analyse.ts'
import type { ClusterRef } from '../core/model/occupancy.ts'
import type { SegmentView } from '../core/model/segments.ts'
import { firstOf } from '../core/net/range.ts'
import { describeRange } from '../core/scene/describe-runs.ts'
import { canReshape } from '../core/scene/gesture-hold.ts'
import { hitTest } from '../core/scene/hit.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { extentOf } from '../core/scene/ruler-places.ts'
import type { Scene } from '../core/scene/scene.ts'
import type { Density } from '../core/scene/view.ts'
import { select } from '../store/actions/select.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { AddressList } from './AddressList.tsx'
import { BandMenu, type MenuRequest } from './BandMenu.tsx'
import { DraftCard } from './DraftCard.tsx'
import { DrawMenu } from './DrawMenu.tsx'
import { HoverCard } from './HoverCard.tsx'
import { MapLayers } from './MapLayers.tsx'
import { SelectionTools } from './SelectionTools.tsx'
import { useDrafting } from './use-drafting.ts'
import type { Moves } from './use-moves.ts'
import { pointOf, usePointer } from './use-pointer.ts'
import { useWheel } from './use-wheel.ts'
import { whyLocked } from './why-locked.ts'

interface Props {
  readonly analysis: Analysis
  readonly segment: SegmentView
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly density: Density
  readonly moves: Moves
  readonly focus: ClusterRef | undefined
  readonly selected: readonly SceneItem[]
}

/** The drawing of one subnet with everything that can be done on it. */
export function MapDrawing(props: Props) {
  const { analysis, subnet, scene, density, moves, selected } = props
  const words = useWords()
  const language = useLanguage()
  const [menu, setMenu] = useState<MenuRequest>()
  const drafting = useDrafting(props)
  const lockOf = (item: SceneItem): string | undefined => whyLocked(analysis, item.use.place, language, words)
  const isLocked = (item: SceneItem): boolean => lockOf(item) !== undefined
  const list = useRef<HTMLDivElement>(null)
  const pointer = usePointer({ subnet, scene, moves, selected, drafting, isLocked })
  const { pointed } = pointer
  const hit =
    pointed === undefined || drafting.draft !== undefined
      ? undefined
      : hitTest(subnet, scene, pointed.x, pointed.y)
  const extent = hit === undefined ? undefined : extentOf(subnet, scene, hit.range)
  const chosen = density === 'phone' || drafting.draft !== undefined ? undefined : selected.find(canReshape)
  const wheel = useWheel(moves)
  const choose = (event: MouseEvent<SVGSVGElement>): void => {
    if (!pointer.isClick()) return
    const { x, y } = pointOf(event)
    const at = hitTest(subnet, scene, x, y)
    const finding = analysis.findings[(at?.numbers[0] ?? 0) - 1]
    const place = finding?.place ?? at?.item?.use.place
    if (place !== undefined) select(place, 'map', finding?.rule)
  }
  const openMenu = (event: MouseEvent<SVGSVGElement>): void => {
    const { x, y, clientX, clientY } = pointOf(event)
    const at = hitTest(subnet, scene, x, y)
    if (at === undefined || density === 'phone') return
    event.preventDefault()
    const item = at.item !== undefined && canReshape(at.item) ? at.item : undefined
    if (item === undefined && at.item !== undefined) return
    if (item !== undefined) select(item.use.place, 'map')
    const isExact = at.range.first === at.range.last
    setMenu({
      item,
      address: isExact || item === undefined ? firstOf(at.range) : undefined,
      left: clientX,
      top: clientY,
      origin: { left: clientX - x, top: clientY - y },
    })
  }
  const closeMenu = (): void => {
    // The menu has to be gone before the focus can leave it for the list, which takes the keys from here.
    flushSync(() => setMenu(undefined))
    list.current?.focus()
  }
  return (
    <Frame>
      <Picture
        ref={wheel}
        width={scene.width}
        height={scene.height}
        aria-hidden="true"
        data-look={pointer.look}
        data-choosable={hit?.item !== undefined || (hit?.numbers.length ?? 0) > 0}
        {...pointer.listeners}
        onClick={choose}
        onContextMenu={openMenu}
        onDoubleClick={(event) => {
          if (hit?.item === undefined) moves.zoomAt(pointOf(event).x, 2, true)
        }}
      >
        <MapLayers
          analysis={analysis}
          subnet={subnet}
          scene={scene}
          density={density}
          chosen={chosen}
          isLocked={chosen !== undefined && isLocked(chosen)}
          ghost={drafting.ghost}
          hovered={extent}
        />
      </Picture>
      <AddressList
        ref={list}
        subnet={subnet}
        scene={scene}
        moves={moves}
        drafting={drafting}
        lockOf={lockOf}
        onMenu={setMenu}
      />
      {chosen !== undefined && (
        <SelectionTools subnet={subnet} scene={scene} item={chosen} onMenu={setMenu} />
      )}
      {hit !== undefined && pointed !== undefined && pointer.look !== 'panning' && menu === undefined && (
        <HoverCard
          row={describeRange(subnet, hit.range)}
          subnet={subnet}
          pointed={pointed}
          locked={pointer.look === 'locked' && hit.item !== undefined ? lockOf(hit.item) : undefined}
        />
      )}
      <DraftCard drafting={drafting} subnet={subnet} scene={scene} />
      <DrawMenu drafting={drafting} subnet={subnet} scene={scene} />
      {menu !== undefined && (
        <BandMenu
          analysis={analysis}
          subnet={subnet}
          request={menu}
          drafting={drafting}
          onClose={closeMenu}
        />
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
  '&[data-look=draw]': { cursor: 'crosshair' },
  '&[data-look=move]': { cursor: 'grab' },
  '&[data-look=resize]': { cursor: 'ew-resize' },
  '&[data-look=locked]': { cursor: 'not-allowed' },
  '&[data-look=panning]': { cursor: 'grabbing' },
  '& text, & path, & rect': { pointerEvents: 'none' },
})
