import type { AddressRow } from './describe-runs.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

/** "control plane VIP · pool, assigned automatically", the weightiest first; `''` = free. */
export function sayUses({ letters, items }: AddressRow, language: SceneLanguage): string {
  const { roles, sshOnly } = sceneWords(language)
  return letters
    .map((letter) => {
      const own = items.filter((item) => item.letter === letter)
      return own.length > 0 && own.every(({ use }) => use.ssh === true)
        ? sshOnly(roles[letter])
        : roles[letter]
    })
    .join(' · ')
}

/** "pool1 · edge-a": the pool, node pool or note, then the cluster where several share the segment. */
export function sayUser(item: SceneItem, subnet: PreparedSubnet): string {
  const cluster = item.cluster === undefined ? undefined : subnet.clusters[item.cluster]?.name
  const parts = [item.use.name, subnet.clusters.length > 1 ? cluster : undefined]
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

/** Everyone who uses a row, once. */
export function sayUsers(row: AddressRow, subnet: PreparedSubnet): string {
  return [...new Set(row.items.map((item) => sayUser(item, subnet)))].filter((name) => name !== '').join(', ')
}
