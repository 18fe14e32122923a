import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { freeForService } from '../free-for-service.ts'
import { lineOf } from '../line-of.ts'
import { nameOfService, plannedServices, requestsOf } from '../planned-requests.ts'
import { setValue } from '../set-value.ts'

/** SVC-004: the control plane VIP belongs to Keepalived, not to MetalLB. */
export default defineRule({
  id: 'requested-address-is-not-control-plane-vip',
  covers: ['SVC-004'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].loadBalancerIP',
  sources: ['BLB'],
  words: {
    en: {
      title: 'No Service asks for the control plane VIP',
      why: 'The Kubernetes API answers at the control plane VIP. Two programs that announce one address take its traffic from each other, and the cluster loses its API.',
      remedy: 'Ask for another address of a pool.',
      messages: { vip: '{service} asks for {address}, the control plane VIP ({line})' },
      fixes: { ask: 'Ask for {to}' },
    },
    'zh-CN': {
      title: '没有 Service 请求控制平面 VIP',
      why: 'Kubernetes API 通过控制平面 VIP 提供服务。两个程序通告同一地址会互相抢夺流量，集群的 API 将无法访问。',
      remedy: '改为请求地址池中的其他地址。',
      messages: { vip: '{service} 请求 {address}，而该地址是控制平面 VIP ({line})' },
      fixes: { ask: '改为请求 {to}' },
    },
  },
  check(view, report) {
    const vip = view.cluster.loadBalancer.controlPlaneVIP
    if (vip.state !== 'read') return
    for (const { service, address, place } of plannedServices(view).flatMap(requestsOf)) {
      if (printAddress(address) !== printAddress(vip.value)) continue
      const to = requestsOf(service).length === 1 ? freeForService(view, service, address) : undefined
      const text = to === undefined ? '' : printAddress(to)
      report({
        message: 'vip',
        args: {
          service: nameOfService(service),
          address: printAddress(address),
          line: lineOf(view.cluster.file, vip.path),
        },
        at: place,
        related: [{ file: view.cluster.file, path: vip.path }],
        ranges: [rangeOfAddress(address)],
        fixes:
          text === ''
            ? []
            : [
                {
                  title: 'ask',
                  args: { to: text },
                  safe: false,
                  edits: setValue(place.file, place.path, text),
                },
              ],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The address beside it', 'zh-CN': '相邻的地址' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.73' }),
    },
  ],
  invalid: [
    {
      name: { en: 'The VIP itself, written in another way too', 'zh-CN': 'VIP 本身，另有一种写法' },
      text: exampleFile(),
      plan: exampleServices(
        { name: 'web', loadBalancerIP: '10.200.0.71' },
        { name: 'api', namespace: 'shop', loadBalancerIPs: '10.200.0.71' },
      ),
      expect: [
        { message: 'vip', at: 'plan:0/services/0/loadBalancerIP' },
        { message: 'vip', at: 'plan:0/services/1/loadBalancerIPs' },
      ],
      fixed: exampleFile(),
      fixedPlan: exampleServices(
        { name: 'web', loadBalancerIP: '10.200.0.73' },
        { name: 'api', namespace: 'shop', loadBalancerIPs: '10.200.0.71' },
      ),
    },
  ],
}
