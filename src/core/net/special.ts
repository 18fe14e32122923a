import { readPrefix } from './prefix.ts'
import { isProblem } from './problem.ts'
import { intersection, type Range } from './range.ts'

export { countBuggy, isBuggy, withoutBuggy } from './buggy.ts'

/** Addresses with a meaning of their own, that no node or VIP can have (IANA special-purpose registries, RFC 6890). */
export type SpecialUseCode =
  | 'this-network'
  | 'loopback'
  | 'link-local'
  | 'multicast'
  | 'future-use'
  | 'limited-broadcast'
  | 'unspecified'
  | 'ipv4-mapped'

interface SpecialUse {
  readonly code: SpecialUseCode
  readonly range: Range
}

const SPECIAL_USES: readonly SpecialUse[] = [
  { code: 'this-network', range: block('0.0.0.0/8') },
  { code: 'loopback', range: block('127.0.0.0/8') },
  { code: 'link-local', range: block('169.254.0.0/16') },
  { code: 'multicast', range: block('224.0.0.0/4') },
  { code: 'limited-broadcast', range: block('255.255.255.255/32') },
  { code: 'future-use', range: block('240.0.0.0/4') },
  { code: 'unspecified', range: block('::/128') },
  { code: 'loopback', range: block('::1/128') },
  { code: 'ipv4-mapped', range: block('::ffff:0:0/96') },
  { code: 'link-local', range: block('fe80::/10') },
  { code: 'multicast', range: block('ff00::/8') },
]

function block(text: string): Range {
  const read = readPrefix(text)
  if (isProblem(read)) throw new Error(text)
  return read.prefix.range
}

/** The first block of special use that the range meets, with the addresses it shares with it; undefined when it meets none. */
export function specialUse(range: Range): SpecialUse | undefined {
  for (const { code, range: special } of SPECIAL_USES) {
    const shared = intersection(range, special)
    if (shared !== undefined) return { code, range: shared }
  }
  return undefined
}
