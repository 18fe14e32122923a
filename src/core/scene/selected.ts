import { isWithin, type Path, type Place } from '../document.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'

/** What is chosen when a place is: its own use, or those of the nearest list item around it, such as a pool. */
export function selectedItems(subnet: PreparedSubnet, place: Place | undefined): readonly SceneItem[] {
  if (place === undefined) return []
  const own = subnet.items.filter(({ use }) => use.place.file === place.file)
  const exact = own.filter(({ use }) => isWithin(place.path, use.place.path))
  if (exact.length > 0) return exact
  const around = nearestItem(place.path)
  return around === undefined ? [] : own.filter(({ use }) => isWithin(use.place.path, around))
}

/** The path up to its last list index; the first segment only counts documents. */
function nearestItem(path: Path): Path | undefined {
  const at = path.findLastIndex((segment) => typeof segment === 'number')
  return at < 1 ? undefined : path.slice(0, at + 1)
}
