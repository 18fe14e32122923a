import { styled } from '@mui/material/styles'
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from 'react'
import { printPrefix } from '../core/net/prefix.ts'
import { overlaps } from '../core/net/range.ts'
import { describeRuns } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { extentOf } from '../core/scene/ruler-places.ts'
import type { Scene } from '../core/scene/scene.ts'
import { select } from '../store/actions/select.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { sayRow } from './row-words.ts'
import type { Moves } from './use-moves.ts'

interface Props {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly moves: Moves
}

/** So many options to each side of the current one exist at a time: the list may have thousands. */
const around = 3

/**
 * The drawing for the keyboard and for screen readers: its runs in address order as a list box. It lies over the
 * drawing without taking the pointer, and shows where the keyboard is.
 */
export function AddressList({ subnet, scene, moves }: Props) {
  const words = useWords()
  const language = useLanguage()
  const id = useId()
  const [isFocused, setIsFocused] = useState(false)
  const [wanted, setWanted] = useState(0)
  const listed = useDeferredValue(subnet)
  const rows = useMemo(() => describeRuns(listed), [listed])
  const at = Math.min(wanted, rows.length - 1)
  const row = rows[at]
  const extent = row === undefined || !isFocused ? undefined : extentOf(subnet, scene, row.range)
  const go = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    const target = rows[next]
    setWanted(next)
    if (target !== undefined && moves.isPart) moves.show(target.range)
  }
  const nextProblem = (): number => {
    const later = rows.findIndex((one, index) => index > at && one.problems.length > 0)
    return later >= 0 ? later : rows.findIndex((one) => one.problems.length > 0)
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(at + 1),
    ArrowDown: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    ArrowUp: () => go(at - 1),
    PageDown: () => go(at + 10),
    PageUp: () => go(at - 10),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    '+': () => (row === undefined || moves.isPart ? moves.zoomStop(1) : moves.show(row.range, true)),
    '=': () => moves.zoomStop(1),
    '-': () => moves.zoomStop(-1),
    '0': () => moves.fit(),
    '.': () => go(Math.max(0, nextProblem())),
    Enter: () => row?.place !== undefined && select(row.place, 'map'),
    ' ': () => row?.place !== undefined && select(row.place, 'map'),
  }
  const press = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const from = Math.max(0, at - around)
  return (
    <>
      <List
        role="listbox"
        tabIndex={0}
        aria-label={words('map.list', { subnet: printPrefix(subnet.subnet.prefix) })}
        aria-activedescendant={row === undefined ? undefined : `${id}-${at}`}
        onKeyDown={press}
        onFocus={() => setIsFocused(true)}
        onBlur={() => setIsFocused(false)}
      >
        {rows.slice(from, at + around + 1).map((one, index) => (
          <Option
            key={String(one.range.first)}
            id={`${id}-${from + index}`}
            role="option"
            aria-selected={from + index === at}
            aria-posinset={from + index + 1}
            aria-setsize={rows.length}
          >
            {sayRow(one, subnet, language, words)}
          </Option>
        ))}
      </List>
      {extent !== undefined && row !== undefined && (
        <Rings width={scene.width} height={scene.height} aria-hidden="true">
          <rect
            x={extent.from - 4}
            y={scene.top + 1}
            width={extent.to - extent.from + 8}
            height={Math.max(4, scene.axisY - scene.top - 1)}
            rx="5"
          />
          {scene.bands
            .filter((band) => overlaps(band.range, row.range) && band.width > 24)
            .map((band) => (
              <rect
                key={`${band.lane} ${band.x}`}
                x={band.x - 3}
                y={band.y - 3}
                width={band.width + 6}
                height={band.height + 6}
                rx="5"
                strokeWidth="1"
              />
            ))}
        </Rings>
      )}
    </>
  )
}

const List = styled('div')({
  position: 'absolute',
  inset: 0,
  overflow: 'hidden',
  pointerEvents: 'none',
  outline: 'none',
  '&:focus-visible': { boxShadow: 'inset 0 0 0 2px var(--map-focus)', borderRadius: 4 },
})
const Option = styled('div')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
})
const Rings = styled('svg')({
  position: 'absolute',
  inset: 0,
  pointerEvents: 'none',
  fill: 'none',
  stroke: 'var(--map-focus)',
  strokeWidth: 2,
})
