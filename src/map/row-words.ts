import { printRangeShort, type Range, sizeOf } from '../core/net/range.ts'
import type { Language } from '../core/rules/finding.ts'
import type { Letter } from '../core/scene/alphabet.ts'
import { countText } from '../core/scene/count-text.ts'
import type { AddressRow } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { sayUsers, sayUses } from '../core/scene/row-names.ts'
import type { RoleKeyName } from '../look/RoleKey.tsx'
import type { Say } from '../words/say.ts'

/** "control plane node", or "free". */
export function whatOf(row: AddressRow, language: Language, words: Say): string {
  return row.letters.length === 0 ? words('map.free.what') : sayUses(row, language)
}

/** "27 addresses". */
export function countOf(count: bigint, words: Say): string {
  return words('map.count.addresses', { count: count < 1_000_000n ? Number(count) : countText(count) })
}

/** "24 addresses, +5". */
export function countChange(count: bigint, before: Range | undefined, words: Say): string {
  const more = before === undefined ? 0n : count - sizeOf(before)
  if (more === 0n) return countOf(count, words)
  const change = `${more > 0n ? '+' : '−'}${countText(more > 0n ? more : -more)}`
  return words('map.countChange', { addresses: countOf(count, words), change })
}

/** What a screen reader hears for a row. */
export function sayRow(row: AddressRow, subnet: PreparedSubnet, language: Language, words: Say): string {
  const what = `${whatOf(row, language, words)} ${sayUsers(row, subnet)}`.trim()
  const numbers = row.problems.map(({ number }) => number).join(', ')
  return words('map.row', {
    range: printRangeShort(row.range),
    addresses: countOf(row.count, words),
    what,
    problems: numbers === '' ? words('map.rowNoProblem') : words('map.rowProblems', { numbers }),
  })
}

const keys: Readonly<Partial<Record<Letter, RoleKeyName>>> = {
  C: 'control-plane-node',
  L: 'load-balancer-node',
  W: 'worker-node',
  K: 'k8s-ip',
  V: 'control-plane-vip',
  I: 'ingress-vip',
  P: 'pool',
  M: 'manual-pool',
  F: 'floating-ip',
  G: 'gateway',
  D: 'dhcp',
  N: 'dns',
  R: 'reserved',
  O: 'other',
}

/** The sign beside a word; the subnet's ends and skipped addresses have none. */
export const keyOfLetter = (letter: Letter): RoleKeyName | undefined => keys[letter]
