import { entryText } from '../../edits/entry-text.ts'
import { addPoolEntry } from '../../edits/pool-entries.ts'
import { printAddress } from '../../net/address.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { isBuggy } from '../../net/special.ts'
import { isFree } from '../../plan/free.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { poolEntries } from '../entry-fault.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { freeForService } from '../free-for-service.ts'
import { type AddressRequest, nameOfService, plannedServices, requestsOf } from '../planned-requests.ts'
import { setValue } from '../set-value.ts'

/** SVC-003: MetalLB gives only addresses that one of its pools holds. */
export default defineRule({
  id: 'requested-address-in-pool',
  covers: ['SVC-003'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].loadBalancerIP',
  sources: ['BLB', 'MLU', 'MLC'],
  words: {
    en: {
      title: 'An address that a Service asks for lies in a pool',
      why: 'MetalLB gives out addresses of its pools and no others. A Service that asks for another one stays pending.',
      remedy: 'Ask for an address of a pool, or add the address to a pool.',
      messages: { outside: '{service} asks for {address}, which lies in none of the address pools' },
      fixes: { ask: 'Ask for {to}', add: 'Add {entry} to {pool}' },
    },
    'zh-CN': {
      title: 'Service 请求的地址包含在某个地址池中',
      why: 'MetalLB 只分配地址池中的地址。请求其他地址的 Service 一直处于 Pending 状态。',
      remedy: '改为请求地址池中的地址，或将该地址加入某个地址池。',
      messages: { outside: '{service} 请求 {address}，但该地址不在任何地址池中' },
      fixes: { ask: '改为请求 {to}', add: '将 {entry} 加入 {pool}' },
    },
  },
  check(view, report) {
    const entries = poolEntries(view)
    // An entry that cannot be read may hold any address.
    if (entries.some(({ field }) => field.state !== 'read')) return
    for (const request of plannedServices(view).flatMap(requestsOf)) {
      const { address, place, service } = request
      if (entries.some(({ field }) => field.value !== undefined && contains(field.value.range, address)))
        continue
      report({
        message: 'outside',
        args: { service: nameOfService(service), address: printAddress(address) },
        at: place,
        related: [{ file: view.cluster.file, path: view.cluster.loadBalancer.pools.path }],
        ranges: [rangeOfAddress(address)],
        fixes: [...askFix(view, request), ...addFix(view, request)],
      })
    }
  },
})

/** Only for a Service that names one address; a list of two has to be weighed by a person. */
function askFix(view: Scopes['cluster'], { service, address, place }: AddressRequest): readonly Fix[] {
  if (requestsOf(service).length > 1) return []
  const to = freeForService(view, service, address)
  if (to === undefined) return []
  const text = printAddress(to)
  return [{ title: 'ask', args: { to: text }, safe: false, edits: setValue(place.file, place.path, text) }]
}

function addFix(view: Scopes['cluster'], { address, service }: AddressRequest): readonly Fix[] {
  const named = service.addressPool.text ?? ''
  const pool = view.facts.pools.find(({ name }) => named === '' || name === named)
  if (pool === undefined || (pool.avoidBuggyIPs && isBuggy(address))) return []
  if (!isFree(view.workspace, view, address)) return []
  const entry = entryText(rangeOfAddress(address))
  const edits = addPoolEntry(view.cluster, pool.pool, entry)
  return [{ title: 'add', args: { entry, pool: pool.name }, safe: false, edits }]
}

const at = 'plan:0/services/0/loadBalancerIP'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The last address of the pool', 'zh-CN': '地址池的最后一个地址' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.90' }),
    },
    {
      name: { en: 'Any address', 'zh-CN': '任意地址' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web' }),
    },
    {
      name: { en: 'An entry that cannot be read may hold it', 'zh-CN': '无法读取的条目可能包含它' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72 to 10.200.0.99'] }] }),
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.91' }),
    },
    {
      name: { en: 'A Service of another cluster', 'zh-CN': '另一个集群的 Service' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', cluster: 'elsewhere', loadBalancerIP: '10.9.9.9' }),
    },
  ],
  invalid: [
    {
      name: { en: 'One above the pool', 'zh-CN': '比地址池高一个地址' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.91' }),
      expect: [{ message: 'outside', at }],
      fixed: exampleFile(),
      fixedPlan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.90' }),
    },
    {
      name: {
        en: 'The nearest address is asked for already, and two by annotation',
        'zh-CN': '最近的地址已有请求，另有两个用注解请求',
      },
      text: exampleFile(),
      plan: exampleServices(
        { name: 'web', loadBalancerIP: '10.200.0.91' },
        { name: 'api', loadBalancerIP: '10.200.0.90' },
        { name: 'two', loadBalancerIPs: '10.200.0.80, fd00::1' },
      ),
      expect: [
        { message: 'outside', at },
        { message: 'outside', at: 'plan:0/services/2/loadBalancerIPs' },
      ],
      fixed: exampleFile(),
      fixedPlan: exampleServices(
        { name: 'web', loadBalancerIP: '10.200.0.89' },
        { name: 'api', loadBalancerIP: '10.200.0.90' },
        { name: 'two', loadBalancerIPs: '10.200.0.80, fd00::1' },
      ),
    },
  ],
}
