import type { FileEdits, FileId, Path } from '../document.ts'
import { inFile } from './in-file.ts'
import { splitRows } from './pasted-rows.ts'

/** A list of plain values, such as peers' nodes, CIDR blocks or names of a certificate. */
export interface ListPlace {
  readonly file: FileId
  readonly path: Path
  readonly count: number
  /** The key stays when its last item goes. */
  readonly isNeeded?: boolean
}

/** The value at an index as typed; behind the last one it is added, emptied it goes away. */
export function setListValue(list: ListPlace, index: number, typed: string): readonly FileEdits[] {
  if (index >= list.count) return typed === '' ? [] : insertListValues(list, list.count, [typed])
  if (typed === '') return removeListItem(list, index)
  return inFile(list.file, { op: 'set', path: [...list.path, index], value: typed })
}

/** The last item takes the list with it, unless the key is needed: an empty list says something else than none. */
export function removeListItem(list: ListPlace, index: number): readonly FileEdits[] {
  const isLast = list.count === 1 && list.isNeeded !== true
  const path = isLast ? list.path : [...list.path, index]
  return inFile(list.file, { op: 'remove', path })
}

/** A pasted column, each value as it came; `replaced` is the index of a value that makes room for it. */
export function pasteListValues(
  list: ListPlace,
  text: string,
  at: number,
  replaced?: number,
): readonly FileEdits[] {
  const values = splitRows(text).map((row) => row.join(' '))
  const gone =
    replaced === undefined
      ? []
      : inFile(list.file, { op: 'remove', path: [...list.path, replaced + values.length] })
  return [...insertListValues(list, at, values), ...gone]
}

/** One place up or down; nothing at the ends. */
export function moveListItem(list: ListPlace, from: number, by: -1 | 1): readonly FileEdits[] {
  const to = from + by
  if (from < 0 || from >= list.count || to < 0 || to >= list.count) return []
  return inFile(list.file, { op: 'move', path: list.path, from, to })
}

function insertListValues(
  { file, path }: ListPlace,
  at: number,
  values: readonly string[],
): readonly FileEdits[] {
  return inFile(
    file,
    ...values.map((value, row) => ({ op: 'insert' as const, path, index: at + row, value })),
  )
}
