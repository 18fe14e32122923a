import type { PlannedService } from '../../model/planned-services.ts'
import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import {
  isLocal,
  nameOfService,
  plannedServices,
  planPlace,
  requestsOf,
  sharedRequests,
  sharingKey,
} from '../planned-requests.ts'

/** SVC-013: Cluster and Local do not share an address (MLU); a change of policy later leaves one pending (metallb issue 2403). */
export default defineRule({
  id: 'sharing-services-have-one-policy',
  covers: ['SVC-013'],
  severity: 'warning',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].externalTrafficPolicy',
  sources: ['MLU', 'MLC', 'BLB'],
  words: {
    en: {
      title: 'Services that share an address have the same traffic policy',
      why: 'MetalLB does not put a Service under Local and one under Cluster on one address. With a fixed address the later one stays pending; without one they get an address each. A policy that is changed later can leave a Service without its address.',
      remedy: 'Use the same externalTrafficPolicy for both, or ask for two addresses.',
      messages: {
        refused:
          '{service} is under {policy}, {other} under {otherPolicy} ({line}), and both ask for {address}',
        apart:
          '{service} is under {policy}, {other} under {otherPolicy} ({line}): with the key {key} they do not share',
      },
    },
    'zh-CN': {
      title: '共享地址的 Service 采用相同的外部流量政策',
      why: 'MetalLB 不会把采用 Local 政策和采用 Cluster 政策的 Service 放在同一地址上。指定了地址时，后创建的 Service 一直处于 Pending 状态；未指定时，两者各得一个地址。之后更改政策可能使某个 Service 失去地址。',
      remedy: '两者采用相同的 externalTrafficPolicy，或请求两个地址。',
      messages: {
        refused:
          '{service} 采用 {policy} 政策，{other} 采用 {otherPolicy} 政策 ({line})，但两者请求同一地址 {address}',
        apart:
          '{service} 采用 {policy} 政策，{other} 采用 {otherPolicy} 政策 ({line})：键 {key} 不会使两者共享地址',
      },
    },
  },
  check(view, report) {
    const differ = (a: PlannedService, b: PlannedService): boolean => isLocal(a) !== isLocal(b)
    const partiesOf = (first: PlannedService, second: PlannedService) => ({
      args: {
        service: nameOfService(second),
        policy: policyOf(second),
        other: nameOfService(first),
        otherPolicy: policyOf(first),
        line: { place: planPlace(first.path) },
      },
      at: planPlace(second.externalTrafficPolicy.path),
      related: [planPlace(first.path)],
    })
    for (const { first, second } of sharedRequests(view, differ)) {
      const { args, ...rest } = partiesOf(first.service, second.service)
      report({
        message: 'refused',
        args: { ...args, address: printAddress(second.address) },
        ...rest,
        ranges: [rangeOfAddress(second.address)],
      })
    }
    // Without an address of their own the key is all that says they belong together.
    const open = plannedServices(view).filter(
      (service) => sharingKey(service) !== '' && requestsOf(service).length === 0,
    )
    const firstOfKey = new Map<string, PlannedService>()
    for (const second of open) {
      const key = sharingKey(second)
      const first = firstOfKey.get(key)
      if (first === undefined) firstOfKey.set(key, second)
      else if (differ(first, second)) {
        const { args, ...rest } = partiesOf(first, second)
        report({ message: 'apart', args: { ...args, key }, ...rest })
      }
    }
  },
})

const policyOf = (service: PlannedService): string => (isLocal(service) ? 'Local' : 'Cluster')

const web = { name: 'web', ports: '80', allowSharedIP: 'a' }
const local = {
  name: 'api',
  ports: '81',
  allowSharedIP: 'a',
  externalTrafficPolicy: 'Local',
  lbnodeSelector: 'true',
}
const address = { loadBalancerIP: '10.200.0.80' }
const at = 'plan:0/services/1/externalTrafficPolicy'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Both under Cluster, one says so', 'zh-CN': '都是 Cluster，其中一个写明' },
      text: exampleFile(),
      plan: exampleServices(
        { ...web, ...address },
        { name: 'api', ports: '81', allowSharedIP: 'a', ...address, externalTrafficPolicy: 'Cluster' },
      ),
    },
    {
      name: { en: 'Other keys', 'zh-CN': '其他键' },
      text: exampleFile(),
      plan: exampleServices(web, { ...local, allowSharedIP: 'b' }),
    },
  ],
  invalid: [
    {
      name: { en: 'One address, two policies', 'zh-CN': '一个地址，两种政策' },
      text: exampleFile(),
      plan: exampleServices({ ...web, ...address }, { ...local, ...address }),
      expect: [{ message: 'refused', at }],
    },
    {
      name: { en: 'One key, no address, two policies', 'zh-CN': '一个键，没有地址，两种政策' },
      text: exampleFile(),
      plan: exampleServices(web, local),
      expect: [{ message: 'apart', at }],
    },
  ],
}
