import { styled } from '@mui/material/styles'
import { useCallback, useMemo, useState } from 'react'
import type { Analysis } from '../core/analyse.ts'
import type { ClusterRef } from '../core/model/occupancy.ts'
import { type Address, bitsOf } from '../core/net/address.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { contains, printRangeShort, type Range, rangeOfAddress, sizeOf } from '../core/net/range.ts'
import { buildScene } from '../core/scene/build.ts'
import type { AddressRow } from '../core/scene/describe-runs.ts'
import { canReshape } from '../core/scene/gesture-hold.ts'
import { minimapOf } from '../core/scene/minimap.ts'
import type { PreparedScene, PreparedSubnet } from '../core/scene/prepare.ts'
import { extentOf, shownRange } from '../core/scene/ruler-places.ts'
import { selectedItems } from '../core/scene/selected.ts'
import type { Density } from '../core/scene/view.ts'
import { select } from '../store/actions/select.ts'
import type { Selection } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { GlideDriver } from './GlideDriver.tsx'
import { MapDrawing } from './MapDrawing.tsx'
import { MapHeader } from './MapHeader.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MinimapView } from './MinimapView.tsx'
import { OutsideLine } from './OutsideLine.tsx'
import { RangeSteppers } from './RangeSteppers.tsx'
import { RunTable } from './RunTable.tsx'
import { countOf } from './row-words.ts'
import { useMoves } from './use-moves.ts'

interface Props {
  readonly analysis: Analysis
  readonly scene: PreparedScene
  readonly subnet: PreparedSubnet
  readonly width: number
  readonly density: Density
  readonly focus: ClusterRef | undefined
  readonly selection: Selection | undefined
}

/** One subnet: its line of facts, its drawing, its legend and its table. */
export function SubnetMap({ analysis, scene: prepared, subnet, selection, ...looks }: Props) {
  const words = useWords()
  const language = useLanguage()
  const selected = useMemo(() => selectedItems(subnet, selection?.place), [subnet, selection])
  const [view, moves, glide] = useMoves(subnet, { ...looks, selection: selected })
  const [hasTable, setHasTable] = useState(false)
  const [showEmpty, setShowEmpty] = useState(false)
  const scene = useMemo(
    () => buildScene(subnet, { ...view, showEmpty }, language),
    [subnet, view, showEmpty, language],
  )
  const minimap = useMemo(() => minimapOf(subnet, view, scene), [subnet, view, scene])
  const [followed, setFollowed] = useState(selection?.serial)
  if (selection !== undefined && selection.serial !== followed) {
    // What was chosen elsewhere comes into view; the scale stays, and so does a view that shows it already.
    setFollowed(selection.serial)
    const first = selected[0]?.range
    const isHidden = first !== undefined && extentOf(subnet, scene, first) === undefined
    if (isHidden && selection.origin !== 'map') moves.show(first)
  }
  const shown = moves.isPart ? shownRange(subnet, scene) : subnet.range
  const explain = useCallback(
    (address: Address): void => {
      if (contains(subnet.range, address)) moves.show(rangeOfAddress(address), true)
    },
    [subnet, moves],
  )
  const openTable = useCallback(() => setHasTable(true), [])
  const { density } = looks
  const choose = (row: AddressRow): void => {
    setHasTable(false)
    if (row.place !== undefined) select(row.place, 'map')
    moves.show(row.range)
  }
  return (
    <Section aria-label={words('map.label', { subnet: printPrefix(subnet.subnet.prefix) })}>
      <MapHeader
        analysis={analysis}
        scene={prepared}
        subnet={subnet}
        length={lengthOf(shown)}
        isPart={moves.isPart}
        seen={{ scene, density }}
        onZoom={moves.zoomStop}
        onFit={moves.fit}
        onExplain={explain}
        onTable={openTable}
      />
      <OutsideLine subnet={subnet} />
      {minimap !== undefined && (
        <MinimapView subnet={subnet} map={minimap} width={scene.width} density={density} moves={moves} />
      )}
      {glide !== undefined && <GlideDriver key={glide.serial} glide={glide} />}
      <MapDrawing
        analysis={analysis}
        segment={prepared.segment}
        subnet={subnet}
        scene={scene}
        density={density}
        moves={moves}
        focus={looks.focus}
        selected={selected}
      />
      {density === 'phone' &&
        selected
          .filter(canReshape)
          .slice(0, 1)
          .map((item) => <RangeSteppers key="steppers" analysis={analysis} subnet={subnet} item={item} />)}
      {(scene.hiddenLanes > 0 || showEmpty) && moves.isPart && (
        <Hidden type="button" aria-pressed={showEmpty} onClick={() => setShowEmpty(!showEmpty)}>
          {showEmpty ? words('map.hideEmpty') : words('map.hiddenLanes', { count: scene.hiddenLanes })}
        </Hidden>
      )}
      <MapLegend subnet={subnet} hasOthers={looks.focus !== undefined && subnet.clusters.length > 1} />
      <Heard aria-live="polite">
        {moves.isPart &&
          words('map.shown', { range: printRangeShort(shown), addresses: countOf(sizeOf(shown), words) })}
      </Heard>
      {hasTable && <RunTable subnet={subnet} onClose={() => setHasTable(false)} onChoose={choose} />}
    </Section>
  )
}

/** Length of the prefix that so many addresses would fill. */
function lengthOf(range: Range): number {
  const count = sizeOf(range)
  return bitsOf(range.family) - (count === 1n ? 0 : (count - 1n).toString(2).length)
}

const Section = styled('section')({ '& + &': { borderTop: '1px solid var(--line)' } })
const Hidden = styled('button')({
  marginLeft: 24,
  padding: '2px 0',
  minHeight: 24,
  border: 0,
  background: 'none',
  color: 'var(--accent)',
  font: 'inherit',
  fontSize: '0.75rem',
  cursor: 'pointer',
})
const Heard = styled('div')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
})
