import type { PlannedService } from '../../model/planned-services.ts'
import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule, type ReportFunction, type Scopes } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { lineOf } from '../line-of.ts'
import {
  commonPorts,
  haveOtherPods,
  nameOfService,
  plannedServices,
  requestsOf,
  sharedRequests,
  sharingKey,
} from '../planned-requests.ts'
import { setValue } from '../set-value.ts'

/** SVC-010: MetalLB lets Services share an address only under the same allow-shared-ip (MLU). */
export default defineRule({
  id: 'shared-address-has-one-key',
  covers: ['SVC-010'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].allowSharedIP',
  sources: ['MLU', 'BLB', 'MLC'],
  words: {
    en: {
      title: 'Services that ask for one address have the same sharing key',
      why: 'MetalLB gives an address to a second Service only when both have the annotation allow-shared-ip with the same value. Otherwise the later one stays pending. The ingress Service shares with nobody.',
      remedy: 'Give both Services the same key, or let one ask for another address.',
      messages: {
        none: '{service} asks for {address}, as {other} does ({line}), and one of them has no sharing key',
        differs: '{service} asks for {address} with the key {key}; {other} has the key {otherKey} ({line})',
        ingress: '{service} asks for {address}, the ingress VIP ({line}), which is not shared',
      },
      fixes: { share: 'Give both the key {key}' },
    },
    'zh-CN': {
      title: '请求同一地址的 Service 使用相同的共享键',
      why: '只有当两个 Service 的注解 allow-shared-ip 取值相同时，MetalLB 才会把同一地址分配给第二个 Service。否则后创建的 Service 一直处于 Pending 状态。Ingress 的 Service 不与其他 Service 共享。',
      remedy: '为两个 Service 设置相同的键，或让其中一个请求其他地址。',
      messages: {
        none: '{service} 与 {other} ({line}) 请求同一地址 {address}，但其中有 Service 未设置共享键',
        differs: '{service} 以键 {key} 请求 {address}，而 {other} 的键为 {otherKey} ({line})',
        ingress: '{service} 请求 {address}，而该地址是入站流量 VIP ({line})，不能共享',
      },
      fixes: { share: '两者都使用键 {key}' },
    },
  },
  check(view, report) {
    reportIngress(view, report)
    const differ = (a: PlannedService, b: PlannedService): boolean =>
      sharingKey(a) !== sharingKey(b) || sharingKey(a) === ''
    for (const { first, second } of sharedRequests(view, differ)) {
      const [key, otherKey] = [sharingKey(second.service), sharingKey(first.service)]
      report({
        message: key === '' || otherKey === '' ? 'none' : 'differs',
        args: {
          service: nameOfService(second.service),
          other: nameOfService(first.service),
          address: printAddress(second.address),
          line: { place: first.place },
          key,
          otherKey,
        },
        at: second.place,
        related: [first.place],
        ranges: [rangeOfAddress(second.address)],
        fixes: shareFix(first.service, second.service),
      })
    }
  },
})

function reportIngress(view: Scopes['cluster'], report: ReportFunction): void {
  const { cluster } = view
  const vip = cluster.loadBalancer.ingressVIP
  if (vip.state !== 'read' || cluster.network.bundledIngress.value === false) return
  for (const { service, address, place } of plannedServices(view).flatMap(requestsOf)) {
    if (printAddress(address) !== printAddress(vip.value)) continue
    report({
      message: 'ingress',
      args: {
        service: nameOfService(service),
        address: printAddress(address),
        line: lineOf(cluster.file, vip.path),
      },
      at: place,
      related: [{ file: cluster.file, path: vip.path }],
      ranges: [rangeOfAddress(address)],
    })
  }
}

/** Only where the key alone stands between them. */
function shareFix(first: PlannedService, second: PlannedService): readonly Fix[] {
  if (commonPorts(first, second).length > 0 || haveOtherPods(first, second)) return []
  const key = sharingKey(first) || sharingKey(second) || first.name.text || 'shared'
  const edits = [first, second].flatMap(({ allowSharedIP }) => setValue('plan', allowSharedIP.path, key))
  return [{ title: 'share', args: { key }, safe: false, edits }]
}

const at = 'plan:0/services/1/loadBalancerIP'
const web = { name: 'web', ports: '80', loadBalancerIP: '10.200.0.80' }
const dns = { name: 'dns', ports: '53/UDP', loadBalancerIP: '10.200.0.80' }
export const cases: Cases = {
  valid: [
    {
      name: { en: 'One key, two ports', 'zh-CN': '一个键，两个端口' },
      text: exampleFile(),
      plan: exampleServices({ ...web, allowSharedIP: 'a' }, { ...dns, allowSharedIP: 'a' }),
    },
    {
      name: { en: 'Two keys, two addresses', 'zh-CN': '两个键，两个地址' },
      text: exampleFile(),
      plan: exampleServices(
        { ...web, allowSharedIP: 'a' },
        { ...dns, loadBalancerIP: '10.200.0.81', allowSharedIP: 'b' },
      ),
    },
    {
      name: {
        en: 'The ingress VIP, when nothing bundled uses it',
        'zh-CN': '捆绑组件均不使用的入站流量 VIP',
      },
      text: exampleFile({ networkLines: ['    bundledIngress: false'] }),
      plan: exampleServices({ ...web, loadBalancerIP: '10.200.0.72' }),
    },
  ],
  invalid: [
    {
      name: { en: 'No key at all', 'zh-CN': '完全没有键' },
      text: exampleFile(),
      plan: exampleServices(web, dns),
      expect: [{ message: 'none', at }],
      fixed: exampleFile(),
      fixedPlan: exampleServices({ ...web, allowSharedIP: 'web' }, { ...dns, allowSharedIP: 'web' }),
    },
    {
      name: { en: 'Two keys', 'zh-CN': '两个键' },
      text: exampleFile(),
      plan: exampleServices({ ...web, allowSharedIP: 'a' }, { ...dns, allowSharedIP: 'b' }),
      expect: [{ message: 'differs', at }],
      fixed: exampleFile(),
      fixedPlan: exampleServices({ ...web, allowSharedIP: 'a' }, { ...dns, allowSharedIP: 'a' }),
    },
    {
      name: { en: 'The address of the ingress, with a key', 'zh-CN': 'Ingress 的地址，带键' },
      text: exampleFile(),
      plan: exampleServices({ ...web, loadBalancerIP: '10.200.0.72', allowSharedIP: 'a' }),
      expect: [{ message: 'ingress', at: 'plan:0/services/0/loadBalancerIP' }],
    },
  ],
}
