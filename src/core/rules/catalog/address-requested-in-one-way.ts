import { printAddress } from '../../net/address.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { nameOfService, plannedServices, planPlace } from '../planned-requests.ts'
import { removeField } from '../set-value.ts'

/** SVC-005: MetalLB refuses a Service that uses both ways, even for the same address (metallb controller/service.go). */
export default defineRule({
  id: 'address-requested-in-one-way',
  covers: ['SVC-005'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].loadBalancerIPs',
  sources: ['MLC', 'MLU'],
  words: {
    en: {
      title: 'A Service asks for its address in one way',
      why: 'MetalLB refuses a Service that has spec.loadBalancerIP and the annotation loadBalancerIPs, even when both name the same address. It stays pending.',
      remedy:
        'Keep the annotation and remove spec.loadBalancerIP, which Kubernetes deprecates, or the other way round.',
      messages: {
        both: '{service} asks for {field} in spec.loadBalancerIP and for {annotation} in the annotation loadBalancerIPs',
      },
      fixes: { field: 'Remove loadBalancerIP', annotation: 'Remove the annotation' },
    },
    'zh-CN': {
      title: 'Service 只以一种方式请求地址',
      why: 'MetalLB 会拒绝同时带有 spec.loadBalancerIP 和注解 loadBalancerIPs 的 Service，即使两者是同一地址。该 Service 一直处于 Pending 状态。',
      remedy: '保留注解并移除 Kubernetes 已弃用的 spec.loadBalancerIP，或者相反。',
      messages: {
        both: '{service} 在 spec.loadBalancerIP 中请求 {field}，又在注解 loadBalancerIPs 中请求 {annotation}',
      },
      fixes: { field: '移除 loadBalancerIP', annotation: '移除注解' },
    },
  },
  check(view, report) {
    for (const service of plannedServices(view)) {
      const { loadBalancerIP, loadBalancerIPs } = service
      if ((loadBalancerIP.text ?? '') === '' || (loadBalancerIPs.text ?? '') === '') continue
      const [at, other] = [planPlace(loadBalancerIPs.path), planPlace(loadBalancerIP.path)]
      const isWithin =
        loadBalancerIP.state === 'read' &&
        (loadBalancerIPs.value ?? []).some(
          (address) => printAddress(address) === printAddress(loadBalancerIP.value),
        )
      report({
        message: 'both',
        args: {
          service: nameOfService(service),
          field: loadBalancerIP.text ?? '',
          annotation: loadBalancerIPs.text ?? '',
        },
        at,
        related: [other],
        fixes: [
          // Nothing is lost where the annotation names the same address.
          { title: 'field', args: {}, safe: isWithin, edits: removeField(other.file, other.path) },
          { title: 'annotation', args: {}, safe: false, edits: removeField(at.file, at.path) },
        ],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The annotation alone', 'zh-CN': '只有注解' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', loadBalancerIPs: '10.200.0.80' }),
    },
  ],
  invalid: [
    {
      name: { en: 'The same address twice', 'zh-CN': '同一地址写了两次' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.80', loadBalancerIPs: '10.200.0.80' }),
      expect: [{ message: 'both', at: 'plan:0/services/0/loadBalancerIPs' }],
      fixed: exampleFile(),
      fixedPlan: exampleServices({ name: 'web', loadBalancerIPs: '10.200.0.80' }),
    },
    {
      name: { en: 'Two addresses', 'zh-CN': '两个不同的地址' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web', loadBalancerIP: '10.200.0.81', loadBalancerIPs: '10.200.0.82' }),
      expect: [{ message: 'both', at: 'plan:0/services/0/loadBalancerIPs' }],
    },
  ],
}
