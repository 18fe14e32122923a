import { type Cases, defineRule } from '../define.ts'
import { comparePools } from '../deployed-pools.ts'
import { exampleFile } from '../examples.ts'

/** UPD-005: said so that nobody wonders; it is the way that exists (REF, UPD). */
export default defineRule({
  id: 'deployed-pools-may-grow',
  covers: ['UPD-005'],
  severity: 'info',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['REF', 'UPD'],
  words: {
    en: {
      title: 'New address pools can be added at any time',
      why: 'Adding a pool is the only way to give a running cluster more addresses. Its name and addresses cannot change afterwards.',
      remedy: 'Check name and addresses before the update.',
      messages: { added: '{pool} is new; its name and addresses cannot change after the update' },
    },
    'zh-CN': {
      title: '可随时添加新的地址池',
      why: '添加地址池是为运行中的集群增加地址的唯一方式。添加后，其名称和地址不可更改。',
      remedy: '更新前核对名称和地址。',
      messages: { added: '{pool} 是新增的地址池；更新后其名称和地址不可更改' },
    },
  },
  check({ deployed, facts }, report) {
    if (deployed === undefined) return
    for (const { pool, name, ranges } of comparePools(deployed.facts, facts).added) {
      report({
        message: 'added',
        args: { pool: name },
        at: pool.path,
        ranges: ranges.map(({ range }) => range),
      })
    }
  },
})

const more = exampleFile({ pools: [{}, { name: 'more', addresses: ['10.200.0.160/28'] }] })
export const cases: Cases = {
  valid: [
    { name: { en: 'The same pools', 'zh-CN': '地址池不变' }, text: more, deployed: more },
    { name: { en: 'Nothing is deployed', 'zh-CN': '没有已部署的文本' }, text: more },
  ],
  invalid: [
    {
      name: { en: 'A second pool', 'zh-CN': '第二个地址池' },
      text: more,
      deployed: exampleFile(),
      expect: [{ message: 'added', at: '2/spec/loadBalancer/addressPools/1' }],
    },
  ],
}
