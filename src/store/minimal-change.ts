import type { Patch } from '../core/document.ts'

/** The one stretch in which two texts differ, so that caret, folds and scroll survive; undefined when equal. */
export function minimalChange(before: string, after: string): Patch | undefined {
  if (before === after) return undefined
  const limit = Math.min(before.length, after.length)
  let start = 0
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (
    end < limit - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1
  }
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) }
}
