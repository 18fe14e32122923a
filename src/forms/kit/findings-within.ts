import { type Place, printPath } from '../../core/document.ts'
import type { NumberedFinding } from '../../store/numbering.ts'

type Index = ReadonlyMap<string, readonly NumberedFinding[]>

const known = new WeakMap<readonly NumberedFinding[], Index>()
const none: readonly NumberedFinding[] = []

/** The errors and warnings at a place and below it, by number; the index is built once for all findings. */
export function findingsWithin(all: readonly NumberedFinding[], place: Place): readonly NumberedFinding[] {
  let index = known.get(all)
  if (index === undefined) known.set(all, (index = indexByAncestor(all)))
  return index.get(keyOf(place.file, printPath(place.path))) ?? none
}

function indexByAncestor(all: readonly NumberedFinding[]): Index {
  const index = new Map<string, NumberedFinding[]>()
  for (const finding of all) {
    if (finding.severity === 'info') continue
    const { file, path } = finding.place
    for (let length = 1; length <= path.length; length += 1) {
      const key = keyOf(file, printPath(path.slice(0, length)))
      const list = index.get(key)
      if (list === undefined) index.set(key, [finding])
      else list.push(finding)
    }
  }
  return index
}

const keyOf = (file: string, path: string): string => `${file} ${path}`
