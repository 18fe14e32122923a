import { type Cases, defineRule } from '../define.ts'
import { cidrConfigDocument } from '../example-cidr-config.ts'
import { exampleFile } from '../examples.ts'
import { readsWhole } from '../reads-whole.ts'

/** NET-011. Several configurations, each bound to a node pool, are normal (domain 4.9). */
export default defineRule({
  id: 'dual-stack-has-cidr-config',
  covers: ['NET-011'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cidrConfig.spec.ipv6',
  sources: ['DS', 'CCC'],
  words: {
    en: {
      title: 'A dual-stack cluster has an IPv6 range for its Pods',
      why: 'The IPv6 Service range makes the cluster dual-stack. Without a ClusterCIDRConfig no Pod gets an IPv6 address, and dual-stack cannot be added after creation.',
      remedy: 'Add a ClusterCIDRConfig document with spec.ipv6 to this file.',
      messages: {
        missing: 'Services are dual-stack ({cidr}, {place}); no ClusterCIDRConfig in this file',
        ipv4Only: 'Services are dual-stack ({cidr}, {place}); the ClusterCIDRConfig has no ipv6',
      },
    },
    'zh-CN': {
      title: '双栈集群为 Pod 提供 IPv6 范围',
      why: 'IPv6 Service 范围使集群成为双栈集群。没有 ClusterCIDRConfig 时，Pod 得不到 IPv6 地址，而双栈无法在集群创建后添加。',
      remedy: '在此文件中添加含 spec.ipv6 的 ClusterCIDRConfig 文档。',
      messages: {
        missing: 'Service 为双栈 ({cidr}，{place})；此文件中没有 ClusterCIDRConfig',
        ipv4Only: 'Service 为双栈 ({cidr}，{place})；ClusterCIDRConfig 中没有 ipv6',
      },
    },
  },
  check({ file, cluster, facts }, report) {
    if (!facts.isDualStack || cluster.cidrConfigs.some(({ ipv6 }) => ipv6 !== undefined)) return
    const services = cluster.network.services.items.find(({ value }) => value?.prefix.family === 6)
    const [config] = cluster.cidrConfigs
    if (services === undefined || (config === undefined && !readsWhole(file))) return
    report({
      message: config === undefined ? 'missing' : 'ipv4Only',
      args: { cidr: services.text ?? '', place: { place: { file: cluster.file, path: services.path } } },
      at: config?.path ?? services.path,
      related: config === undefined ? [] : [services.path],
    })
  },
})

const dual = (...documents: readonly string[]): string =>
  exampleFile({
    services: ['10.96.0.0/20', 'fd00:96::/112'],
    pools: [{ addresses: ['10.200.0.72/29', 'fd00:200::/120'] }],
    documents,
  })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Both families in one configuration', 'zh-CN': '一份配置包含两个地址族' },
      text: dual(cidrConfigDocument({ ipv4: '192.168.0.0/16 24', ipv6: 'fd00:1::/112 120' })),
    },
    {
      name: { en: 'A cluster of IPv4 alone', 'zh-CN': '仅 IPv4 的集群' },
      text: exampleFile({ services: ['10.96.16.0/20'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'No configuration', 'zh-CN': '没有配置' },
      text: dual(),
      expect: [{ message: 'missing', at: '2/spec/clusterNetwork/services/cidrBlocks/1' }],
    },
    {
      name: { en: 'A configuration of IPv4 alone', 'zh-CN': '仅 IPv4 的配置' },
      text: dual(cidrConfigDocument({ ipv4: '192.168.0.0/16 24' })),
      expect: [{ message: 'ipv4Only', at: '4' }],
    },
  ],
}
