import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

const usualPort = 443
const lastPort = 65_535

/** VIP-031: any port works, but firewalls know 443 (APIA, NET). */
export default defineRule({
  id: 'control-plane-port-is-usual',
  covers: ['VIP-031'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.ports.controlPlaneLBPort',
  sources: ['APIA', 'NET'],
  words: {
    en: {
      title: 'The Kubernetes API is at port 443',
      why: 'Firewalls between the nodes, the admin workstation and the VIP usually let 443 through. The port cannot be changed after creation.',
      remedy: 'Use 443, or open the other port in all firewalls.',
      messages: { other: 'Port {port} instead of 443: firewalls have to let it through' },
    },
    'zh-CN': {
      title: 'Kubernetes API 使用端口 443',
      why: '节点、管理工作站与 VIP 之间的防火墙通常放行 443。该端口在集群创建后不可更改。',
      remedy: '使用 443，或在所有防火墙中放行所用端口。',
      messages: { other: '使用端口 {port} 而非 443：需要在防火墙中放行' },
    },
  },
  check({ cluster }, report) {
    const port = cluster.loadBalancer.controlPlaneLBPort
    if (port.state !== 'read' || port.value === usualPort || port.value < 1 || port.value > lastPort) return
    report({ message: 'other', args: { port: port.text }, at: port.path })
  },
})

export const cases: Cases = {
  valid: [
    { name: '443', text: exampleFile() },
    {
      name: { en: 'No port number is another rule’s', 'zh-CN': '不是端口号由另一条规则检查' },
      text: exampleFile({ port: '70000' }),
    },
  ],
  invalid: [
    {
      name: '8443',
      text: exampleFile({ port: '8443', version: '1.30.0' }),
      expect: [{ message: 'other', at: '2/spec/loadBalancer/ports/controlPlaneLBPort' }],
    },
  ],
}
