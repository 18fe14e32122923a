import { printAddress } from '../../net/address.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'
import { nameOfService, plannedServices, requestsOf } from '../planned-requests.ts'

/** SVC-007: a pool with manualAssign gives an address only to who asks for it (BLB). */
export default defineRule({
  id: 'manual-pool-is-asked',
  covers: ['SVC-007'],
  severity: 'info',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].loadBalancerIP',
  sources: ['BLB', 'MLC'],
  words: {
    en: {
      title: 'An address of a manualAssign pool is asked for by name',
      why: 'MetalLB never gives out addresses of a pool with manualAssign: true by itself. To ask for the address is the only way to it, and the request has to stay in the manifest.',
      remedy: 'Keep the request in the manifest of the Service.',
      messages: {
        asked: '{service} gets {address} only because it asks for it: {pool} has manualAssign ({line})',
      },
    },
    'zh-CN': {
      title: 'manualAssign 地址池中的地址需明确请求',
      why: 'MetalLB 不会自行分配 manualAssign: true 的地址池中的地址。只有明确请求才能获得，因此清单中须保留该请求。',
      remedy: '在 Service 的清单中保留该请求。',
      messages: {
        asked: '{service} 须明确请求才能获得 {address}：{pool} 设置了 manualAssign ({line})',
      },
    },
  },
  check(view, report) {
    const { cluster, facts } = view
    const pools = facts.pools.filter(({ manualAssign }) => manualAssign)
    if (pools.length === 0) return
    for (const { service, address, place } of plannedServices(view).flatMap(requestsOf)) {
      const pool = pools.find(({ ranges }) => ranges.some(({ range }) => contains(range, address)))
      if (pool === undefined) continue
      const { path } = pool.pool.manualAssign
      report({
        message: 'asked',
        args: {
          service: nameOfService(service),
          address: printAddress(address),
          pool: pool.name,
          line: lineOf(cluster.file, path),
        },
        at: place,
        related: [{ file: cluster.file, path }],
        ranges: [rangeOfAddress(address)],
      })
    }
  },
})

const withManual = exampleFile({
  pools: [{}, { name: 'fixed', addresses: ['10.200.0.224/28'], manualAssign: 'true' }],
})
export const cases: Cases = {
  valid: [
    {
      name: { en: 'An address of the automatic pool', 'zh-CN': '自动分配地址池的地址' },
      text: withManual,
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.80' }),
    },
  ],
  invalid: [
    {
      name: { en: 'The first address of the manual pool', 'zh-CN': '按需分配地址池的第一个地址' },
      text: withManual,
      plan: exampleServices({ name: 'wall', namespace: 'media', loadBalancerIP: '10.200.0.224' }),
      expect: [{ message: 'asked', at: 'plan:0/services/0/loadBalancerIP' }],
    },
  ],
}
