import type { Path, Segment } from '../../document.ts'
import { inDocuments } from '../../model/by-document.ts'
import { placeholderIn, type Spot } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

type Node = NonNullable<Spot['node']>

interface Waiting {
  readonly path: Path
  readonly text: string
}

/** Every value of the file that still waits for its content, in the order of the text; aliases where they point to. */
const placeholders = inDocuments(({ root, index }): readonly Waiting[] => {
  const found: Waiting[] = []
  const path: Segment[] = [index]
  const visitBelow = (segment: Segment, node: Node): void => {
    path.push(segment)
    visit(node)
    path.pop()
  }
  const visit = (node: Node): void => {
    if (node.kind === 'alias') return
    if (node.kind === 'scalar' || (node.kind === 'map' && node.flow)) {
      const text = placeholderIn(node)
      if (text !== undefined) found.push({ path: [...path], text })
      if (node.kind === 'scalar' || text !== undefined) return
    }
    if (node.kind === 'list') {
      for (let at = 0; at < node.items.length; at += 1) visitBelow(at, node.items[at]!)
    } else {
      for (const entry of node.entries) if (entry.merged !== true) visitBelow(entry.key, entry.value)
    }
  }
  visit(root)
  return found
})

/** DOC-015. No other rule speaks of a placeholder (domain 4.9). */
export default defineRule({
  id: 'no-placeholder-left',
  covers: ['DOC-015'],
  severity: 'warning',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['TPL'],
  words: {
    en: {
      title: 'No placeholder is left',
      why: 'A template was not filled in here. bmctl takes the text as it stands, so it looks for a machine or a file by that name and finds none. Nothing can be said about a value that is not there yet.',
      remedy: 'Write the value, or render the template before the file is used.',
      messages: { waiting: '{written} waits for its value' },
    },
    'zh-CN': {
      title: '没有未填写的占位符',
      why: '此处的模板尚未填写。bmctl 会照字面读取，把占位符当作机器地址或文件路径，结果找不到。对于还不存在的值，无法做任何检查。',
      remedy: '填写实际值，或先渲染模板再使用该文件。',
      messages: { waiting: '{written} 尚未填写' },
    },
  },
  check(file, report) {
    for (const { path, text } of placeholders(file)) {
      // Unquoted braces are a map to YAML, so their text is not known.
      report({ message: 'waiting', args: { written: text === '' ? '{…}' : text }, at: path })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: {
        en: 'A dollar sign inside a password is no placeholder',
        'zh-CN': '密码中的美元符号不是占位符',
      },
      text: exampleFile({
        specLines: ['  authentication:', '    oidc:', '      clientSecret: a$1b$', '      scopes: a < b'],
      }),
    },
  ],
  invalid: [
    {
      name: { en: 'The template of bmctl', 'zh-CN': 'bmctl 的模板' },
      text: exampleFile({
        controlPlane: ['<Machine 1 IP>'],
        credentials:
          'gcrKeyPath: <path to key>\nsshPrivateKeyPath: .ssh/id\ncloudOperationsServiceAccountKeyPath: ops.json',
      }),
      expect: [
        { message: 'waiting', at: '0/gcrKeyPath' },
        { message: 'waiting', at: '2/spec/controlPlane/nodePoolSpec/nodes/0/address' },
      ],
    },
    {
      name: { en: 'Shell, Terraform and Jinja', 'zh-CN': 'Shell、Terraform 和 Jinja' },
      text: exampleFile({
        vip: '${CP_VIP}',
        ingress: '$INGRESS',
        name: 'CLUSTER_NAME',
        workers: ['{{ worker }}'],
      }),
      expect: [
        { message: 'waiting', at: '1/metadata/name' },
        { message: 'waiting', at: '2/metadata/name' },
        { message: 'waiting', at: '2/metadata/namespace' },
        { message: 'waiting', at: '2/spec/loadBalancer/vips/controlPlaneVIP' },
        { message: 'waiting', at: '2/spec/loadBalancer/vips/ingressVIP' },
        { message: 'waiting', at: '3/metadata/namespace' },
        { message: 'waiting', at: '3/spec/clusterName' },
        { message: 'waiting', at: '3/spec/nodes/0/address' },
      ],
    },
  ],
}
