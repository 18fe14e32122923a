import { styled } from '@mui/material/styles'
import { type KeyboardEvent, memo, type Ref, useId, useState } from 'react'
import { printPrefix } from '../core/net/prefix.ts'
import { overlaps } from '../core/net/range.ts'
import type { AddressRow } from '../core/scene/describe-runs.ts'
import { canReshape } from '../core/scene/gesture-hold.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { extentOf } from '../core/scene/ruler-places.ts'
import type { Scene } from '../core/scene/scene.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import type { MenuRequest } from './BandMenu.tsx'
import { sayDraft } from './draft-words.ts'
import { actOf } from './list-keys.ts'
import { sayRow } from './row-words.ts'
import { useCursor } from './use-cursor.ts'
import type { Drafting } from './use-drafting.ts'
import type { Moves } from './use-moves.ts'

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly moves: Moves
  readonly drafting: Drafting
  readonly lockOf: (item: SceneItem) => string | undefined
  readonly onMenu: (request: MenuRequest) => void
}

/** So many options to each side of the current one exist at a time: the list may have thousands. */
const around = 3

/**
 * The drawing for the keyboard and for screen readers: its runs in address order as a list box. It lies over the
 * drawing without taking the pointer, shows where the keyboard is, and changes addresses as the pointer does.
 */
export function AddressList({ ref, subnet, scene, moves, drafting, lockOf, onMenu }: Props) {
  const words = useWords()
  const language = useLanguage()
  const id = useId()
  const [isFocused, setIsFocused] = useState(false)
  const [told, setTold] = useState('')
  const [cursor, follow] = useCursor(subnet)
  const { rows, at, row, address } = cursor
  const { draft, preview } = drafting
  const ringed = draft?.by === 'keys' ? draft.range : row?.range
  const extent = ringed === undefined || !isFocused ? undefined : extentOf(subnet, scene, ringed)
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const origin = { left, top }
    const openMenu = (): void =>
      onMenu({
        item: row?.items.find(canReshape),
        address: row?.count === 1n || row?.items.length === 0 ? address : undefined,
        left: left + (extent?.from ?? scene.plot.x),
        top: top + scene.top + 20,
        origin,
      })
    const act = actOf(event, { subnet, cursor, drafting, moves, origin, lockOf, tell: setTold, openMenu })
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setTold('')
    act()
  }
  const leave = (): void => {
    setIsFocused(false)
    if (draft?.by === 'keys') drafting.giveUp()
  }
  const active = `${id}-${row?.range.first ?? at}`
  return (
    <>
      <List
        ref={ref}
        role="listbox"
        tabIndex={0}
        data-subnet={printPrefix(subnet.subnet.prefix)}
        aria-label={words('map.list', { subnet: printPrefix(subnet.subnet.prefix) })}
        aria-activedescendant={row === undefined ? undefined : active}
        onKeyDown={press}
        onFocus={() => setIsFocused(true)}
        onBlur={leave}
      >
        <Options id={id} active={active} subnet={subnet} rows={rows} at={at} row={row} />
      </List>
      <Option ref={follow} role="status">
        {draft === undefined ? told : sayDraft(draft, preview, language, words)}
      </Option>
      {extent !== undefined && ringed !== undefined && (
        <Rings width={scene.width} height={scene.height} aria-hidden="true">
          <rect
            x={extent.from - 4}
            y={scene.top + 1}
            width={extent.to - extent.from + 8}
            height={Math.max(4, scene.axisY - scene.top - 1)}
            rx="5"
          />
          {scene.bands
            .filter((band) => overlaps(band.range, ringed) && band.width > 24)
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

interface OptionsProps {
  readonly id: string
  readonly active: string
  readonly subnet: PreparedSubnet
  readonly rows: readonly AddressRow[]
  readonly at: number
  /** What is said in place of the row at `at`. */
  readonly row: AddressRow | undefined
}

/** The options round the current one; no panning changes them. */
const Options = memo(function Options({ id, active, subnet, rows, at, row }: OptionsProps) {
  const words = useWords()
  const language = useLanguage()
  const from = Math.max(0, at - around)
  return rows.slice(from, at + around + 1).map((one, index) => (
    <Option
      key={String(one.range.first)}
      id={from + index === at ? active : `${id}-${one.range.first}`}
      role="option"
      aria-selected={from + index === at}
      aria-posinset={from + index + 1}
      aria-setsize={rows.length}
    >
      {sayRow(from + index === at && row !== undefined ? row : one, subnet, language, words)}
    </Option>
  ))
})

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
