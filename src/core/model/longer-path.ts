import type { Path, Segment } from '../document.ts'

/**
 * The path of something below. Every value of a file holds one, so it is made to measure: a spread reserves room
 * for more than a dozen segments that never come.
 */
export function longerPath(path: Path, segment: Segment): Path {
  const longer = Array<Segment>(path.length + 1)
  for (let at = 0; at < path.length; at += 1) longer[at] = path[at]!
  longer[path.length] = segment
  return longer
}
