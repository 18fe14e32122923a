import { useState } from 'react'

/** Stable identities for the rows of a list, and for the row that does not stand in the file yet. */
export interface RowKeys {
  readonly keys: readonly number[]
  /** The identity the next appended row takes over, so that typing into the empty row goes on in the real one. */
  readonly next: number
}

interface Known extends RowKeys {
  readonly contents: readonly string[]
  /** Identities below this are used up. */
  readonly fresh: number
}

/** Numbers the rows of a list that is seen for the first time. */
export function startKeys(contents: readonly string[]): Known {
  return {
    contents,
    keys: contents.map((_, index) => index),
    next: contents.length,
    fresh: contents.length + 1,
  }
}

/**
 * Carries identities over to the new contents of a list: what did not move keeps its identity while it is typed in,
 * what moved takes it along, what went takes it away. Equal neighbours may swap identities, which nobody can see.
 */
export function alignKeys(known: Known, contents: readonly string[]): Known {
  const before = known.contents
  if (sameContents(before, contents)) return known
  let head = 0
  while (head < before.length && head < contents.length && before[head] === contents[head]) head += 1
  let tail = 0
  while (
    tail < before.length - head &&
    tail < contents.length - head &&
    before[before.length - 1 - tail] === contents[contents.length - 1 - tail]
  )
    tail += 1
  const left = before.slice(head, before.length - tail)
  const right = contents.slice(head, contents.length - tail)
  const leftKeys = known.keys.slice(head, before.length - tail)
  const isAppend = left.length === 0 && tail === 0 && right.length > 0
  let { fresh } = known
  const take = (): number => {
    fresh += 1
    return fresh - 1
  }
  const middle = isAppend
    ? [known.next, ...right.slice(1).map(take)]
    : matchMiddle(left, right, leftKeys, take)
  const next = isAppend ? take() : known.next
  const keys = [
    ...known.keys.slice(0, head),
    ...middle,
    ...known.keys.slice(known.keys.length - tail, known.keys.length),
  ]
  return { contents, keys, next, fresh }
}

function matchMiddle(
  left: readonly string[],
  right: readonly string[],
  leftKeys: readonly number[],
  take: () => number,
): readonly number[] {
  const waiting = new Map<string, number[]>()
  left.forEach((content, index) => {
    const keys = waiting.get(content)
    if (keys === undefined) waiting.set(content, [leftKeys[index]!])
    else keys.push(leftKeys[index]!)
  })
  const byContent = right.map((content) => waiting.get(content)?.shift())
  const spare = leftKeys.filter((key) => !byContent.includes(key))
  // As many rows as before: the ones without a counterpart were typed in, in their order.
  const isTyping = left.length === right.length
  return byContent.map((key) => key ?? (isTyping ? spare.shift() : undefined) ?? take())
}

const sameContents = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((content, index) => content === b[index]))

/** React keys for the rows with these contents; they survive typing, insertion, removal and moves. */
export function useRowKeys(contents: readonly string[]): RowKeys {
  const [known, setKnown] = useState(() => startKeys(contents))
  const aligned = alignKeys(known, contents)
  if (aligned !== known) setKnown(aligned)
  return aligned
}
