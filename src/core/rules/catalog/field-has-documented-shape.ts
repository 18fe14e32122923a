import type { Segment } from '../../document.ts'
import { inDocuments } from '../../model/by-document.ts'
import { fieldKindOf } from '../../model/document-kind.ts'
import type { Shape } from '../../model/field.ts'
import { type FieldNode, fieldTree } from '../../model/fields.ts'
import { readText, type Spot, shapeOf } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

interface Misshapen {
  readonly spot: Spot
  readonly expected: Shape
  readonly found: Shape
  /** Whether a list here would take the value as its only item. */
  readonly isItem: boolean
}

/** A list in the samples and a string in the reference (domain 2): both are read. */
const takesBoth = 'cluster.spec.proxy.noProxy'

/** undefined: more than one shape is fine, or nobody says. */
function documentedShape(node: FieldNode): Shape | undefined {
  if (node.row?.id === takesBoth) return undefined
  switch (node.row?.type) {
    case 'any':
      return undefined
    case 'list':
      return 'list'
    case 'group':
    case 'map':
      return 'map'
    case undefined:
      return node.children.has('[]') ? 'list' : node.children.size > 0 ? 'map' : undefined
    default:
      return 'value'
  }
}

type Node = NonNullable<Spot['node']>

const findMisshapen = inDocuments(({ root, index, problems }): readonly Misshapen[] => {
  const found: Misshapen[] = []
  const path: Segment[] = [index]
  const visitBelow = (segment: Segment, node: Node, known: FieldNode | undefined): void => {
    if (known === undefined || node.kind === 'alias') return
    path.push(segment)
    visit(node, known)
    path.pop()
  }
  const visit = (node: Node, known: FieldNode): void => {
    const expected = documentedShape(known)
    if (expected === undefined || (expected === 'value' && node.kind === 'scalar')) return
    const shape = shapeOf({ node })
    if (shape === undefined) return
    if (shape !== expected) {
      const spot = { path: [...path], node }
      const isWaiting = readText(spot).state === 'placeholder'
      // `- fd00::` is a map to YAML: a matter of its syntax, which is told there.
      const isTold = problems.some(({ span }) => span.from < node.span.to && node.span.from < span.to)
      const item = known.children.get('[]')
      const isItem = expected === 'list' && (item === undefined || documentedShape(item) === 'value')
      if (!isWaiting && !isTold) found.push({ spot, expected, found: shape, isItem })
      return
    }
    if (node.kind === 'list') {
      const item = known.children.get('[]')
      for (let at = 0; at < node.items.length; at += 1) visitBelow(at, node.items[at]!, item)
    }
    if (node.kind !== 'map') return
    for (const entry of node.entries) {
      if (entry.merged !== true) visitBelow(entry.key, entry.value, known.children.get(entry.key))
    }
  }
  const kind = fieldKindOf({ path: [index], node: root })
  if (kind !== undefined) visit(root, fieldTree(kind))
  return found
})

/** A value, list or map where the documentation has another of the three. */
export default defineRule({
  id: 'field-has-documented-shape',
  covers: [],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['REF', 'INFERRED'],
  words: {
    en: {
      title: 'A list is written as a list, a section as a section',
      why: 'The API server refuses a value where it expects a list, and the other way round. Nothing below such a field is read, so nothing below it can be judged.',
      remedy:
        'Write list items on lines of their own that begin with a dash, and the keys of a section indented below it.',
      messages: {
        list: '{key} is a list; here stands {found}',
        map: '{key} is a section with keys of its own; here stands {found}',
        value: '{key} is a single value; here stands {found}',
      },
      fixes: { list: 'Make it a list of one' },
    },
    'zh-CN': {
      title: '列表写成列表，分区写成分区',
      why: '需要列表的地方写了单个值 (或相反) 时，API 服务器会拒绝。此类字段以下的内容不会被读取，因此也无法检查。',
      remedy: '列表的每一项单独一行并以短划线开头；分区的键缩进写在其下方。',
      messages: {
        list: '{key} 是列表，此处却是{found}',
        map: '{key} 是含有若干键的分区，此处却是{found}',
        value: '{key} 是单个值，此处却是{found}',
      },
      fixes: { list: '改为只含一项的列表' },
    },
  },
  check(file, report) {
    for (const { spot, expected, found, isItem } of findMisshapen(file)) {
      const text = readText(spot).text ?? ''
      const isOne = isItem && found === 'value' && !/[\s,;]/.test(text)
      report({
        message: expected,
        args: { key: keyOf(spot), found: { words: shapeWords[found] } },
        at: spot.path,
        fixes: isOne
          ? [{ title: 'list', args: {}, safe: true, edits: setValue(file.file, spot.path, [text]) }]
          : [],
      })
    }
  },
})

const shapeWords = {
  value: { en: 'a single value', 'zh-CN': '单个值' },
  list: { en: 'a list', 'zh-CN': '列表' },
  map: { en: 'a section with keys', 'zh-CN': '含键的分区' },
} as const

/** The key, or for an item the list's key with its number: `addressPools 2`. */
function keyOf({ path }: Spot): string {
  const last = path.at(-1) ?? ''
  return typeof last === 'number' ? `${path.at(-2) ?? ''} ${last + 1}` : last
}

export const cases: Cases = {
  valid: [
    {
      name: { en: 'An empty list, and a section with nothing in it', 'zh-CN': '空列表和空分区' },
      text: exampleFile({ pods: [], pools: [] }),
    },
  ],
  invalid: [
    {
      name: { en: 'One range where a list of ranges belongs', 'zh-CN': '应为范围列表处写了单个范围' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72/29'] }] }).replace(
        /addresses:\n\s+- /,
        'addresses: ',
      ),
      expect: [{ message: 'list', at: '2/spec/loadBalancer/addressPools/0/addresses' }],
      fixed: exampleFile({ pools: [{ addresses: ['10.200.0.72/29'] }] }),
    },
    {
      name: { en: 'A range where a list of pools belongs', 'zh-CN': '应为地址池列表处写了范围' },
      text: exampleFile({ pools: null }).replace(
        '  clusterOperations:',
        '    addressPools: 10.200.0.72/29\n  clusterOperations:',
      ),
      expect: [{ message: 'list', at: '2/spec/loadBalancer/addressPools' }],
    },
    {
      name: { en: 'A value for a section, a list for a value', 'zh-CN': '分区写成单个值，单个值写成列表' },
      text: exampleFile({ vip: '[10.200.0.71]' }).replace(
        'kind: Namespace\nmetadata:\n  name: cluster-demo',
        'kind: Namespace\nmetadata: cluster-demo',
      ),
      expect: [
        { message: 'map', at: '1/metadata' },
        { message: 'value', at: '2/spec/loadBalancer/vips/controlPlaneVIP' },
      ],
    },
  ],
}
