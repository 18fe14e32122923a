import type { ClusterView } from '../model/workspace-model.ts'
import { isProblem } from '../net/address.ts'
import { parsePrefix } from '../net/prefix.ts'
import { type FormNote, noteOf, noteWith } from './form-note.ts'
import { unreadValues } from './unread-values.ts'
import type { UserCluster } from './user-cluster.ts'

/** What gcloud and Terraform have in common to say: both speak to the GKE On-Prem API; `alsoLeft` is what only one lacks. */
export function notesOfApi(
  { cluster }: ClusterView,
  plan: UserCluster,
  filledIn: readonly string[],
  alsoLeft: readonly string[],
): readonly FormNote[] {
  const type = cluster.type.value
  const ipv6 = [...plan.services, ...plan.pods].filter((text) => {
    const read = parsePrefix(text)
    return !isProblem(read) && read.prefix.family === 6
  })
  return [
    ...(type === 'hybrid' || type === 'standalone' ? [noteOf('user-cluster', { type })] : []),
    ...noteWith('fill-in', 'names', [...new Set(filledIn)]),
    ...noteWith('unread', 'texts', unreadValues(cluster)),
    ...(plan.storage.isDefault ? [noteOf('usual-storage')] : []),
    ...noteWith('ipv6-range', 'ranges', ipv6),
    ...noteWith('left-out', 'fields', [...plan.left, ...alsoLeft]),
  ]
}

/** Stands for a value that no cluster file says, and remembers that it does. */
export function placeholders(): {
  readonly or: (text: string | undefined, name: string) => string
  readonly used: readonly string[]
} {
  const used: string[] = []
  return {
    or(text, name) {
      if (text === undefined) used.push(name)
      return text ?? name
    },
    used,
  }
}
