import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'
import { setValue } from '../set-value.ts'

/** BGP-001. The GKE On-Prem API sets the field itself; in a file it has to be written (REF, UPD). */
export default defineRule({
  id: 'bgp-has-advanced-networking',
  covers: ['BGP-001'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.advancedNetworking',
  sources: ['REF', 'UPD', 'BGP'],
  words: {
    en: {
      title: 'Load balancing with BGP has advancedNetworking on',
      why: 'The components that open BGP sessions are installed only with advancedNetworking, and only when the cluster is created. Without it no address is advertised and no Service is reached.',
      remedy: 'Write advancedNetworking: true below clusterNetwork.',
      messages: {
        absent: 'type is bgp ({place}), advancedNetworking is not written',
        off: 'type is bgp ({place}), advancedNetworking is false',
      },
      fixes: { set: 'Set advancedNetworking to true' },
    },
    'zh-CN': {
      title: '使用 BGP 负载均衡时启用 advancedNetworking',
      why: '建立 BGP 会话的组件只有在启用 advancedNetworking 时才会安装，且只能在创建集群时安装。没有它就不会通告任何地址，Service 无法访问。',
      remedy: '在 clusterNetwork 下写 advancedNetworking: true。',
      messages: {
        absent: 'type 为 bgp ({place})，但未写 advancedNetworking',
        off: 'type 为 bgp ({place})，但 advancedNetworking 为 false',
      },
      fixes: { set: '将 advancedNetworking 设为 true' },
    },
  },
  check({ cluster, facts, deployed }, report) {
    const { advancedNetworking } = cluster.network
    if (!facts.isBgp) return
    if (advancedNetworking.value === true || !['absent', 'read'].includes(advancedNetworking.state)) return
    const { type } = cluster.loadBalancer
    report({
      message: advancedNetworking.state === 'absent' ? 'absent' : 'off',
      args: { place: { place: { file: cluster.file, path: type.path } } },
      at: advancedNetworking.path,
      related: [type.path],
      fixes: [
        {
          title: 'set',
          args: {},
          // On a running cluster the field cannot change.
          safe: deployed === undefined,
          edits: setValue(cluster.file, advancedNetworking.path, true),
        },
      ],
    })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Switched on', 'zh-CN': '已开启' },
      text: exampleBgp({ name: 'on', gatewayNamespace: 'cluster-on' }),
    },
  ],
  invalid: [
    {
      name: { en: 'Not written', 'zh-CN': '未填写' },
      text: exampleBgp({ advancedNetworking: null }),
      expect: [{ message: 'absent', at: '2/spec/clusterNetwork/advancedNetworking' }],
    },
    {
      name: { en: 'Switched off', 'zh-CN': '已关闭' },
      text: exampleBgp({ advancedNetworking: 'false' }),
      expect: [{ message: 'off', at: '2/spec/clusterNetwork/advancedNetworking' }],
      fixed: exampleBgp(),
    },
  ],
}
