import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'
import { setValue } from '../set-value.ts'

/** Two, so that Services stay reachable while one node is down (BGP). */
const recommended = 2

/** BGP-007. The document may be applied later, so its absence is advice (domain 4.9). An edge sample puts it in kube-system. */
export default defineRule({
  id: 'bgp-has-floating-ips',
  covers: ['BGP-007'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'gatewayGroup.spec.floatingIPs',
  sources: ['BGP', 'SMP', 'FBGP'],
  words: {
    en: {
      title: 'Services with BGP have floating IPs to be reached through',
      why: 'Routers send traffic for Services to the floating IPs of the NetworkGatewayGroup named default. Without one, Services get addresses that nobody can reach; with only one, they are gone while its node restarts.',
      remedy:
        'Add a NetworkGatewayGroup named default in the namespace of the cluster, with two floating IPs of the node subnets.',
      messages: {
        absent: 'No NetworkGatewayGroup in this file',
        name: 'The NetworkGatewayGroup is named {name}; only default is used',
        namespace: 'The NetworkGatewayGroup is in {namespace}; the Cluster ({place}) is in {expected}',
        empty: 'The NetworkGatewayGroup has no floating IP',
        one: 'One floating IP; two keep Services reachable when a node fails',
      },
      fixes: { name: 'Rename it to default', namespace: 'Move it to {expected}' },
    },
    'zh-CN': {
      title: '使用 BGP 的 Service 有可供访问的浮动 IP 地址',
      why: '路由器将 Service 流量发往名为 default 的 NetworkGatewayGroup 的浮动 IP 地址。没有浮动 IP 地址时，Service 虽有地址却无法访问；只有一个时，所在节点重启期间 Service 会中断。',
      remedy: '在集群的命名空间中添加名为 default 的 NetworkGatewayGroup，含两个节点子网中的浮动 IP 地址。',
      messages: {
        absent: '此文件中没有 NetworkGatewayGroup',
        name: 'NetworkGatewayGroup 的名称是 {name}；只有 default 会被使用',
        namespace: 'NetworkGatewayGroup 位于 {namespace}；Cluster ({place}) 位于 {expected}',
        empty: 'NetworkGatewayGroup 没有浮动 IP 地址',
        one: '只有一个浮动 IP 地址；有两个时，节点故障期间 Service 仍可访问',
      },
      fixes: { name: '改名为 default', namespace: '移到 {expected}' },
    },
  },
  check({ cluster, facts }, report) {
    if (!facts.isBgp || facts.isAdmin) return
    const { file, gatewayGroups, namespace, loadBalancer } = cluster
    const group = gatewayGroups.find(({ name }) => name.text === 'default') ?? gatewayGroups[0]
    if (group === undefined) {
      report({ message: 'absent', severity: 'info', at: loadBalancer.type.path })
      return
    }
    if (group.name.state === 'read' && group.name.value !== 'default') {
      report({
        message: 'name',
        args: { name: group.name.value },
        at: group.name.path,
        fixes: [{ title: 'name', args: {}, safe: true, edits: setValue(file, group.name.path, 'default') }],
      })
    }
    const expected = namespace.value
    if (group.namespace.value !== undefined && expected !== undefined && group.namespace.value !== expected) {
      report({
        message: 'namespace',
        args: {
          namespace: group.namespace.value,
          expected,
          place: { place: { file, path: namespace.path } },
        },
        at: group.namespace.path,
        related: [namespace.path],
        fixes: [
          {
            title: 'namespace',
            args: { expected },
            safe: true,
            edits: setValue(file, group.namespace.path, expected),
          },
        ],
      })
    }
    const count = group.floatingIPs.length
    const at = [...group.path, 'spec', 'floatingIPs']
    if (count === 0) report({ message: 'empty', at })
    else if (count < recommended) report({ message: 'one', severity: 'info', at })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Three floating IPs', 'zh-CN': '三个浮动 IP 地址' },
      text: exampleBgp({ floatingIPs: ['10.0.1.100', '10.0.1.101', '10.0.2.100'] }),
    },
    {
      name: { en: 'An admin cluster has no Services', 'zh-CN': '管理员集群没有 Service' },
      text: exampleBgp({ type: 'admin', floatingIPs: null }),
    },
  ],
  invalid: [
    {
      name: { en: 'No document', 'zh-CN': '没有该文档' },
      text: exampleBgp({ floatingIPs: null }),
      expect: [{ message: 'absent', at: '2/spec/loadBalancer/type', severity: 'info' }],
    },
    {
      name: { en: 'Another name', 'zh-CN': '其他名称' },
      text: exampleBgp({ gatewayName: 'gateways' }),
      expect: [{ message: 'name', at: '4/metadata/name' }],
      fixed: exampleBgp(),
    },
    {
      name: { en: 'Another namespace', 'zh-CN': '其他命名空间' },
      text: exampleBgp({ gatewayNamespace: 'kube-system' }),
      expect: [{ message: 'namespace', at: '4/metadata/namespace' }],
      fixed: exampleBgp(),
    },
    {
      name: { en: 'No floating IP', 'zh-CN': '没有浮动 IP 地址' },
      text: exampleBgp({ floatingIPs: [] }),
      expect: [{ message: 'empty', at: '4/spec/floatingIPs' }],
    },
    {
      name: { en: 'One floating IP', 'zh-CN': '一个浮动 IP 地址' },
      text: exampleBgp({ floatingIPs: ['10.0.1.100'] }),
      expect: [{ message: 'one', at: '4/spec/floatingIPs', severity: 'info' }],
    },
  ],
}
