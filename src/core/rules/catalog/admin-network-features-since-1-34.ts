import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-018: admin clusters got both with 1.34 (RN); earlier pages allow the control plane part of BGP. */
export default defineRule({
  id: 'admin-network-features-since-1-34',
  covers: ['MOD-018'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.multipleNetworkInterfaces',
  sources: ['RN', 'MNIC', 'BGP'],
  words: {
    en: {
      title: 'Admin clusters use several network interfaces and BGP from 1.34 on',
      why: 'Earlier versions support several interfaces per Pod in other cluster types only and refuse the field. Of BGP they support the part for the control plane.',
      remedy: 'Remove the field, or use version 1.34 or later.',
      messages: {
        interfaces:
          'multipleNetworkInterfaces in an admin cluster needs 1.34, the cluster is {version} ({line})',
        bgp: 'BGP in an admin cluster is fully supported from 1.34 on, the cluster is {version} ({line})',
      },
    },
    'zh-CN': {
      title: '管理员集群自 1.34 起支持多网络接口和 BGP',
      why: '更早的版本仅在其他类型的集群中支持 Pod 多网络接口，会拒绝该字段。BGP 则只支持控制平面的部分。',
      remedy: '移除该字段，或使用 1.34 或更高版本。',
      messages: {
        interfaces: '管理员集群使用 multipleNetworkInterfaces 需要 1.34，而集群版本为 {version} ({line})',
        bgp: '管理员集群自 1.34 起完整支持 BGP，而集群版本为 {version} ({line})',
      },
    },
  },
  check({ cluster, facts }, report) {
    if (!facts.isAdmin || !versionBelow(cluster, '1.34')) return
    const { multipleNetworkInterfaces, advancedNetworking } = cluster.network
    const { type } = cluster.loadBalancer
    const line = { place: { file: cluster.file, path: cluster.version.path } }
    const args = { version: cluster.version.text ?? '', line }
    const related = [cluster.version.path]
    if (multipleNetworkInterfaces.value === true) {
      report({ message: 'interfaces', args, at: multipleNetworkInterfaces.path, related })
    }
    if (facts.isBgp || advancedNetworking.value === true) {
      const at = facts.isBgp ? type.path : advancedNetworking.path
      report({ message: 'bgp', args, at, related, severity: 'info' })
    }
  },
})

const networkLines = ['    multipleNetworkInterfaces: true', '    advancedNetworking: true']
const at = '2/spec/clusterNetwork'
export const cases: Cases = {
  valid: [
    { name: '1.34', text: exampleFile({ type: 'admin', version: '1.34.0', networkLines }) },
    {
      name: { en: 'A hybrid cluster', 'zh-CN': '混合集群' },
      text: exampleFile({ version: '1.28.0', networkLines }),
    },
  ],
  invalid: [
    {
      name: { en: 'Both in 1.33', 'zh-CN': '1.33 中两者都有' },
      text: exampleFile({ type: 'admin', version: '1.33.200', networkLines }),
      expect: [
        { message: 'interfaces', at: `${at}/multipleNetworkInterfaces` },
        { message: 'bgp', at: `${at}/advancedNetworking`, severity: 'info' },
      ],
    },
    {
      name: { en: 'BGP in 1.30', 'zh-CN': '1.30 中的 BGP' },
      text: exampleFile({ type: 'admin', version: '1.30.0', lbType: 'bgp' }),
      expect: [{ message: 'bgp', at: '2/spec/loadBalancer/type', severity: 'info' }],
    },
  ],
}
