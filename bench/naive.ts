import ipaddr from 'ipaddr.js'

/** The addresses of a cluster as texts, as they stand in the file. */
export interface AddressTexts {
  readonly nodes: readonly string[]
  readonly vips: readonly string[]
  readonly ranges: readonly string[]
  readonly networks: readonly string[]
}

/**
 * The address checks as they are usually written: everything read once with ipaddr.js, then nested loops over pairs.
 * Gives the number of conflicts, so that both sides can be seen to agree.
 */
export function countConflictsNaively({ nodes, vips, ranges, networks }: AddressTexts): number {
  const points = [...nodes, ...vips].map((text) => ipaddr.parse(text).toByteArray())
  const spans = ranges.map((text) => {
    const [first = '', last = first] = text.split('-')
    return [ipaddr.parse(first).toByteArray(), ipaddr.parse(last).toByteArray()] as const
  })
  const blocks = networks.map((text) => ipaddr.parseCIDR(text))
  let conflicts = 0
  for (let index = 0; index < spans.length; index++) {
    const [first, last] = spans[index]!
    for (let next = index + 1; next < spans.length; next++) {
      const [otherFirst, otherLast] = spans[next]!
      if (compare(first, otherLast) <= 0 && compare(otherFirst, last) <= 0) conflicts++
    }
    for (let node = 0; node < nodes.length; node++) {
      if (compare(first, points[node]!) <= 0 && compare(points[node]!, last) <= 0) conflicts++
    }
  }
  for (let index = 0; index < points.length; index++) {
    for (let next = index + 1; next < points.length; next++) {
      if (compare(points[index]!, points[next]!) === 0) conflicts++
    }
  }
  for (const text of [...nodes, ...vips]) {
    const address = ipaddr.parse(text)
    for (const block of blocks) if (address.kind() === block[0].kind() && address.match(block)) conflicts++
  }
  return conflicts
}

function compare(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length
  for (let index = 0; index < a.length; index++) {
    const difference = a[index]! - b[index]!
    if (difference !== 0) return difference
  }
  return 0
}
