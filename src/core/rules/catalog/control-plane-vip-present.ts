import { moveVip } from '../../edits/vips.ts'
import { printAddress } from '../../net/address.ts'
import { firstFree } from '../../plan/free.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'

/** VIP-001: required in every cluster, whatever balances the load (REF). */
export default defineRule({
  id: 'control-plane-vip-present',
  covers: ['VIP-001'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.controlPlaneVIP',
  sources: ['REF', 'BLB'],
  words: {
    en: {
      title: 'The cluster has a control plane VIP',
      why: 'Nodes, kubectl and the admin workstation reach the Kubernetes API at this address. Without it the installation stops at the preflight checks.',
      remedy:
        'Write an address that no machine has, in the subnet of the nodes that run the load balancer and outside the address pools.',
      messages: { missing: 'controlPlaneVIP is not set' },
      fixes: { use: 'Use {to}' },
    },
    'zh-CN': {
      title: '集群设有控制平面 VIP',
      why: '节点、kubectl 和管理工作站都通过该地址访问 Kubernetes API。缺少该地址时，安装会在预检检查阶段停止。',
      remedy: '填写一个没有机器使用的地址，位于运行负载均衡器的节点所在子网内，且不在地址池中。',
      messages: { missing: '未设置 controlPlaneVIP' },
      fixes: { use: '使用 {to}' },
    },
  },
  check(view, report) {
    const { controlPlaneVIP, written, path } = view.cluster.loadBalancer
    if (controlPlaneVIP.state !== 'absent') return
    // A document that does not parse may hold the section.
    const { documents } = view.file.source
    if (!written && documents.some(({ root, problems }) => root === undefined && problems.length > 0)) return
    report({ message: 'missing', at: written ? controlPlaneVIP.path : path, fixes: firstFreeFix(view) })
  },
})

function firstFreeFix(view: Scopes['cluster']): readonly Fix[] {
  if (!view.facts.isLayer2 || view.segment === undefined) return []
  const to = firstFree(view.workspace, view.segment)
  if (to === undefined) return []
  const edits = moveVip(view.cluster, 'controlPlaneVIP', to)
  return [{ title: 'use', args: { to: printAddress(to) }, safe: false, edits }]
}

export const cases: Cases = {
  valid: [
    { name: { en: 'Set', 'zh-CN': '已填写' }, text: exampleFile() },
    {
      name: { en: 'A placeholder is not a missing address', 'zh-CN': '占位符不等于缺少地址' },
      text: exampleFile({ vip: '<control plane VIP>' }),
    },
    {
      name: { en: 'The text is cut in the middle of the cluster', 'zh-CN': '文本在集群中间截断' },
      text: `${exampleFile({ vip: null }).split('  loadBalancer:')[0]!}...\nloadBalancer: [\n`,
    },
  ],
  invalid: [
    {
      name: { en: 'Not written', 'zh-CN': '未填写' },
      text: exampleFile({ vip: null }),
      expect: [{ message: 'missing', at: '2/spec/loadBalancer/vips/controlPlaneVIP' }],
    },
    {
      name: { en: 'The key without a value', 'zh-CN': '有键无值' },
      text: exampleFile({ vip: '' }).replace('controlPlaneVIP: \n', 'controlPlaneVIP:\n'),
      expect: [{ message: 'missing', at: '2/spec/loadBalancer/vips/controlPlaneVIP' }],
      fixed: exampleFile({ vip: '10.200.0.5' }),
    },
    {
      name: { en: 'Manual mode needs one too', 'zh-CN': '手动模式也需要' },
      text: exampleFile({ mode: 'manual', pools: null, vip: null }),
      expect: [{ message: 'missing', at: '2/spec/loadBalancer/vips/controlPlaneVIP' }],
    },
  ],
}
