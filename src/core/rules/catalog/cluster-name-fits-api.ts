import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** RFC 1034 label in lower case; no shorter length is documented for bare metal (domain 4.9). */
const label = /^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/

/** DOC-010 (APIU). */
export default defineRule({
  id: 'cluster-name-fits-api',
  covers: ['DOC-010'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.metadata.name',
  sources: ['APIU'],
  words: {
    en: {
      title: 'The cluster name is one the GKE On-Prem API takes',
      why: 'From 1.16 a cluster is enrolled in the GKE On-Prem API by itself. The API takes lower-case names that begin with a letter; another name cannot be managed from the console, and it cannot be changed later.',
      remedy:
        'Use up to 63 lower-case letters, digits and dashes; begin with a letter, end with a letter or digit.',
      messages: { name: '{name} is no name the GKE On-Prem API takes' },
    },
    'zh-CN': {
      title: '集群名称符合 GKE On-Prem API 的命名规则',
      why: '自 1.16 起，集群会自动注册到 GKE On-Prem API。该 API 只接受以字母开头的小写名称；其他名称无法在控制台中管理，且以后不可更改。',
      remedy: '使用不超过 63 个小写字母、数字和短划线；以字母开头，以字母或数字结尾。',
      messages: { name: 'GKE On-Prem API 不接受名称 {name}' },
    },
  },
  check({ cluster: { name } }, report) {
    if (name.value === undefined || label.test(name.value)) return
    report({ message: 'name', args: { name: name.value }, at: name.path })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Letters, digits and a dash', 'zh-CN': '字母、数字和短划线' },
      text: exampleFile({ name: 'edge-07' }),
    },
    {
      name: { en: 'A name of 63 characters', 'zh-CN': '63 个字符的名称' },
      text: exampleFile({ name: `a${'b'.repeat(62)}` }),
    },
  ],
  invalid: [
    {
      name: { en: 'A digit first', 'zh-CN': '以数字开头' },
      text: exampleFile({ name: '7-edge' }),
      expect: [{ message: 'name', at: '2/metadata/name' }],
    },
    {
      name: { en: 'A capital letter', 'zh-CN': '大写字母' },
      text: exampleFile({ name: 'Edge' }),
      expect: [{ message: 'name', at: '2/metadata/name' }],
    },
  ],
}
