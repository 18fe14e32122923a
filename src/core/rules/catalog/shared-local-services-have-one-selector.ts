import type { PlannedService } from '../../model/planned-services.ts'
import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { haveOtherPods, isLocal, nameOfService, planPlace, sharedRequests } from '../planned-requests.ts'

/** SVC-012: under Local one node answers for the address, so the Pods of both must be the same (MLU). */
export default defineRule({
  id: 'shared-local-services-have-one-selector',
  covers: ['SVC-012'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].selector',
  sources: ['MLU', 'MLC', 'BLB'],
  words: {
    en: {
      title: 'Services under Local that share an address select the same Pods',
      why: 'Under Local only a node with a ready Pod answers. With different Pods there may be no node that can answer for both, so MetalLB refuses the later Service.',
      remedy:
        'Give both Services the same selector, use the policy Cluster for both, or ask for two addresses.',
      messages: {
        differs:
          '{service} selects {selector}, {other} selects {otherSelector} ({line}); both ask for {address} under Local',
        unstated:
          '{service} and {other} ({line}) share {address} under Local; write the Pod labels of both down, as they have to be the same',
      },
    },
    'zh-CN': {
      title: '采用 Local 政策且共享地址的 Service 选择相同的 Pod',
      why: '在 Local 政策下，只有运行就绪 Pod 的节点才会应答。Pod 不同时，可能没有节点能够同时为两者应答，因此 MetalLB 会拒绝后创建的 Service。',
      remedy: '为两个 Service 设置相同的选择器，或都采用 Cluster 政策，或请求两个地址。',
      messages: {
        differs:
          '{service} 选择 {selector}，{other} 选择 {otherSelector} ({line})；两者都在 Local 政策下请求 {address}',
        unstated:
          '{service} 与 {other} ({line}) 在 Local 政策下共享 {address}；须填写两者的 Pod 标签，且必须相同',
      },
    },
  },
  check(view, report) {
    for (const { first, second } of sharedRequests(view, mayHaveOtherPods)) {
      const [a, b] = [first.service, second.service]
      const isKnown = haveOtherPods(a, b)
      report({
        message: isKnown ? 'differs' : 'unstated',
        ...(isKnown ? {} : { severity: 'info' }),
        args: {
          service: nameOfService(b),
          other: nameOfService(a),
          address: printAddress(second.address),
          selector: b.selector.text ?? '',
          otherSelector: a.selector.text ?? '',
          line: { place: isKnown ? planPlace(a.selector.path) : first.place },
        },
        at: planPlace(b.selector.path),
        related: [isKnown ? planPlace(a.selector.path) : first.place],
        ranges: [rangeOfAddress(second.address)],
      })
    }
  },
})

function mayHaveOtherPods(a: PlannedService, b: PlannedService): boolean {
  if (!isLocal(a) || !isLocal(b)) return false
  return haveOtherPods(a, b) || a.selector.state !== 'read' || b.selector.state !== 'read'
}

const shared = {
  loadBalancerIP: '10.200.0.80',
  allowSharedIP: 'a',
  lbnodeSelector: 'true',
}
const local = { ...shared, externalTrafficPolicy: 'Local' }
const at = 'plan:0/services/1/selector'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The same labels in another order', 'zh-CN': '标签相同，顺序不同' },
      text: exampleFile(),
      plan: exampleServices(
        { name: 'web', ports: '80', ...local, selector: 'app=web, tier=front' },
        { name: 'tls', ports: '443', ...local, selector: 'tier=front,app=web' },
      ),
    },
    {
      name: { en: 'Under Cluster the Pods do not matter', 'zh-CN': 'Cluster 政策下与 Pod 无关' },
      text: exampleFile(),
      plan: exampleServices(
        { name: 'web', ports: '80', ...shared, selector: 'app=web' },
        { name: 'api', ports: '81', ...shared, selector: 'app=api' },
      ),
    },
  ],
  invalid: [
    {
      name: { en: 'Two kinds of Pods', 'zh-CN': '两类 Pod' },
      text: exampleFile(),
      plan: exampleServices(
        { name: 'web', ports: '80', ...local, selector: 'app=web' },
        { name: 'api', ports: '81', ...local, selector: 'app=api' },
      ),
      expect: [{ message: 'differs', at }],
    },
    {
      name: { en: 'Labels that nobody wrote down', 'zh-CN': '没有写出的标签' },
      text: exampleFile(),
      plan: exampleServices(
        { name: 'web', ports: '80', ...local, selector: 'app=web' },
        { name: 'api', ports: '81', ...local },
      ),
      expect: [{ message: 'unstated', at, severity: 'info' }],
    },
  ],
}
