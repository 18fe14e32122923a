import { printRangeShort } from '../core/net/range.ts'
import type { Language } from '../core/rules/finding.ts'
import type { Letter } from '../core/scene/alphabet.ts'
import { countText } from '../core/scene/count-text.ts'
import type { AddressRow } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { sceneWords } from '../core/scene/words.ts'
import type { RoleKeyName } from '../look/RoleKey.tsx'
import type { Say } from '../words/say.ts'

/** "control plane node", or "free". */
export function whatOf(row: AddressRow, language: Language, words: Say): string {
  const { roles } = sceneWords(language)
  if (row.letters.length === 0) return words('map.free.what')
  return row.letters.map((letter) => roles[letter]).join(' · ')
}

/** "pool1, hybrid-basic": the pool, node pool or note, then the cluster where several share the segment. */
export function whoOf(item: SceneItem, subnet: PreparedSubnet): string {
  const cluster = item.cluster === undefined ? undefined : subnet.clusters[item.cluster]?.name
  const parts = [item.use.name, subnet.clusters.length > 1 ? cluster : undefined]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

/** Everyone who uses a row, once. */
export function usersOf(row: AddressRow, subnet: PreparedSubnet): string {
  return [...new Set(row.items.map((item) => whoOf(item, subnet)))].filter((name) => name !== '').join(', ')
}

/** "27 addresses". */
export function countOf(count: bigint, words: Say): string {
  return words('map.count.addresses', { count: count < 1_000_000n ? Number(count) : countText(count) })
}

/** What a screen reader hears for a row. */
export function sayRow(row: AddressRow, subnet: PreparedSubnet, language: Language, words: Say): string {
  const what = `${whatOf(row, language, words)} ${usersOf(row, subnet)}`.trim()
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
