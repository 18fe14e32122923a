import type { Path } from '../../document.ts'
import type { ClusterFile } from '../../model/cluster-file.ts'
import { readText, type Spot, spotAt } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'

interface Named {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly path: Path
}

function namedDocuments(file: ClusterFile): readonly Named[] {
  return file.source.documents.flatMap(({ index, root: node }) => {
    const root: Spot = { path: [index], node }
    const kind = readText(spotAt(root, 'kind'))
    const name = readText(spotAt(root, 'metadata', 'name'))
    if (kind.value === undefined || name.value === undefined) return []
    const group = readText(spotAt(root, 'apiVersion')).text?.replace(/\/?[^/]*$/, '') ?? ''
    const namespace = readText(spotAt(root, 'metadata', 'namespace')).text ?? ''
    const key = JSON.stringify([group, kind.value, namespace, name.value])
    return [{ key, kind: kind.value, name: name.value, path: name.path }]
  })
}

/** DOC-009: an object is known by kind, namespace and name; the later document replaces the earlier (domain 4.9). */
export default defineRule({
  id: 'documents-differ-in-name',
  covers: ['DOC-009'],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: 'nodePool.metadata.name',
  sources: ['INFERRED'],
  words: {
    en: {
      title: 'No two documents are the same object',
      why: 'Kubernetes knows an object by kind, namespace and name. The second document overwrites the first, so the machines of the first node pool are lost without a message.',
      remedy: 'Rename one of them, or bring their nodes together in one document.',
      messages: { twice: '{kind} {name} stands twice; the first is in {first}' },
    },
    'zh-CN': {
      title: '没有两个文档表示同一对象',
      why: 'Kubernetes 以类型、命名空间和名称识别对象。后一个文档会覆盖前一个，前一个节点池的机器会无声地丢失。',
      remedy: '为其中一个改名，或将节点合并到一个文档中。',
      messages: { twice: '{kind} {name} 出现两次，第一个在{first}' },
    },
  },
  check(file, report) {
    const first = new Map<string, Named>()
    for (const document of namedDocuments(file)) {
      const earlier = first.get(document.key)
      if (earlier === undefined) {
        first.set(document.key, document)
        continue
      }
      report({
        message: 'twice',
        args: {
          kind: document.kind,
          name: document.name,
          first: { place: { file: file.file, path: earlier.path } },
        },
        at: document.path,
        related: [earlier.path],
      })
    }
  },
})

const withPool = (name: string): string =>
  exampleFile({ documents: [nodePoolDocument(name, 'cluster-demo', 'demo', ['10.200.0.21'])] })

export const cases: Cases = {
  valid: [
    { name: { en: 'A second node pool', 'zh-CN': '第二个节点池' }, text: withPool('np2') },
    {
      name: { en: 'A node pool named like the cluster', 'zh-CN': '节点池与集群同名' },
      text: withPool('demo'),
    },
  ],
  invalid: [
    {
      name: { en: 'Two node pools of one name', 'zh-CN': '两个节点池同名' },
      text: withPool('np1'),
      expect: [{ message: 'twice', at: '4/metadata/name' }],
    },
  ],
}
