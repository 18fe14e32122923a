import { setPoolFlag } from '../../edits/address-pools.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** VIP-022: manualAssign takes a pool out of automatic assignment (BLB). */
export default defineRule({
  id: 'some-pool-assigns-by-itself',
  covers: ['VIP-022'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].manualAssign',
  sources: ['BLB', 'INFERRED'],
  words: {
    en: {
      title: 'At least one pool gives addresses out by itself',
      why: 'With manualAssign on in every pool, a Service of type LoadBalancer that names no address stays pending.',
      remedy: 'Switch manualAssign off for one pool, or name an address in every Service.',
      messages: {
        one: '{pool}, the only pool, gives addresses out on request only',
        all: 'All {count} pools give addresses out on request only',
      },
      fixes: { switchOff: 'Switch manualAssign off for {pool}' },
    },
    'zh-CN': {
      title: '至少有一个地址池会自动分配地址',
      why: '所有地址池都启用 manualAssign 时，未指定地址的 LoadBalancer Service 一直处于 Pending 状态。',
      remedy: '为其中一个地址池关闭 manualAssign，或在每个 Service 中指定地址。',
      messages: {
        one: '唯一的地址池 {pool} 仅手动分配地址',
        all: '全部 {count} 个地址池都仅手动分配地址',
      },
      fixes: { switchOff: '为 {pool} 关闭 manualAssign' },
    },
  },
  check({ facts, cluster }, report) {
    const [first] = facts.pools
    if (!facts.isBundled || facts.isAdmin || first === undefined) return
    if (!facts.pools.every((pool) => pool.manualAssign)) return
    const edits = setPoolFlag(cluster, first.pool, 'manualAssign', false)
    report({
      message: facts.pools.length === 1 ? 'one' : 'all',
      args: { pool: first.name, count: facts.pools.length },
      at: first.pool.manualAssign.path,
      related: facts.pools.slice(1).map(({ pool }) => pool.manualAssign.path),
      fixes: [{ title: 'switchOff', args: { pool: first.name }, safe: false, edits }],
    })
  },
})

const at = '2/spec/loadBalancer/addressPools/0/manualAssign'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'One of two pools', 'zh-CN': '两个地址池之一' },
      text: exampleFile({
        pools: [{ manualAssign: 'true' }, { name: 'pool2', addresses: ['10.200.0.96/28'] }],
      }),
    },
    {
      name: { en: 'A flag that cannot be read', 'zh-CN': '无法读取的开关' },
      text: exampleFile({ pools: [{ manualAssign: 'perhaps' }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'The only pool', 'zh-CN': '唯一的地址池' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.79'], manualAssign: 'true' }] }),
      expect: [{ message: 'one', at }],
      fixed: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.79'], manualAssign: 'false' }] }),
    },
    {
      name: { en: 'Two pools, one with yes', 'zh-CN': '两个地址池，其中一个写 yes' },
      text: exampleFile({
        pools: [
          { manualAssign: 'true' },
          { name: 'pool2', addresses: ['10.200.0.96/28'], manualAssign: 'yes' },
        ],
      }),
      expect: [{ message: 'all', at }],
    },
  ],
}
