import type { Path } from '../document.ts'
import { type ForeignPool, missingPools, takePools } from '../edits/take-pools.ts'
import { type ForeignVip, missingVips, otherVips, takeVips } from '../edits/take-vips.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import { type Mark, takeMetallbPools, takeTerraformPlan } from '../model/recognition.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { isProblem, parseAddress } from '../net/address.ts'
import type { Report } from './define.ts'
import { recogniseFile, sayMark } from './recognised.ts'
import { isAttached } from './separate-pools.ts'

/** What is not a cluster file by itself, but well placed beside one. */
const companions: ReadonlySet<Mark['code']> = new Set([
  'node-pools',
  'credentials',
  'kubernetes',
  'metallb-config',
  'metallb-objects',
  'terraform-cluster',
])

/** What another tool's file holds for a cluster, and the names of what stays behind. */
interface Takeable {
  readonly pools: readonly ForeignPool[]
  readonly vips: readonly ForeignVip[]
  readonly behind: readonly string[]
}

/** What a file without a Cluster is, with the offer to read its pools and VIPs into the one cluster open beside it. */
export function nameFile(file: ClusterFile, workspace: WorkspaceModel): Report | undefined {
  const mark = recogniseFile(file)
  if (mark.code === 'node-pools' && isAttached(file.nodePools, workspace)) return undefined
  const others = workspace.clusters.filter((view) => view.file.file !== file.file)
  const args = { seen: sayMark(mark) }
  const common = {
    at: placeOf(file, mark),
    ...(others.length > 0 && companions.has(mark.code) ? { severity: 'info' as const } : {}),
  }
  const { pools, vips, behind } = takeable(mark, file)
  if (pools.length === 0 && vips.length === 0) return { message: 'none', args, ...common }
  const [target, ...more] = others
  if (target === undefined || more.length > 0) return { message: 'pools', args, ...common }
  const { cluster } = target
  const missing = missingPools(cluster, pools)
  const absent = missingVips(cluster, vips)
  // Everything that can be taken over was taken over.
  if (missing.length === 0 && absent.length === 0) return undefined
  const left = behind.join(', ')
  const names = { names: namesOf(missing, absent), cluster: nameOf(target) }
  const edits = [...takePools(cluster, missing), ...takeVips(cluster, absent)]
  const other = otherVips(cluster, vips)
  const replaced = { names: namesOf([], other), cluster: nameOf(target) }
  return {
    message: left === '' ? 'take' : 'leave',
    args: { ...args, ...names, left },
    ...common,
    fixes: [
      { title: 'take', args: names, safe: false, edits },
      ...(other.length === 0
        ? []
        : [
            {
              title: 'replace' as const,
              args: { ...names, other: replaced.names },
              safe: false,
              edits: [...edits, ...takeVips(cluster, other)],
            },
          ]),
    ],
  }
}

function takeable(mark: Mark, file: ClusterFile): Takeable {
  switch (mark.code) {
    case 'metallb-config':
    case 'metallb-objects': {
      const { pools, left, lost } = takeMetallbPools(file.source)
      return { pools, vips: [], behind: [...left, ...lost] }
    }
    case 'terraform-cluster': {
      const { pools, controlPlaneVIP, ingressVIP, lost } = takeTerraformPlan(file.source)
      const vips = [
        { vip: 'controlPlaneVIP' as const, text: controlPlaneVIP },
        { vip: 'ingressVIP' as const, text: ingressVIP },
      ]
      return { pools, vips: vips.flatMap(({ vip, text }) => vipOf(vip, text)), behind: lost }
    }
    default:
      return { pools: [], vips: [], behind: [] }
  }
}

const vipOf = (vip: ForeignVip['vip'], text = ''): readonly ForeignVip[] =>
  isProblem(parseAddress(text)) ? [] : [{ vip, text }]

const namesOf = (pools: readonly ForeignPool[], vips: readonly ForeignVip[]): string =>
  [...pools.map(({ name }) => name), ...vips.map(({ vip, text }) => `${vip} ${text}`)].join(', ')

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
