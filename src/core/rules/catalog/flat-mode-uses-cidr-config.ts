import { type Cases, defineRule } from '../define.ts'
import { cidrConfigDocument } from '../example-cidr-config.ts'
import { exampleFile } from '../examples.ts'
import { isFlat } from '../pod-ranges.ts'
import { readsWhole } from '../reads-whole.ts'
import { removeField } from '../set-value.ts'

/** NET-015 (FBGP). */
export default defineRule({
  id: 'flat-mode-uses-cidr-config',
  covers: ['NET-015'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.flatIPv4',
  sources: ['FBGP', 'FLAT', 'REF'],
  words: {
    en: {
      title: 'In flat mode Pod addresses come from a ClusterCIDRConfig',
      why: 'With flatIPv4 the Pod range of the Cluster is ignored. Without a ClusterCIDRConfig no node gets a block and no Pod starts; a Pod range left in the Cluster misleads whoever reads the file.',
      remedy: 'Add a ClusterCIDRConfig with spec.ipv4, and remove pods from clusterNetwork.',
      messages: {
        missing: 'flatIPv4 is on, and no ClusterCIDRConfig in this file has ipv4',
        ignored: 'pods is ignored, because flatIPv4 is on ({place})',
      },
      fixes: { remove: 'Remove pods' },
    },
    'zh-CN': {
      title: '平面模式的 Pod 地址来自 ClusterCIDRConfig',
      why: '启用 flatIPv4 后，Cluster 中的 Pod 范围会被忽略。没有 ClusterCIDRConfig 时，节点得不到地址块，Pod 无法启动；留在 Cluster 中的 Pod 范围会误导读者。',
      remedy: '添加含 spec.ipv4 的 ClusterCIDRConfig，并从 clusterNetwork 中移除 pods。',
      messages: {
        missing: '已启用 flatIPv4，但此文件中没有含 ipv4 的 ClusterCIDRConfig',
        ignored: '已启用 flatIPv4 ({place})，pods 会被忽略',
      },
      fixes: { remove: '移除 pods' },
    },
  },
  check({ file, cluster }, report) {
    if (!isFlat(cluster)) return
    const { flatIPv4, pods } = cluster.network
    if (readsWhole(file) && cluster.cidrConfigs.every(({ ipv4 }) => ipv4 === undefined)) {
      report({ message: 'missing', at: flatIPv4.path })
    }
    if (pods.items.length === 0) return
    const section = pods.path.slice(0, -1)
    report({
      message: 'ignored',
      severity: 'warning',
      args: { place: { place: { file: cluster.file, path: flatIPv4.path } } },
      at: section,
      related: [flatIPv4.path],
      fixes: [{ title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, section) }],
    })
  },
})

const flat = (pods: readonly string[] | null, ...documents: readonly string[]): string =>
  exampleFile({ pods, networkLines: ['    flatIPv4: true'], documents })
const config = cidrConfigDocument({ ipv4: '10.60.0.0/20 24' })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Flat mode with its configuration', 'zh-CN': '平面模式及其配置' },
      text: flat(null, config),
    },
    {
      name: { en: 'Island mode says so', 'zh-CN': '写明孤岛模式' },
      text: exampleFile({ networkLines: ['    flatIPv4: false'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Flat mode without a configuration', 'zh-CN': '平面模式，没有配置' },
      text: flat(null),
      expect: [{ message: 'missing', at: '2/spec/clusterNetwork/flatIPv4' }],
    },
    {
      name: { en: 'A Pod range that is ignored', 'zh-CN': '被忽略的 Pod 范围' },
      text: flat(['192.168.0.0/16'], config),
      expect: [{ message: 'ignored', at: '2/spec/clusterNetwork/pods', severity: 'warning' }],
      fixed: flat(null, config),
    },
  ],
}
