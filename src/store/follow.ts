import type { Edit, Path } from '../core/document.ts'
import { isWithin } from '../core/document.ts'

/** Where `path` is after the edits; undefined when it went away. Lists renumber, keys are renamed. */
export function followPath(path: Path, edits: readonly Edit[]): Path | undefined {
  let current: Path | undefined = path
  for (const edit of edits) {
    if (current === undefined) return undefined
    current = followOne(current, edit)
  }
  return current
}

function followOne(path: Path, edit: Edit): Path | undefined {
  switch (edit.op) {
    case 'set':
      return path
    case 'insert':
      return renumber(path, edit.path, (index) => (index >= edit.index ? index + 1 : index))
    case 'move':
      return renumber(path, edit.path, (index) => moved(index, edit.from, edit.to))
    case 'remove':
      return afterRemoval(path, edit.path)
    case 'rename':
      if (!isWithin(path, edit.path)) return path
      return [...edit.path.slice(0, -1), edit.name, ...path.slice(edit.path.length)]
  }
}

function afterRemoval(path: Path, removed: Path): Path | undefined {
  if (isWithin(path, removed)) return undefined
  const last = removed.at(-1)
  if (typeof last !== 'number') return path
  return renumber(path, removed.slice(0, -1), (index) => (index > last ? index - 1 : index))
}

function renumber(path: Path, list: Path, change: (index: number) => number): Path {
  const index = path[list.length]
  if (!isWithin(path, list) || typeof index !== 'number') return path
  return [...path.slice(0, list.length), change(index), ...path.slice(list.length + 1)]
}

function moved(index: number, from: number, to: number): number {
  if (index === from) return to
  const without = index > from ? index - 1 : index
  return without >= to ? without + 1 : without
}
