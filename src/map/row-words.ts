import { countText } from '../core/scene/count-text.ts'
import type { AddressRow } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { isPoolLetter, type Letter } from '../core/scene/alphabet.ts'
import type { Prefix } from '../core/net/prefix.ts'
import { printRangeShort, type Range } from '../core/net/range.ts'
import { sceneWords } from '../core/scene/words.ts'
import type { Language } from '../core/rules/finding.ts'
import type { RoleKeyName } from '../look/RoleKey.tsx'
import type { Say } from '../words/say.ts'

/** "control plane node", or "free". */
export function whatOf(row: AddressRow, language: Language, words: Say): string {
  const { roles, comma } = sceneWords(language)
  if (row.letters.length === 0) return words('map.free.what')
  return row.letters.map((letter) => roles[letter]).join(comma)
}

/** "pool1, hybrid-basic": the pool, node pool or note, then the cluster where several share the segment. */
export function whoOf(item: SceneItem, subnet: PreparedSubnet): string {
  const cluster = item.cluster === undefined ? undefined : subnet.clusters[item.cluster]?.name
  const parts = [item.use.name, subnet.clusters.length > 1 ? cluster : undefined]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

/** "27 addresses". */
export function countOf(count: bigint, words: Say): string {
  return words('map.count.addresses', { count: count < 1_000_000n ? Number(count) : countText(count) })
}

/** What a screen reader hears for a row. */
export function sayRow(row: AddressRow, subnet: PreparedSubnet, language: Language, words: Say): string {
  const who = [...new Set(row.items.map((item) => whoOf(item, subnet)))].filter((name) => name !== '')
  const what = [whatOf(row, language, words), ...who].join(' ')
  const numbers = row.problems.map(({ number }) => number).join(', ')
  return words('map.row', {
    range: printRangeShort(row.range),
    addresses: countOf(row.count, words),
    what,
    problems: numbers === '' ? words('map.rowNoProblem') : words('map.rowProblems', { numbers }),
  })
}

/** The whole range: the card has room. */
export const rangeText = (range: Range, within?: Prefix): string => printRangeShort(range, within)

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

export const isPoolRow = (row: AddressRow): boolean => row.letters.some(isPoolLetter)
