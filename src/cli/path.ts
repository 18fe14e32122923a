import type { Path, Segment } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { kindAt } from '../core/model/document-kind.ts'
import { type FieldNode, fieldNodeAt, fields } from '../core/model/fields.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import { entryOf, type Node, resolveAlias } from '../core/yaml/tree.ts'
import { about } from './input.ts'
import { Unusable } from './io.ts'

/**
 * `loadBalancer.vips.controlPlaneVIP` counts from the Cluster's `spec`; `metadata.name` and `spec.…` from its root;
 * `nodePools[NAME].nodes` from the `spec` of that NodePool; `2/spec/…` (as `check` prints it) from the file.
 * List items by number or by name: `loadBalancer.addressPools[pool1].addresses[0]`.
 */
export function resolvePath(text: string, file: ClusterFile): Path {
  if (/^\d+(?:\/|$)/.test(text)) return readPointer(text, file)
  const parts = splitPath(text)
  const [start, rest] = startOf(parts, text, file)
  let path = start
  for (const part of rest) path = [...path, stepInto(file, path, part, text)]
  return path
}

/** Every key is taken as it stands, known or not; digits are an index where a list stands. */
function readPointer(text: string, file: ClusterFile): Path {
  let path: Path = []
  for (const part of text.split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const isIndex = /^\d+$/.test(key) && resolveAlias(nodeAt(file.source, path))?.kind !== 'map'
    path = [...path, path.length === 0 || isIndex ? Number(key) : key]
  }
  return path
}

function startOf(
  parts: readonly string[],
  text: string,
  file: ClusterFile,
): readonly [Path, readonly string[]] {
  if (parts[0] === 'nodePools' && parts.length > 2) {
    const pool = file.nodePools.find(({ name }) => name.text === parts[1])
    if (pool !== undefined) return [[pool.document, 'spec'], parts.slice(2)]
    throw about(text, {
      en: `no NodePool is called ${parts[1]}`,
      'zh-CN': `没有名为 ${parts[1]} 的 NodePool`,
    })
  }
  const [cluster, ...more] = file.clusters
  if (cluster === undefined) {
    throw about(file.name, {
      en: 'holds no Cluster; name the place as DOCUMENT/KEY/…',
      'zh-CN': '其中没有 Cluster；应以 DOCUMENT/KEY/… 指定位置',
    })
  }
  if (more.length > 0) {
    throw about(file.name, {
      en: `holds ${file.clusters.length} Clusters; name the place as DOCUMENT/KEY/…`,
      'zh-CN': `其中有 ${file.clusters.length} 个 Cluster；应以 DOCUMENT/KEY/… 指定位置`,
    })
  }
  const isFromRoot = ['spec', 'metadata', 'apiVersion', 'kind'].includes(parts[0] ?? '')
  return [isFromRoot ? cluster.path : [...cluster.path, 'spec'], parts]
}

function splitPath(text: string): readonly string[] {
  const parts = text.match(/[^.[\]]+|\[[^\]]*\]/g)
  if (parts === null) throw new Unusable({ en: `'${text}' is no path`, 'zh-CN': `'${text}' 不是路径` })
  return parts.map((part) => (part.startsWith('[') ? part.slice(1, -1) : part))
}

function stepInto(file: ClusterFile, path: Path, part: string, whole: string): Segment {
  const here = resolveAlias(nodeAt(file.source, path))
  const kind = kindAt(file.source, path)
  const known = kind === undefined ? undefined : fieldNodeAt(kind, path)
  if (here?.kind === 'list' || known?.children.has('[]') === true) {
    if (/^\d+$/.test(part)) return Number(part)
    const index = here?.kind === 'list' ? here.items.findIndex((item) => isCalled(item, part)) : -1
    if (index >= 0) return index
    throw about(whole, { en: `no item is called ${part}`, 'zh-CN': `没有名为 ${part} 的项` })
  }
  const stands = here?.kind === 'map' && entryOf(here, part) !== undefined
  if (!stands && known !== undefined && isClosed(known) && !known.children.has(part)) {
    throw about(whole, unknownKey(part, known))
  }
  return part
}

/** A section of which every documented key is known, so that another one is most likely a slip. */
const isClosed = ({ row, children }: FieldNode): boolean =>
  children.size > 0 && row?.type !== 'map' && row?.type !== 'any'

function unknownKey(part: string, { children }: FieldNode) {
  const elsewhere = fields
    .filter(({ kind, path }) => kind === 'cluster' && path[0] === 'spec' && path.at(-1) === part)
    .map(({ path }) => path.slice(1).join('.').replaceAll('.[]', '[…]'))
  const keys = [...children.keys()]
  const near =
    elsewhere.length > 0 ? elsewhere : keys.filter((key) => key.toLowerCase() === part.toLowerCase())
  const hint = near.length > 0 ? near : keys
  return {
    en: `no field is called ${part} there; ${near.length > 0 ? 'meant is perhaps' : 'known are'} ${hint.join(', ')}. As DOCUMENT/KEY/… any key can be named`,
    'zh-CN': `此处没有名为 ${part} 的字段；${near.length > 0 ? '也许是' : '已知字段为'} ${hint.join('、')}。以 DOCUMENT/KEY/… 可指定任意键`,
  }
}

function isCalled(item: Node, name: string): boolean {
  const map = resolveAlias(item)
  if (map?.kind === 'scalar') return map.text === name
  if (map?.kind !== 'map') return false
  const value = resolveAlias(entryOf(map, 'name')?.value ?? entryOf(map, 'address')?.value)
  return value?.kind === 'scalar' && value.text === name
}
