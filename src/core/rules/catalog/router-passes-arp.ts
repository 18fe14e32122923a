import { areConfirmed } from '../confirmed-by-hand.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'

/** VIP-032: never decidable from a file (BLB, LBO). */
export default defineRule({
  id: 'router-passes-arp',
  covers: ['VIP-032'],
  severity: 'info',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer',
  sources: ['BLB', 'LBO'],
  words: {
    en: {
      title: 'The gateway accepts gratuitous ARP and passes ARP to the load balancer nodes',
      why: 'When a VIP moves to another node, only a gratuitous ARP tells the gateway. A gateway or switch that filters it keeps sending to the dead node until its cache expires.',
      remedy: 'Confirm both on the router and the switches, then tick the items in the network plan.',
      messages: { open: 'Whether the gateway accepts gratuitous ARP and passes ARP on, no file can tell' },
    },
    'zh-CN': {
      title: '网关接受免费 ARP，并将 ARP 转发给负载均衡器节点',
      why: 'VIP 迁移到其他节点时，网关只能通过免费 ARP 得知。过滤免费 ARP 的网关或交换机会继续发往故障节点，直到缓存过期。',
      remedy: '在路由器和交换机上确认这两点，然后在网络规划中勾选。',
      messages: { open: '文件无法说明网关是否接受免费 ARP 并转发 ARP' },
    },
  },
  check({ cluster, facts, workspace }, report) {
    if (!facts.isLayer2 || !cluster.loadBalancer.written) return
    if (areConfirmed(workspace, 'gratuitousArp', 'arpForwarding')) return
    report({ message: 'open', at: cluster.loadBalancer.path })
  },
})

const plan = `${examplePlan({ cidr: '10.200.0.0/24' })}checklist:\n  gratuitousArp: confirmed\n  arpForwarding: confirmed\n`
export const cases: Cases = {
  valid: [
    { name: { en: 'Both confirmed', 'zh-CN': '两项都已确认' }, text: exampleFile(), plan },
    { name: { en: 'BGP needs none', 'zh-CN': 'BGP 不需要' }, text: exampleFile({ lbType: 'bgp' }) },
  ],
  invalid: [
    {
      name: { en: 'Only one confirmed', 'zh-CN': '只确认了一项' },
      text: exampleFile(),
      plan: plan.replace('arpForwarding: confirmed', 'arpForwarding: open'),
      expect: [{ message: 'open', at: '2/spec/loadBalancer' }],
    },
  ],
}
