import type { Path } from '../document.ts'
import { missingPools, takePools } from '../edits/take-pools.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import { type Mark, takeMetallbPools } from '../model/recognition.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import type { Report } from './define.ts'
import { recogniseFile, sayMark } from './recognised.ts'

/** What is not a cluster file by itself, but well placed beside one. */
const companions: ReadonlySet<Mark['code']> = new Set([
  'node-pools',
  'credentials',
  'kubernetes',
  'metallb-config',
  'metallb-objects',
])

/** What a file without a Cluster is, with the offer to read its pools into the one cluster open beside it. */
export function nameFile(file: ClusterFile, workspace: WorkspaceModel): Report | undefined {
  const mark = recogniseFile(file)
  const others = workspace.clusters.filter((view) => view.file.file !== file.file)
  const args = { seen: sayMark(mark) }
  const common = {
    at: placeOf(file, mark),
    ...(others.length > 0 && companions.has(mark.code) ? { severity: 'info' as const } : {}),
  }
  if (mark.code !== 'metallb-config' && mark.code !== 'metallb-objects')
    return { message: 'none', args, ...common }
  const { pools, left, lost } = takeMetallbPools(file.source)
  if (pools.length === 0) return { message: 'none', args, ...common }
  const [target, ...more] = others
  if (target === undefined || more.length > 0) return { message: 'pools', args, ...common }
  const missing = missingPools(target.cluster, pools)
  // Everything that can be taken over was taken over.
  if (missing.length === 0) return undefined
  const behind = [...left, ...lost].join(', ')
  const names = { names: missing.map(({ name }) => name).join(', '), cluster: nameOf(target) }
  return {
    message: behind === '' ? 'take' : 'leave',
    args: { ...args, ...names, left: behind },
    ...common,
    fixes: [{ title: 'take', args: names, safe: false, edits: takePools(target.cluster, missing) }],
  }
}

const nameOf = ({ cluster, file }: ClusterView): string => cluster.name.text ?? file.name

/** A fragment is shown at the key it begins with; everything else is the file. */
function placeOf(file: ClusterFile, { code, args }: Mark): Path {
  if (code !== 'fragment') return []
  const key = String(args['key'])
  const document = file.source.documents.find(
    ({ root }) => root?.kind === 'map' && root.entries.some((entry) => entry.key === key),
  )
  return document === undefined ? [] : [document.index, key]
}
