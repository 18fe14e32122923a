import { type Address, printAddress } from '../../net/address.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { poolEntries } from '../entry-fault.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { nameOfService, plannedServices, planPlace, requestsOf } from '../planned-requests.ts'
import { removeField, setValue } from '../set-value.ts'

/** SVC-006: with a pool named, MetalLB looks into no other one (metallb internal/allocator, issue 1916). */
export default defineRule({
  id: 'requested-address-in-requested-pool',
  covers: ['SVC-006'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].addressPool',
  sources: ['MLC', 'MLU'],
  words: {
    en: {
      title: 'The pool that a Service names exists and holds the address it asks for',
      why: 'With the annotation address-pool MetalLB looks into that pool alone. When it has no such pool, or the pool does not hold the address, the Service stays pending.',
      remedy: 'Name the pool that holds the address, or leave one of the two out.',
      messages: {
        unknown: '{service} names the pool {pool}, which is none of the address pools',
        outside: '{service} asks for {address} from {pool}, which does not hold it',
      },
      fixes: { name: 'Name the pool {other}', any: 'Name no pool' },
    },
    'zh-CN': {
      title: 'Service 指定的地址池存在，且包含其请求的地址',
      why: '带有注解 address-pool 时，MetalLB 只查看该地址池。如果没有这个地址池，或其中没有该地址，Service 一直处于 Pending 状态。',
      remedy: '指定包含该地址的地址池，或去掉两者之一。',
      messages: {
        unknown: '{service} 指定的地址池 {pool} 不存在',
        outside: '{service} 向 {pool} 请求 {address}，但该地址池不包含该地址',
      },
      fixes: { name: '指定地址池 {other}', any: '不指定地址池' },
    },
  },
  check(view, report) {
    const { facts, cluster } = view
    const holds = (pool: string, address: Address): boolean =>
      poolEntries(view).some(
        ({ name, field }) =>
          name === pool && (field.value === undefined || contains(field.value.range, address)),
      )
    for (const service of plannedServices(view)) {
      const pool = service.addressPool.text ?? ''
      if (service.addressPool.state !== 'read' || pool === '') continue
      const place = planPlace(service.addressPool.path)
      const args = { service: nameOfService(service), pool }
      const requests = requestsOf(service)
      const [holder] = facts.pools.filter(
        ({ name }) => requests.length > 0 && requests.every(({ address }) => holds(name, address)),
      )
      const fixes: readonly Fix[] = [
        ...(holder === undefined
          ? []
          : [
              {
                title: 'name',
                args: { other: holder.name },
                safe: false,
                edits: setValue(place.file, place.path, holder.name),
              },
            ]),
        { title: 'any', args: {}, safe: false, edits: removeField(place.file, place.path) },
      ]
      const known = facts.pools.find(({ name }) => name === pool)
      if (known === undefined) {
        const related = [{ file: cluster.file, path: cluster.loadBalancer.pools.path }]
        report({ message: 'unknown', args, at: place, related, fixes })
        continue
      }
      for (const { address, place: at } of requests) {
        if (holds(pool, address)) continue
        report({
          message: 'outside',
          args: { ...args, address: printAddress(address) },
          at: place,
          related: [at, { file: cluster.file, path: known.pool.path }],
          ranges: [rangeOfAddress(address)],
          fixes,
        })
      }
    }
  },
})

const two = exampleFile({ pools: [{}, { name: 'dmz', addresses: ['10.200.0.100-10.200.0.110'] }] })
const at = 'plan:0/services/0/addressPool'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The pool that holds it', 'zh-CN': '包含该地址的地址池' },
      text: two,
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.101', addressPool: 'dmz' }),
    },
    {
      name: { en: 'Any address of a pool', 'zh-CN': '地址池中的任意地址' },
      text: two,
      plan: exampleServices({ name: 'web', addressPool: 'dmz' }),
    },
    {
      name: { en: 'The pool has an entry that cannot be read', 'zh-CN': '地址池中有无法读取的条目' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72 to 10.200.0.99'] }] }),
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.91', addressPool: 'pool1' }),
    },
  ],
  invalid: [
    {
      name: { en: 'The address is in the other pool', 'zh-CN': '地址在另一个地址池' },
      text: two,
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.80', addressPool: 'dmz' }),
      expect: [{ message: 'outside', at }],
      fixed: two,
      fixedPlan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.80', addressPool: 'pool1' }),
    },
    {
      name: { en: 'A pool that nobody wrote down', 'zh-CN': '文件中没有的地址池' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', addressPool: 'pool9' }),
      expect: [{ message: 'unknown', at }],
      fixed: exampleFile(),
      fixedPlan: exampleServices({ name: 'web' }),
    },
  ],
}
