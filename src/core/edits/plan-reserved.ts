import type { EditValue, FileEdits } from '../document.ts'
import type { NetworkPlan, Purpose, Reserved } from '../model/network-plan.ts'
import type { SegmentView } from '../model/segments.ts'
import { inPlan } from './in-file.ts'
import { splitRows } from './pasted-rows.ts'
import { addSegment, writtenSegment } from './plan-segments.ts'

export interface NewReserved {
  /** A range, a CIDR or a single address, as typed. */
  readonly range: string
  readonly purpose?: Purpose
  readonly note?: string
}

/** Reserved addresses behind the others; an assumed segment is written down first. */
export function addReserved(
  plan: NetworkPlan,
  view: SegmentView,
  ...items: readonly NewReserved[]
): readonly FileEdits[] {
  const values = items.map(valueOf)
  const { segment } = view
  if (values.length === 0) return []
  if (segment === undefined) return addSegment(plan, { ...writtenSegment(plan, view), reserved: values })
  const path = [...segment.path, 'reserved']
  const start = segment.reserved.length
  return inPlan(...values.map((value, row) => ({ op: 'insert' as const, path, index: start + row, value })))
}

/** A pasted column: range, then a note behind a tab; all of one purpose. */
export function pasteReserved(
  plan: NetworkPlan,
  view: SegmentView,
  text: string,
  purpose: Purpose = 'other',
): readonly FileEdits[] {
  const items = splitRows(text).map(([range = '', note]) =>
    note === undefined ? { range, purpose } : { range, purpose, note },
  )
  return addReserved(plan, view, ...items)
}

/** One part as typed; an emptied note goes away, an emptied range takes the row with it. */
export function setReserved(
  reserved: Reserved,
  key: 'range' | 'purpose' | 'note',
  typed: string,
): readonly FileEdits[] {
  if (typed === '' && key === 'range') return removeReserved(reserved)
  const { path } = reserved[key]
  return inPlan(typed === '' ? { op: 'remove', path } : { op: 'set', path, value: typed })
}

export function removeReserved(reserved: Reserved): readonly FileEdits[] {
  return inPlan({ op: 'remove', path: reserved.path })
}

function valueOf({ range, purpose = 'other', note }: NewReserved): EditValue {
  const head = { range, purpose }
  return note === undefined || note === '' ? head : { ...head, note }
}
