import type { Path, Segment } from '../document.ts'

/**
 * The path of something below. Every value of a file holds one, so it is made to measure: a spread reserves room
 * for more than a dozen segments that never come.
 */
export function longerPath(path: Path, ...segments: readonly Segment[]): Path {
  const longer = Array<Segment>(path.length + segments.length)
  for (let at = 0; at < path.length; at += 1) longer[at] = path[at]!
  for (let at = 0; at < segments.length; at += 1) longer[path.length + at] = segments[at]!
  return longer
}
