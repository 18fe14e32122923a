import { clusterApiVersion } from '../../model/read-file.ts'
import { readText, type Spot, spotAt } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import { readsWhole } from '../reads-whole.ts'
import { isForeign } from '../recognised.ts'
import { setValue } from '../set-value.ts'
import { nameFile } from '../without-cluster.ts'

/** DOC-002. A document that does not parse may be the Cluster, so then nothing is said here. */
export default defineRule({
  id: 'file-has-one-cluster',
  covers: ['DOC-002'],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['REF', 'SMP'],
  words: {
    en: {
      title: 'A cluster file holds one Cluster',
      why: 'bmctl reads the Cluster document for everything: type, nodes, VIPs and pools. Without it there is nothing to create, and what stands here cannot be judged as a whole.',
      remedy: `Add a document with kind: Cluster and apiVersion: ${clusterApiVersion}, or open the file that holds it.`,
      messages: {
        none: 'No document of kind Cluster. {seen}',
        pools: 'No document of kind Cluster. {seen} Open the cluster file beside it to take them over',
        take: 'No document of kind Cluster. {seen} {cluster} can take {names}',
        leave:
          'No document of kind Cluster. {seen} {cluster} can take {names}; {left} has no counterpart there and stays behind',
        several: '{count} Clusters in one file; each is judged by itself',
        version: 'The Cluster is of {written}; today it is {current}',
      },
      fixes: {
        version: 'Write {current}',
        take: 'Add {names} to {cluster}',
        replace: 'Add {names} to {cluster}, and set {other} there',
      },
    },
    'zh-CN': {
      title: '集群配置文件包含一个 Cluster',
      why: 'bmctl 从 Cluster 文档读取一切：类型、节点、VIP 和地址池。没有它就无法创建集群，也无法从整体上检查此处的内容。',
      remedy: `添加 kind: Cluster、apiVersion: ${clusterApiVersion} 的文档，或打开包含它的文件。`,
      messages: {
        none: '没有 kind 为 Cluster 的文档。{seen}',
        pools: '没有 kind 为 Cluster 的文档。{seen}在旁边打开集群配置文件即可导入',
        take: '没有 kind 为 Cluster 的文档。{seen}{cluster} 可以接收 {names}',
        leave:
          '没有 kind 为 Cluster 的文档。{seen}{cluster} 可以接收 {names}；{left} 在集群配置文件中没有对应项，不会导入',
        several: '一个文件中有 {count} 个 Cluster，逐个单独检查',
        version: 'Cluster 的 apiVersion 是 {written}，目前使用 {current}',
      },
      fixes: {
        version: '写成 {current}',
        take: '将 {names} 添加到 {cluster}',
        replace: '将 {names} 添加到 {cluster}，并将那里的 VIP 改为 {other}',
      },
    },
  },
  check(file, report) {
    if (file.clusters.length === 0 && (readsWhole(file) || isForeign(file))) {
      const found = nameFile(file, file.workspace)
      if (found !== undefined) report(found)
    }
    if (file.clusters.length > 1) {
      report({
        message: 'several',
        severity: 'warning',
        args: { count: file.clusters.length },
        at: file.clusters[1]!.path,
        related: file.clusters.map(({ path }) => path),
      })
    }
    for (const { path, document } of file.clusters) {
      const root: Spot = { path, node: file.source.documents[document]?.root }
      const written = readText(spotAt(root, 'apiVersion'))
      if (written.text === clusterApiVersion || written.state !== 'read') continue
      report({
        message: 'version',
        severity: 'warning',
        args: { written: written.text, current: clusterApiVersion },
        at: written.path,
        fixes: [
          {
            title: 'version',
            args: { current: clusterApiVersion },
            safe: false,
            edits: setValue(file.file, written.path, clusterApiVersion),
          },
        ],
      })
    }
  },
})

const twice = (text: string): string => `${text}---\n${text}`

const legacyPools = `address-pools:
- name: services
  protocol: layer2
  addresses:
  - 10.200.0.100-10.200.0.110
  auto-assign: false
`
const poolObject = `apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata:
  name: pool1
spec:
  addresses:
  - 10.200.0.120-10.200.0.130
`
const terraform = `resource "google_gkeonprem_bare_metal_cluster" "c" {
  load_balancer {
    vip_config {
      control_plane_vip = "10.200.0.61"
      ingress_vip       = "10.200.0.100"
    }
    metal_lb_config {
      address_pools {
        pool      = "services"
        addresses = ["10.200.0.100-10.200.0.110"]
        manual_assign = true
      }
    }
  }
}
`
const taken = [{}, { name: 'services', addresses: ['10.200.0.100-10.200.0.110'], manualAssign: 'true' }]

/** A file that is named for what it is. */
const none = (en: string, chinese: string, text: string): Cases['invalid'][number] => ({
  name: { en, 'zh-CN': chinese },
  text,
  expect: [{ message: 'none', at: '' }],
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A NodePool beside the file of its cluster', 'zh-CN': '所属集群文件旁的 NodePool' },
      text: `${nodePoolDocument('np2', 'cluster-demo', 'demo', ['10.200.0.12'])}\n`,
      others: [exampleFile()],
    },
    {
      name: { en: 'One Cluster among the other documents', 'zh-CN': '多个文档中只有一个 Cluster' },
      text: exampleFile({ name: 'only' }),
    },
    {
      name: {
        en: 'Pools of MetalLB that the cluster beside them has',
        'zh-CN': '与旁边集群相同的 MetalLB 地址池',
      },
      text: legacyPools,
      others: [exampleFile({ pools: taken })],
    },
    {
      name: {
        en: 'Lost indentation, dots and slashes are said at their lines',
        'zh-CN': '缩进丢失、省略号和斜杠在各自的行提示',
      },
      text: 'metadata:\nname: x\nspec:\ntype: user\n',
    },
    {
      name: {
        en: 'Terraform whose pools the cluster beside it has, under VIPs of its own',
        'zh-CN': 'Terraform 与旁边集群的地址池相同，VIP 不同',
      },
      text: terraform,
      others: [exampleFile({ pools: taken })],
    },
    {
      name: { en: 'Dots of the documentation', 'zh-CN': '文档中的省略号' },
      text: 'loadBalancer:\n  ...\n  vips: {}\n',
    },
    {
      name: { en: 'A template that has to be rendered first', 'zh-CN': '需要先渲染的模板' },
      text: 'a:\n{% for x in y %}\n- {{ x }}\n{% endfor %}\n',
    },
    {
      name: {
        en: 'A document that does not parse may be the Cluster',
        'zh-CN': '无法解析的文档可能就是 Cluster',
      },
      text: 'kind: Cluster\nspec: [\n',
    },
  ],
  invalid: [
    none(
      'A NodePool alone',
      '单独的 NodePool',
      `${nodePoolDocument('np1', 'cluster-demo', 'demo', ['10.200.0.10'])}\n`,
    ),
    {
      name: { en: 'A piece of the documentation', 'zh-CN': '文档片段' },
      text: 'loadBalancer:\n  mode: bundled\n  vips:\n    controlPlaneVIP: 10.200.0.71\n',
      expect: [{ message: 'none', at: '0/loadBalancer' }],
    },
    none(
      'The key section alone',
      '只有密钥部分',
      'gcrKeyPath: keys/gcr.json\nsshPrivateKeyPath: .ssh/id_rsa\n',
    ),
    none('A Service', '一个 Service', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n'),
    none(
      'A template that parses',
      '可以解析的模板',
      'name: "{{ .Values.name }}"\nvip: "{{ .Values.vip }}"\n',
    ),
    none(
      'Terraform of a cluster',
      '集群的 Terraform',
      'resource "google_gkeonprem_bare_metal_cluster" "c" {\n  name = "c"\n}\n',
    ),
    none(
      'Other Terraform',
      '其他 Terraform',
      'resource "google_compute_network" "net" {\n  name = "net"\n}\n',
    ),
    none('JSON', '一段 JSON', '{"kind": "List", "items": []}\n'),
    none('Nothing', '空文件', '\n'),
    none('A binary file', '二进制文件', 'PK\u0003\u0004\u0000\u0000'),
    none('Other YAML', '其他 YAML', 'colour: red\n'),
    none('No YAML', '不是 YAML', 'Dear Sir or Madam\n'),
    {
      name: { en: 'A NodePool beside the file of another cluster', 'zh-CN': '其他集群文件旁的 NodePool' },
      text: `${nodePoolDocument('np2', 'cluster-x', 'x', ['10.200.0.12'])}\n`,
      others: [exampleFile()],
      expect: [{ message: 'none', at: '', severity: 'info' }],
    },
    {
      name: { en: 'Pools of MetalLB alone', 'zh-CN': '只有 MetalLB 地址池' },
      text: legacyPools,
      expect: [{ message: 'pools', at: '' }],
    },
    {
      name: { en: 'Pools of MetalLB beside a cluster', 'zh-CN': '集群旁的 MetalLB 地址池' },
      text: legacyPools,
      others: [exampleFile()],
      expect: [{ message: 'take', at: '', severity: 'info' }],
    },
    {
      name: {
        en: 'IPAddressPools beside a cluster, with what stays behind',
        'zh-CN': '集群旁的 IPAddressPool，以及不会带入的内容',
      },
      text: `${poolObject}---\napiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata:\n  name: all\n`,
      others: [exampleFile()],
      expect: [{ message: 'leave', at: '', severity: 'info' }],
    },
    {
      name: {
        en: 'Terraform of a cluster alone, with pools and VIPs',
        'zh-CN': '只有集群的 Terraform，含地址池和 VIP',
      },
      text: terraform,
      expect: [{ message: 'pools', at: '' }],
    },
    {
      name: {
        en: 'Terraform with pools beside a cluster that has VIPs of its own',
        'zh-CN': '带地址池的 Terraform，旁边的集群已有自己的 VIP',
      },
      text: terraform,
      others: [exampleFile()],
      expect: [{ message: 'take', at: '', severity: 'info' }],
    },
    {
      name: {
        en: 'Terraform with VIPs beside a cluster without any, and a value that has to be computed',
        'zh-CN': '带 VIP 的 Terraform，旁边的集群没有 VIP，其中一个值需要计算',
      },
      text: terraform
        .replace(/"10.200.0.61"/, 'var.vip')
        .replace('load_balancer', 'node_ips = [1]\n  load_balancer'),
      others: [exampleFile({ ingress: null, pools: taken })],
      expect: [{ message: 'leave', at: '', severity: 'info' }],
    },
    {
      name: { en: 'MetalLB without pools', 'zh-CN': '没有地址池的 MetalLB' },
      text: 'apiVersion: metallb.io/v1beta1\nkind: L2Advertisement\nmetadata:\n  name: all\n',
      expect: [{ message: 'none', at: '' }],
    },
    {
      name: { en: 'Two Clusters', 'zh-CN': '两个 Cluster' },
      text: twice(exampleFile({ type: 'user', name: 'first' })),
      expect: [{ message: 'several', at: '4', severity: 'warning' }],
    },
    {
      name: { en: 'A Cluster of the first version', 'zh-CN': '第一个版本的 Cluster' },
      text: exampleFile().replace('v1\nkind: Cluster', 'v1alpha1\nkind: Cluster'),
      expect: [{ message: 'version', at: '2/apiVersion', severity: 'warning' }],
      fixed: exampleFile(),
    },
  ],
}
