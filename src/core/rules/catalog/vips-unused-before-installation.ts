import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { areConfirmed } from '../confirmed-by-hand.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'

/** VIP-028: the preflight check says that a VIP "should not be pingable"; only before creation, MetalLB’s addresses answer no ping later. */
export default defineRule({
  id: 'vips-unused-before-installation',
  covers: ['VIP-028'],
  severity: 'info',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips',
  sources: ['AS', 'PF'],
  words: {
    en: {
      title: 'Nothing answers at the VIPs before the installation',
      why: 'A VIP that some other host already has is claimed by two machines once the cluster runs. The preflight check stops when a VIP can be pinged.',
      remedy: 'Ping and arping the VIPs from the subnet, then tick the item in the network plan.',
      messages: {
        one: 'Whether {vip} is unused, no file can tell',
        two: 'Whether {vip} and {ingress} are unused, no file can tell',
      },
    },
    'zh-CN': {
      title: '安装前 VIP 地址没有任何应答',
      why: '如果其他主机已在使用某个 VIP，集群运行后会有两台机器声明同一地址。VIP 能 ping 通时，预检检查会停止。',
      remedy: '在该子网中对 VIP 执行 ping 和 arping，然后在网络规划中勾选此项。',
      messages: {
        one: '文件无法说明 {vip} 是否未被占用',
        two: '文件无法说明 {vip} 和 {ingress} 是否未被占用',
      },
    },
  },
  check({ cluster, facts, deployed, workspace }, report) {
    // In manual mode the external load balancer answers there already.
    if (facts.isManual || deployed !== undefined || areConfirmed(workspace, 'vipsUnused')) return
    const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
    const read = [controlPlaneVIP, ingressVIP].flatMap((field) => (field.state === 'read' ? [field] : []))
    const [first, second] = read
    if (first === undefined) return
    report({
      message: second === undefined ? 'one' : 'two',
      args: {
        vip: printAddress(first.value),
        ...(second === undefined ? {} : { ingress: printAddress(second.value) }),
      },
      at: first.path,
      related: second === undefined ? [] : [second.path],
      ranges: read.map((field) => rangeOfAddress(field.value)),
    })
  },
})

const plan = `${examplePlan({ cidr: '10.200.0.0/24' })}checklist:\n  vipsUnused: confirmed\n`
const at = '2/spec/loadBalancer/vips/controlPlaneVIP'
export const cases: Cases = {
  valid: [
    { name: { en: 'Somebody looked', 'zh-CN': '已有人确认' }, text: exampleFile(), plan },
    {
      name: { en: 'An external load balancer has them', 'zh-CN': '外部负载均衡器使用它们' },
      text: exampleFile({ mode: 'manual', pools: null }),
    },
    {
      name: { en: 'The cluster runs already', 'zh-CN': '集群已在运行' },
      text: exampleFile(),
      deployed: exampleFile(),
    },
  ],
  invalid: [
    {
      name: { en: 'Both VIPs', 'zh-CN': '两个 VIP' },
      text: exampleFile({ name: 'new' }),
      expect: [{ message: 'two', at }],
    },
    {
      name: { en: 'An admin cluster, the item still open', 'zh-CN': '管理员集群，该项仍未确认' },
      text: exampleFile({ type: 'admin', name: 'new' }),
      plan: plan.replace('vipsUnused: confirmed', 'vipsUnused: open'),
      expect: [{ message: 'one', at }],
    },
  ],
}
