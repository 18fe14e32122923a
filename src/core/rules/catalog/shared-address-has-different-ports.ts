import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { freeForService } from '../free-for-service.ts'
import { commonPorts, nameOfService, planPlace, requestsOf, sharedRequests } from '../planned-requests.ts'
import { setValue } from '../set-value.ts'

/** SVC-011: a port of an address leads to one Service; tcp/53 and udp/53 are two ports (MLU). */
export default defineRule({
  id: 'shared-address-has-different-ports',
  covers: ['SVC-011'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].ports',
  sources: ['MLU', 'MLC'],
  words: {
    en: {
      title: 'Services that share an address have different ports',
      why: 'A connection to an address and port can reach one Service only. MetalLB refuses the later Service, which stays pending. The same number under TCP and UDP counts as two ports.',
      remedy: 'Change the port of one Service, or let it ask for another address.',
      messages: { taken: '{service} has the port {ports} at {address}, as {other} does ({line})' },
      fixes: { ask: 'Ask for {to}' },
    },
    'zh-CN': {
      title: '共享地址的 Service 使用不同的端口',
      why: '发往某地址和端口的连接只能到达一个 Service。MetalLB 会拒绝后创建的 Service，使其一直处于 Pending 状态。TCP 和 UDP 的同一端口号算作两个端口。',
      remedy: '更改其中一个 Service 的端口，或让它请求其他地址。',
      messages: { taken: '{service} 在 {address} 上使用端口 {ports}，与 {other} ({line}) 相同' },
      fixes: { ask: '改为请求 {to}' },
    },
  },
  check(view, report) {
    for (const { first, second } of sharedRequests(view, (a, b) => commonPorts(a, b).length > 0)) {
      const { service, address, place } = second
      const to = requestsOf(service).length === 1 ? freeForService(view, service, address) : undefined
      const text = to === undefined ? '' : printAddress(to)
      report({
        message: 'taken',
        args: {
          service: nameOfService(service),
          other: nameOfService(first.service),
          ports: commonPorts(first.service, service).join(', '),
          address: printAddress(address),
          line: { place: planPlace(first.service.ports.path) },
        },
        at: planPlace(service.ports.path),
        related: [planPlace(first.service.ports.path), first.place, place],
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

const shared = { loadBalancerIP: '10.200.0.80', allowSharedIP: 'a' }
const web = { name: 'web', ports: '80, 53/TCP', ...shared }
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The same number under another protocol', 'zh-CN': '端口号相同，协议不同' },
      text: exampleFile(),
      plan: exampleServices(web, { name: 'dns', ports: '53/UDP', ...shared }),
    },
    {
      name: { en: 'Without an address they may part', 'zh-CN': '没有地址时可以分开' },
      text: exampleFile(),
      plan: exampleServices(
        { name: 'web', ports: '80', allowSharedIP: 'a' },
        { name: 'api', ports: '80', allowSharedIP: 'a' },
      ),
    },
  ],
  invalid: [
    {
      name: { en: 'One port twice', 'zh-CN': '同一端口写了两次' },
      text: exampleFile(),
      plan: exampleServices(web, { name: 'dns', ports: '53, 54', ...shared }),
      expect: [{ message: 'taken', at: 'plan:0/services/1/ports' }],
      fixed: exampleFile(),
      fixedPlan: exampleServices(web, {
        name: 'dns',
        ports: '53, 54',
        ...shared,
        loadBalancerIP: '10.200.0.81',
      }),
    },
  ],
}
