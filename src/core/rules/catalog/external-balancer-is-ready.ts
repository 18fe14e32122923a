import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { areConfirmed } from '../confirmed-by-hand.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'

/** VIP-034, VIP-035: the preflight check tests the external load balancer, hence it exists before the cluster (MLB). */
export default defineRule({
  id: 'external-balancer-is-ready',
  covers: ['VIP-034', 'VIP-035'],
  severity: 'info',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.controlPlaneVIP',
  sources: ['MLB', 'PF'],
  words: {
    en: {
      title: 'The external load balancer is ready before the installation',
      why: 'The preflight check tests it: back end port 6444 of the control plane nodes, health check HTTPS /readyz with the answer 200. Nodes and the admin workstation have to reach the VIP.',
      remedy: 'Set the load balancer up and test the VIP from the nodes and the admin workstation.',
      messages: {
        check:
          '{vip} has to be ready on the external load balancer and reachable from all nodes and the admin workstation',
      },
    },
    'zh-CN': {
      title: '外部负载均衡器在安装前已就绪',
      why: '预检检查会测试它：后端为控制平面节点的端口 6444，健康检查为 HTTPS /readyz，应答为 200。节点和管理工作站都要能访问 VIP。',
      remedy: '配置好负载均衡器，并从节点和管理工作站测试 VIP。',
      messages: { check: '{vip} 须在外部负载均衡器上就绪，且所有节点和管理工作站均可访问' },
    },
  },
  check({ cluster, facts, deployed, workspace }, report) {
    const vip = cluster.loadBalancer.controlPlaneVIP
    if (!facts.isManual || deployed !== undefined || vip.state !== 'read') return
    if (areConfirmed(workspace, 'externalBalancer')) return
    report({
      message: 'check',
      args: { vip: printAddress(vip.value) },
      at: vip.path,
      ranges: [rangeOfAddress(vip.value)],
    })
  },
})

const text = exampleFile({ mode: 'manual', pools: null, name: 'outside' })
export const cases: Cases = {
  valid: [
    { name: { en: 'Bundled mode', 'zh-CN': '捆绑模式' }, text: exampleFile() },
    { name: { en: 'The cluster runs already', 'zh-CN': '集群已在运行' }, text, deployed: text },
    {
      name: { en: 'Somebody looked at it', 'zh-CN': '已有人确认' },
      text,
      plan: `${examplePlan({ cidr: '10.200.0.0/24' })}checklist:\n  externalBalancer: confirmed\n`,
    },
  ],
  invalid: [
    {
      name: { en: 'Manual mode, where nobody uses the VIPs yet', 'zh-CN': '手动模式，VIP 尚无设备使用' },
      text,
      plan: `${examplePlan({ cidr: '10.200.0.0/24' })}checklist:\n  vipsUnused: confirmed\n`,
      expect: [{ message: 'check', at: '2/spec/loadBalancer/vips/controlPlaneVIP' }],
    },
  ],
}
