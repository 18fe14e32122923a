import type { KeyboardEvent } from 'react'
import { contains, firstOf, lastOf, type Range, rangeOfAddress } from '../core/net/range.ts'
import { canReshape, hasEnds } from '../core/scene/gesture-hold.ts'
import { type Moving, stepRange } from '../core/scene/gesture-step.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { select } from '../store/actions/select.ts'
import type { Draft } from './draft.ts'
import type { Cursor } from './use-cursor.ts'
import type { Drafting } from './use-drafting.ts'
import type { Moves } from './use-moves.ts'

/** What the keys of the list can reach. */
export interface Reach {
  readonly subnet: PreparedSubnet
  readonly cursor: Cursor
  readonly drafting: Drafting
  readonly moves: Moves
  readonly origin: Draft['origin']
  /** Says why what the cursor is on cannot change; undefined when it can. */
  readonly lockOf: (item: SceneItem) => string | undefined
  readonly tell: (text: string) => void
  readonly openMenu: () => void
}

type Act = () => void

/** One page is a /28 (look/map-spec 6). */
const PAGE = 16

/** What a key does; undefined = it is not ours. */
export function actOf(event: KeyboardEvent, reach: Reach): Act | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const { key, shiftKey } = event
  if (key === 'ContextMenu' || (shiftKey && key === 'F10')) return reach.openMenu
  const drafted = draftKeys(reach)[key]
  if (shiftKey && key in steps) return () => pullEnd(reach, steps[key]!)
  return reach.drafting.draft === undefined ? plainKeys(reach)[key] : drafted
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
}

function plainKeys({ cursor, drafting, moves, origin }: Reach): Readonly<Record<string, Act>> {
  const { row, at } = cursor
  const see = (range: Range | undefined): void => {
    if (range !== undefined && moves.isPart) moves.show(range)
  }
  const open = (): void => {
    if (row?.place !== undefined) select(row.place, 'map')
  }
  return {
    ArrowRight: () => see(cursor.goBy(1)),
    ArrowLeft: () => see(cursor.goBy(-1)),
    ArrowDown: () => see(cursor.goToRow(at + 1)),
    ArrowUp: () => see(cursor.goToRow(at - 1)),
    PageDown: () => see(cursor.goBy(PAGE)),
    PageUp: () => see(cursor.goBy(-PAGE)),
    Home: () => see(cursor.goToRow(0)),
    End: () => see(cursor.goToRow(cursor.rows.length - 1)),
    '+': () => (row === undefined || moves.isPart ? moves.zoomStop(1) : moves.show(row.range, true)),
    '=': () => moves.zoomStop(1),
    '-': () => moves.zoomStop(-1),
    '0': () => moves.fit(),
    '.': () => see(cursor.goToRow(nextProblem(cursor))),
    n: () => drafting.beginDraw(nextFree(cursor), origin),
    Enter: open,
    ' ': open,
  }
}

function nextProblem({ rows, at }: Cursor): number {
  const later = rows.findIndex((one, index) => index > at && one.problems.length > 0)
  return later >= 0 ? later : rows.findIndex((one) => one.problems.length > 0)
}

/** The cursor's own address where nothing uses it, else the first free one behind it. */
function nextFree({ rows, at, address }: Cursor): Cursor['address'] {
  if (rows[at]?.letters.length === 0) return address
  const free = rows.find(({ letters }, index) => index > at && letters.length === 0)
  return free === undefined ? address : firstOf(free.range)
}

function draftKeys({ subnet, cursor, drafting, moves }: Reach): Readonly<Record<string, Act>> {
  const move = (by: number) => (): void => {
    const { draft } = drafting
    if (draft === undefined) return
    const range = stepRange(draft.range, 'both', BigInt(by), subnet.range)
    drafting.pull(range)
    if (moves.isPart) moves.show(range)
  }
  return {
    ...Object.fromEntries(Object.entries(steps).map(([key, by]) => [key, move(by)])),
    Enter: () => {
      const { draft } = drafting
      if (draft === undefined) return
      cursor.goTo(firstOf(draft.range))
      drafting.keep(draft)
    },
    Escape: drafting.giveUp,
  }
}

/** Moves the far end of the range in hand; without one, takes what the cursor is on, or begins a new one. */
function pullEnd({ subnet, cursor, drafting, moves, origin, lockOf, tell }: Reach, by: number): void {
  const { draft } = drafting
  const begun = draft ?? draftAt(cursor, origin, by, lockOf, tell)
  if (begun === undefined) return
  const isSign = begun.item !== undefined && !hasEnds(begun.item)
  const moving: Moving = isSign ? 'both' : begun.moving === 'both' ? 'last' : begun.moving
  const range = stepRange(begun.range, moving, BigInt(by), subnet.range)
  drafting.put({ ...begun, moving, range, snap: undefined })
  if (moves.isPart)
    moves.show(moving === 'first' ? rangeOfAddress(firstOf(range)) : rangeOfAddress(lastOf(range)))
}

function draftAt(
  { rows, at, address }: Cursor,
  origin: Draft['origin'],
  by: number,
  lockOf: Reach['lockOf'],
  tell: Reach['tell'],
): Draft | undefined {
  const row = rows[at]
  const item = row?.items.find(canReshape)
  const common = { lane: '', snap: undefined, by: 'keys', origin } as const
  if (item !== undefined && contains(item.range, address)) {
    const why = lockOf(item)
    if (why === undefined) return { ...common, item, range: item.range, moving: 'last' }
    tell(why)
    return undefined
  }
  if (row === undefined || row.letters.length > 0) return undefined
  return { ...common, item: undefined, range: rangeOfAddress(address), moving: by > 0 ? 'last' : 'first' }
}
