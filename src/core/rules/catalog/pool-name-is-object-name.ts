import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** Names of Kubernetes objects: RFC 1123 subdomains of at most 253 characters. */
const objectName = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

function spelledAsObject(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 253)
}

/** RNG-010: newer MetalLB keeps each pool as an object of that name; older only as text. Unproven for GDC: a warning. */
export default defineRule({
  id: 'pool-name-is-object-name',
  covers: ['RNG-010'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].name',
  sources: ['MLC', 'INFERRED'],
  words: {
    en: {
      title: 'A pool name is a Kubernetes object name',
      why: 'Recent MetalLB keeps each pool as an object, and an object cannot have capitals, blanks or underscores in its name. Such a pool may be refused, now or at an upgrade; its name cannot be changed later.',
      remedy: 'Use lower-case letters, digits and dashes, with a letter or digit at both ends.',
      messages: { spelled: '{name} is no name that a Kubernetes object can have' },
      fixes: { rename: 'Rename the pool to {free}' },
    },
    'zh-CN': {
      title: '地址池名称符合 Kubernetes 对象命名规则',
      why: '较新的 MetalLB 将每个地址池保存为一个对象，而对象名称不能含大写字母、空格或下划线。这样的地址池可能在创建或升级时被拒绝，且名称以后不可更改。',
      remedy: '使用小写字母、数字和短划线，首尾为字母或数字。',
      messages: { spelled: '{name} 不能用作 Kubernetes 对象的名称' },
      fixes: { rename: '将地址池改名为 {free}' },
    },
  },
  check({ cluster, facts }, report) {
    const taken = new Set(facts.pools.map(({ name }) => name))
    for (const { pool } of facts.pools) {
      const { name } = pool
      if (name.value === undefined || name.value === '' || objectName.test(name.value)) continue
      const free = spelledAsObject(name.value)
      report({
        message: 'spelled',
        args: { name: name.value },
        at: name.path,
        fixes:
          free === '' || taken.has(free)
            ? []
            : [
                {
                  title: 'rename',
                  args: { free },
                  safe: false,
                  edits: setValue(cluster.file, name.path, free),
                },
              ],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Lower case with a dash and a dot', 'zh-CN': '小写字母、短划线和点' },
      text: exampleFile({ pools: [{ name: 'lan-1.apps' }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Capitals and an underscore', 'zh-CN': '大写字母和下划线' },
      text: exampleFile({ pools: [{ name: 'LAN_Apps' }] }),
      expect: [{ message: 'spelled', at: '2/spec/loadBalancer/addressPools/0/name' }],
      fixed: exampleFile({ pools: [{ name: 'lan-apps' }] }),
    },
    {
      name: { en: 'A name of Chinese characters only', 'zh-CN': '全为汉字的名称' },
      text: exampleFile({ pools: [{ name: '地址池' }] }),
      expect: [{ message: 'spelled', at: '2/spec/loadBalancer/addressPools/0/name' }],
    },
  ],
}
