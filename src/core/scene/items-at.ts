import { isWithin, type Place } from '../document.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'

/**
 * The uses that stand at a place, below it (a pool's ranges) or around it (a node whose address is chosen). A whole
 * document is no place on the map.
 */
export function itemsAt(subnet: PreparedSubnet, places: readonly Place[]): readonly SceneItem[] {
  const chosen = places.filter(({ path }) => path.length > 2)
  if (chosen.length === 0) return []
  return subnet.items.filter(({ use }) =>
    chosen.some(
      ({ file, path }) =>
        file === use.place.file && (isWithin(use.place.path, path) || isWithin(path, use.place.path)),
    ),
  )
}
