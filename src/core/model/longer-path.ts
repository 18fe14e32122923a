import type { Path, Segment } from '../document.ts'

/**
 * The path of something below. Every value of a file holds one, so it is made to measure: a spread reserves room
 * for more than a dozen segments that never come.
 */
export function longerPath(path: Path, ...segments: readonly Segment[]): Path {
  const longer = new Array<Segment>(path.length + segments.length)
  for (let index = 0; index < path.length; index += 1) longer[index] = path[index]!
  for (let index = 0; index < segments.length; index += 1) longer[path.length + index] = segments[index]!
  return longer
}
