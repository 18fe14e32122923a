import type { Path, Segment } from '../document.ts'

/**
 * The path of something below. Every value of a file holds one, so it is made to measure: a spread reserves room
 * for more than a dozen segments that never come.
 */
export function longerPath(path: Path, ...segments: readonly Segment[]): Path {
  return path.toSpliced(path.length, 0, ...segments)
}
