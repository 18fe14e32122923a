import type { FormNote, FormNoteCode } from './form-note.ts'

type Language = 'en' | 'zh-CN'

/** A note as one or two sentences. */
export function sayFormNote({ code, args }: FormNote, language: Language): string {
  const filled = formNoteWords[code][language].replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '')
  return language === 'en' ? filled : filled.replaceAll(', ', '、')
}

const formNoteWords: Readonly<Record<FormNoteCode, Readonly<Record<Language, string>>>> = {
  'no-bundled-pools': {
    en: 'Nothing to write: without bundled load balancing or address pools, MetalLB has no addresses to hand out.',
    'zh-CN': '没有可生成的内容：未使用捆绑式负载均衡，或没有地址池，MetalLB 没有可分配的地址。',
  },
  'made-from-file': {
    en: 'For a cluster that runs MetalLB of its own. With bundled load balancing the cluster makes these objects from addressPools; do not apply or edit them there.',
    'zh-CN':
      '用于自行安装 MetalLB 的集群。采用捆绑式负载均衡时，这些对象由集群根据 addressPools 创建，不要在那里应用或修改。',
  },
  'control-plane-vip': {
    en: 'Control plane VIP {vip}: no counterpart. MetalLB announces addresses of Services only; the API server needs another means, such as Keepalived with HAProxy.',
    'zh-CN':
      '控制平面 VIP {vip} 没有对应项。MetalLB 只通告 Service 的地址；API 服务器需要其他方式，例如 Keepalived 加 HAProxy。',
  },
  'ingress-vip': {
    en: 'Ingress VIP {vip}: no field of its own. Give the Service of the ingress controller this address (annotation metallb.universe.tf/loadBalancerIPs).',
    'zh-CN':
      '入站流量 VIP {vip} 没有单独的字段。让 Ingress 控制器的 Service 请求这个地址 (注解 metallb.universe.tf/loadBalancerIPs)。',
  },
  'announcing-nodes': {
    en: 'Load balancer nodes {nodes}: L2Advertisement selects nodes by label, and a cluster file has addresses. As written, every node may announce; add nodeSelectors to keep it to these.',
    'zh-CN':
      '负载均衡器节点 {nodes}：L2Advertisement 按标签选择节点，而集群配置文件中只有地址。现在的写法允许所有节点通告；如果只限这些节点，添加 nodeSelectors。',
  },
  'bgp-announcement': {
    en: 'Announced by BGP: the pools are written, an L2Advertisement is not. Peers and AS numbers belong in BGPPeer and BGPAdvertisement objects.',
    'zh-CN':
      '该集群通过 BGP 通告：只生成地址池，不生成 L2Advertisement。对等体和 AS 编号应写在 BGPPeer 和 BGPAdvertisement 中。',
  },
  'object-names': {
    en: 'Names {names}: Kubernetes takes lower-case letters, digits, dots and hyphens, each name once. Rename them before you apply this.',
    'zh-CN': '名称 {names}：Kubernetes 只接受小写字母、数字、点和连字符，且不能重复。应用前先改名。',
  },
  'only-pools': {
    en: 'Nodes, Pod and Service ranges and all other settings of the cluster have no counterpart here.',
    'zh-CN': '节点、Pod 和 Service 网段以及集群的其他设置在这里没有对应项。',
  },
  unread: {
    en: 'Not readable, passed on as written: {texts}',
    'zh-CN': '无法读取，按原样写入：{texts}',
  },
  'user-cluster': {
    en: 'Creates a user cluster: the GKE On-Prem API has no form for type {type}. An admin cluster has to manage it.',
    'zh-CN': '创建的是用户集群：GKE On-Prem API 不支持 {type} 类型。它需要由管理员集群管理。',
  },
  'admin-cluster': {
    en: 'Nothing to write: an admin cluster is created by bmctl and enrolled afterwards; these commands and this resource create user clusters.',
    'zh-CN': '没有可生成的内容：管理员集群由 bmctl 创建后再注册；这里的命令和资源只用于创建用户集群。',
  },
  'fill-in': {
    en: 'Fill in what the file does not say: {names}',
    'zh-CN': '补上文件中没有的内容：{names}',
  },
  'left-out': {
    en: 'No counterpart, left out: {fields}',
    'zh-CN': '没有对应项，未写入：{fields}',
  },
  'usual-storage': {
    en: 'Storage is required here and not written in full in the file; missing values are those of the published samples.',
    'zh-CN': '这里必须填写存储设置，而文件中没有写全；缺少的值取自官方示例。',
  },
  'ipv6-range': {
    en: 'Documented for IPv4 ranges only: {ranges}. Check whether your version takes it.',
    'zh-CN': '文档只说明支持 IPv4 网段：{ranges}。先确认所用版本是否支持。',
  },
  'taint-effect': {
    en: 'The provider documents no such effect; left out: {taints}. Set these taints with bmctl or kubectl.',
    'zh-CN': '提供方的文档中没有这种效果，未写入：{taints}。用 bmctl 或 kubectl 设置这些污点。',
  },
}
