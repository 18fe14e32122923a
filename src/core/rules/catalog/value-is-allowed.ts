import { type Cases, defineRule } from '../define.ts'
import { doubtfulFields } from '../doubtful-fields.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** Without case, blanks, dashes and underscores: `Layer 2` is layer2 and `no-schedule` is NoSchedule. */
const essence = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, '')

/** DOC-012: the enumerations of the field reference; the API server compares them letter by letter. */
export default defineRule({
  id: 'value-is-allowed',
  covers: ['DOC-012'],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['REF'],
  words: {
    en: {
      title: 'A field with fixed values has one of them',
      why: 'The values are compared letter by letter, capitals included. The API server refuses a Cluster with any other value.',
      remedy: 'Write one of the values named in the message.',
      messages: { other: '{written} is none of {allowed}' },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '取值固定的字段使用规定的值',
      why: '取值逐字母比较，区分大小写。含有其他取值的 Cluster 会被 API 服务器拒绝。',
      remedy: '填写消息中列出的某个值。',
      messages: { other: '{written} 不在可选值之列：{allowed}' },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(file, report) {
    for (const field of doubtfulFields(file)) {
      if (field.state !== 'bad' || field.problem.kind !== 'not-allowed') continue
      const { allowed } = field.problem
      const meant = allowed.find((value) => essence(value) === essence(field.text))
      report({
        message: 'other',
        args: { written: field.text, allowed: allowed.join(', ') },
        at: field.path,
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: 'write',
                  args: { meant },
                  safe: true,
                  edits: setValue(file.file, field.path, meant),
                },
              ],
      })
    }
  },
})

const tainted = (effect: string): string =>
  exampleFile({
    balancers: ['10.200.0.5'],
    loadBalancerLines: [
      '      taints:',
      '      - key: node-role.kubernetes.io/load-balancer',
      '        value: ""',
      `        effect: ${effect}`,
    ],
  })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A documented taint effect', 'zh-CN': '文档中的污点效果' },
      text: tainted('PreferNoSchedule'),
    },
    {
      name: { en: 'A placeholder for the mode', 'zh-CN': '模式是占位符' },
      text: exampleFile({ mode: '<bundled or manual>' }),
    },
  ],
  invalid: [
    {
      name: { en: 'Modes and types of other products', 'zh-CN': '其他产品的模式和类型' },
      text: exampleFile({ type: 'worker', mode: 'metallb', lbType: 'l2' }),
      expect: [
        { message: 'other', at: '2/spec/type' },
        { message: 'other', at: '2/spec/loadBalancer/mode' },
        { message: 'other', at: '2/spec/loadBalancer/type' },
      ],
    },
    {
      name: { en: 'Another spelling of a taint effect', 'zh-CN': '污点效果的另一种拼写' },
      text: tainted('no-schedule'),
      expect: [{ message: 'other', at: '2/spec/loadBalancer/nodePoolSpec/taints/0/effect' }],
      fixed: tainted('NoSchedule'),
    },
    {
      name: { en: 'A capital letter and an unknown forward mode', 'zh-CN': '大写字母和未知的转发模式' },
      text: exampleFile({ mode: 'Bundled', networkLines: ['    forwardMode: nat'] }),
      expect: [
        { message: 'other', at: '2/spec/clusterNetwork/forwardMode' },
        { message: 'other', at: '2/spec/loadBalancer/mode' },
      ],
      fixed: exampleFile({ networkLines: ['    forwardMode: nat'] }),
    },
  ],
}
