import type { Path } from '../../document.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { Field } from '../../model/field.ts'
import { clusterApiVersion } from '../../model/read-file.ts'
import { readText, type Spot, spotAlong, spotAt } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { readsWhole } from '../reads-whole.ts'

/** Marked Required in the field reference, as far as no other rule asks for them with words of its own. */
function requiredFields(cluster: Cluster): readonly (readonly [string, Field<unknown>])[] {
  return [
    ['metadata.name', cluster.name],
    ['spec.type', cluster.type],
    ['spec.anthosBareMetalVersion', cluster.version],
    ['spec.gkeConnect.projectID', cluster.gkeConnect.projectID],
    ['spec.clusterOperations.projectID', cluster.clusterOperations.projectID],
    ['spec.clusterOperations.location', cluster.clusterOperations.location],
    ['spec.loadBalancer.mode', cluster.loadBalancer.mode],
  ]
}

/** The field reference's Required column; early versions (v1alpha1) had other fields. */
export default defineRule({
  id: 'required-fields-written',
  covers: [],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: undefined,
  sources: ['REF'],
  words: {
    en: {
      title: 'Required fields are written',
      why: 'The API server refuses a Cluster without them. Rules that depend on the type, the version or the mode stay silent until it is known.',
      remedy: 'Write the field; the field reference says which values it takes.',
      messages: { missing: '{field} is not written' },
    },
    'zh-CN': {
      title: '必填字段都已填写',
      why: '缺少这些字段的 Cluster 会被 API 服务器拒绝。在类型、版本或模式未知时，依赖它们的规则不会检查。',
      remedy: '填写该字段；可用的值见字段参考。',
      messages: { missing: '未填写 {field}' },
    },
  },
  check({ file, cluster }, report) {
    const root = { path: cluster.path, node: file.source.documents[cluster.document]?.root }
    if (!readsWhole(file) || readText(spotAt(root, 'apiVersion')).text !== clusterApiVersion) return
    for (const [name, field] of requiredFields(cluster)) {
      if (field.state !== 'absent') continue
      report({ message: 'missing', args: { field: name }, at: firstMissing(field, root) })
    }
    for (const { name, path, document } of cluster.nodePools) {
      if (name.state !== 'absent') continue
      const pool = { path, node: file.source.documents[document]?.root }
      report({ message: 'missing', args: { field: 'metadata.name' }, at: firstMissing(name, pool) })
    }
  },
})

/** The outermost key of the field's path that has to be written. */
function firstMissing({ path }: Field<unknown>, root: Spot): Path {
  let length = path.length
  while (length > 2 && spotAlong(root, path.slice(1, length - 1)).node === undefined) length -= 1
  return path.slice(0, length)
}

const without = (text: string, line: RegExp): string => text.replace(line, '')

export const cases: Cases = {
  valid: [
    {
      name: { en: 'All of them, the version as two numbers', 'zh-CN': '全部填写，版本为两个数字' },
      text: exampleFile({ version: '"1.34"' }),
    },
    {
      name: { en: 'What is no section is told by its shape', 'zh-CN': '不是分区的内容由结构规则提示' },
      text: exampleFile().replace(/gkeConnect:\n {4}projectID: .*\n/, 'gkeConnect: project-fleet\n'),
    },
    {
      name: { en: 'Placeholders are written', 'zh-CN': '占位符也算已填写' },
      text: exampleFile({ version: '$VERSION', mode: '<mode>' }),
    },
  ],
  invalid: [
    {
      name: { en: 'No type, no version, no mode', 'zh-CN': '没有类型、版本和模式' },
      text: without(
        without(exampleFile({ mode: null }), / {2}type: hybrid\n/),
        / {2}anthosBareMetalVersion: .*\n/,
      ),
      expect: [
        { message: 'missing', at: '2/spec/type' },
        { message: 'missing', at: '2/spec/anthosBareMetalVersion' },
        { message: 'missing', at: '2/spec/loadBalancer/mode' },
      ],
    },
    {
      name: { en: 'A NodePool without a name', 'zh-CN': 'NodePool 没有名称' },
      text: without(exampleFile(), / {2}name: np1\n/),
      expect: [{ message: 'missing', at: '3/metadata/name' }],
    },
    {
      name: { en: 'A whole section is missing', 'zh-CN': '缺少整个分区' },
      text: without(exampleFile(), / {2}gkeConnect:\n {4}projectID: .*\n/),
      expect: [{ message: 'missing', at: '2/spec/gkeConnect' }],
    },
  ],
}
