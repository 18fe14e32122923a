import { setBalancerPlace } from '../../edits/balancer-nodes.ts'
import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/**
 * UPD-006: never, says one page (REF); the other has a way from 1.32 on: nodePoolSpec and controlPlane.loadBalancer.mode
 * together, where neither was set (BLB). The way exists, hence only the rest is an error.
 */
export default defineRule({
  id: 'balancer-pool-not-added-later',
  covers: ['UPD-006'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec',
  sources: ['REF', 'BLB'],
  words: {
    en: {
      title: 'A load balancer node pool is not added to a running cluster',
      why: 'The VIPs are held by the control plane nodes. The update that moves them is refused, except for the migration that exists from 1.32 on.',
      remedy:
        'Remove nodePoolSpec, or from 1.32 on add controlPlane.loadBalancer.mode: bundled in the same update.',
      messages: {
        alone:
          'loadBalancer.nodePoolSpec was not there; from 1.32 on it can be added only together with controlPlane.loadBalancer.mode',
        early:
          'loadBalancer.nodePoolSpec was not there; it can be added from 1.32 on, the cluster is {version}',
      },
      fixes: { together: 'Add controlPlane.loadBalancer.mode: bundled', remove: 'Remove nodePoolSpec' },
    },
    'zh-CN': {
      title: '不为运行中的集群添加负载均衡器节点池',
      why: 'VIP 由控制平面节点持有。除 1.32 起提供的迁移方式外，移动 VIP 的更新会被拒绝。',
      remedy: '移除 nodePoolSpec；自 1.32 起，可在同一次更新中添加 controlPlane.loadBalancer.mode: bundled。',
      messages: {
        alone:
          '原先没有 loadBalancer.nodePoolSpec；自 1.32 起，只能与 controlPlane.loadBalancer.mode 一起添加',
        early: '原先没有 loadBalancer.nodePoolSpec；自 1.32 起才能添加，而集群版本为 {version}',
      },
      fixes: { together: '添加 controlPlane.loadBalancer.mode: bundled', remove: '移除 nodePoolSpec' },
    },
  },
  check({ cluster, deployed, facts }, report) {
    const { nodePool } = cluster.loadBalancer
    if (deployed === undefined || !facts.isBundled) return
    if (!nodePool.written || deployed.cluster.loadBalancer.nodePool.written) return
    const isEarly = versionBelow(cluster, '1.32')
    const wasSplit = deployed.cluster.controlPlane.loadBalancer.mode.state !== 'absent'
    const isTogether = facts.topology === 'split' && !wasSplit
    if (isTogether && !isEarly) return
    const remove = {
      title: 'remove',
      args: {},
      safe: false,
      edits: setBalancerPlace(cluster, 'control-plane'),
    }
    const together = { title: 'together', args: {}, safe: false, edits: setBalancerPlace(cluster, 'split') }
    report({
      message: isEarly ? 'early' : 'alone',
      args: { version: cluster.version.text ?? '' },
      at: nodePool.path,
      fixes: isEarly || wasSplit ? [remove] : [together, remove],
    })
  },
})

const balancers = ['10.200.0.5', '10.200.0.6']
const at = '2/spec/loadBalancer/nodePoolSpec'
const split = ['    loadBalancer:', '      mode: bundled']
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Both together in 1.32', 'zh-CN': '1.32 中两者一起添加' },
      text: exampleFile({ balancers, version: '1.32.0', controlPlaneLines: split }),
      deployed: exampleFile({ version: '1.32.0' }),
    },
    {
      name: { en: 'It was there', 'zh-CN': '原本就有' },
      text: exampleFile({ balancers: [...balancers, '10.200.0.7'] }),
      deployed: exampleFile({ balancers }),
    },
  ],
  invalid: [
    {
      name: { en: 'By itself', 'zh-CN': '单独添加' },
      text: exampleFile({ balancers }),
      deployed: exampleFile(),
      expect: [{ message: 'alone', at }],
      fixed: exampleFile({ balancers, controlPlaneLines: split }),
    },
    {
      name: { en: 'Before 1.32', 'zh-CN': '低于 1.32' },
      text: exampleFile({ balancers, version: '1.31.0' }),
      deployed: exampleFile({ version: '1.31.0' }),
      expect: [{ message: 'early', at }],
      fixed: exampleFile({ version: '1.31.0' }),
    },
  ],
}
