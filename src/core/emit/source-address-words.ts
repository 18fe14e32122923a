import type { SourceRemark, TrafficWay } from './source-address.ts'
import type { SourceFinding, SourceFindingCode } from './source-address-check.ts'

type Language = 'en' | 'zh-CN'
type Said = Readonly<Record<Language, string>>

/** What holds for one way, in two or three sentences: what happens by default, and what keeps the address (domain 8). */
export const sayWay = (way: TrafficWay, language: Language): string => wayWords[way][language]

export function sayRemark(remark: SourceRemark, language: Language): string {
  const { code, ...rest } = remark
  const args = Object.entries(rest).map(([name, list]) => [
    name,
    language === 'en' ? list : list.replaceAll(', ', '、'),
  ])
  return fill(remarkWords[code][language], Object.fromEntries(args))
}

export const saySourceFinding = ({ code, object, args }: SourceFinding, language: Language): string =>
  fill(findingWords[code][language], { ...args, object })

const fill = (template: string, args: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '')

const wayWords: Readonly<Record<TrafficWay, Said>> = {
  loadBalancer: {
    en: 'By default (externalTrafficPolicy: Cluster) the announcing node passes a packet on to any Pod and puts its own address in place of the client’s, so that answers come back through it. With Local it hands the packet only to Pods of its own and leaves the source as it is; the Pods therefore have to run on load balancer nodes.',
    'zh-CN':
      '默认情况下 (externalTrafficPolicy: Cluster)，通告地址的节点会把数据包转发给任意 Pod，并将客户端来源 IP 地址改为自己的地址 (SNAT)，使应答经它返回。设为 Local 后，节点只把数据包交给本节点上的 Pod，来源地址保持不变；因此 Pod 必须运行在负载均衡器节点上。',
  },
  nodePort: {
    en: 'By default any node takes the call, and passes it on to any Pod with its own address as the source. With externalTrafficPolicy: Local the source stays, but a node answers only for Pods that run on it: a Pod has to run on the very node whose address is called.',
    'zh-CN':
      '默认情况下，任何节点都可以接受访问，并以自己的地址为来源转发给任意 Pod。设置 externalTrafficPolicy: Local 后来源地址保持不变，但节点只处理发往本节点 Pod 的流量：Pod 必须运行在被访问的节点 IP 上。',
  },
  ingress: {
    en: 'HTTP traffic ends in the bundled ingress, istio-ingress in gke-system, which opens a new connection to the back end. A back end never sees the client in the packet; it reads X-Forwarded-For. That header holds the client’s address only when istio-ingress itself saw it: its Service with Local, its Pods on load balancer nodes.',
    'zh-CN':
      'HTTP 流量先到达捆绑的 Ingress (gke-system 中的 istio-ingress)，再由它新建连接访问后端。后端无法从数据包中看到客户端，而是读取 X-Forwarded-For。只有 istio-ingress 自身看到了客户端地址，该标头才有意义：其 Service 设为 Local，其 Pod 运行在负载均衡器节点上。',
  },
}

const remarkWords: Readonly<Record<SourceRemark['code'], Said>> = {
  manual: {
    en: 'Manual load balancing: your own load balancer brings the traffic, and it decides first whether the source stays. The fields below matter only when it leaves the address in place.',
    'zh-CN':
      '采用手动负载均衡：流量由你自己的负载均衡器送达，来源地址是否保留首先取决于它。只有它保留地址时，以下字段才有作用。',
  },
  bgp: {
    en: 'Load balancing with BGP: what follows is documented for MetalLB in layer 2 mode. Try it before you rely on it.',
    'zh-CN': '采用 BGP 负载均衡：以下内容的文档针对 MetalLB 第 2 层模式，使用前先行验证。',
  },
  admin: {
    en: 'An admin cluster runs no workloads: set this in a user or hybrid cluster.',
    'zh-CN': '管理员集群不运行工作负载：应在用户集群或混合集群中设置。',
  },
  'announcer-has-pod': {
    en: 'Under Local only a load balancer node with a ready Pod announces the address, and all traffic goes to the Pods of that one node. Two or more replicas on different load balancer nodes keep the address alive.',
    'zh-CN':
      '采用 Local 时，只有运行就绪 Pod 的负载均衡器节点才会通告地址，所有流量都进入该节点上的 Pod。在不同的负载均衡器节点上运行两个或更多副本，地址才不会中断。',
  },
  'called-node-has-pod': {
    en: 'A call to a node without a Pod gets no answer. A DaemonSet puts a Pod on every node; otherwise clients have to call the nodes where the Pods run.',
    'zh-CN':
      '访问没有 Pod 的节点不会得到应答。DaemonSet 会在每个节点上运行 Pod；否则客户端必须访问 Pod 所在的节点。',
  },
  'header-only': {
    en: 'The back ends themselves need no change and may run anywhere. They have to trust X-Forwarded-For only from the ingress.',
    'zh-CN': '后端本身无需更改，可以运行在任何节点上。它们只应信任来自 Ingress 的 X-Forwarded-For。',
  },
  'no-bundled-ingress': {
    en: 'bundledIngress is false here: there is no istio-ingress to set. Your own ingress controller is a Service of type LoadBalancer and follows that way.',
    'zh-CN':
      '此集群的 bundledIngress 为 false：没有可以设置的 istio-ingress。自行安装的 Ingress 控制器属于 LoadBalancer 类型的 Service，按那一种方式处理。',
  },
  'no-ingress-vip': {
    en: 'The file names no ingress VIP that can be read.',
    'zh-CN': '文件中没有可读取的入站流量 VIP。',
  },
  'on-control-plane': {
    en: 'Here the load balancer nodes are the control plane nodes {nodes}. Pods that keep the address have to run there, beside the control plane; a load balancer node pool of its own avoids that, but only if it is there from the start.',
    'zh-CN':
      '此集群的负载均衡器节点就是控制平面节点 {nodes}。要保留地址，Pod 必须与控制平面运行在同一批节点上；使用独立的负载均衡器节点池可以避免，但必须在创建集群时就配置。',
  },
  tainted: {
    en: 'The load balancer nodes have the taints {taints}: Pods without a toleration stay pending.',
    'zh-CN': '负载均衡器节点带有污点 {taints}：没有相应容忍设置的 Pod 会一直处于待处理状态。',
  },
  'dsr-on': {
    en: 'This cluster forwards by direct server return (forwardMode: dsr in flat mode): the address is kept for every Service, whatever its policy.',
    'zh-CN':
      '此集群采用直接服务器返回 (平面模式下的 forwardMode: dsr)：所有 Service 都保留地址，与外部流量政策无关。',
  },
  'dsr-possible': {
    en: 'For the whole cluster at once: forwardMode: dsr. It is in flat mode and not created yet, so the field can still be chosen; later it cannot change.',
    'zh-CN':
      '也可以对整个集群一次设置：forwardMode: dsr。此集群采用平面模式且尚未创建，仍可选择该字段；创建后不可更改。',
  },
  'dsr-needs-flat': {
    en: 'For the whole cluster at once there is forwardMode: dsr, in flat mode only (flatIPv4: true with a ClusterCIDRConfig). Both are decided at creation.',
    'zh-CN':
      '也可以对整个集群设置 forwardMode: dsr，但仅支持平面模式 (flatIPv4: true 并配有 ClusterCIDRConfig)。两者都只能在创建集群时决定。',
  },
  'dsr-fixed': {
    en: 'forwardMode: dsr is no way here any more: the cluster runs, and the field cannot change after creation.',
    'zh-CN': '此集群不能再改用 forwardMode: dsr：集群已在运行，该字段创建后不可更改。',
  },
  'dsr-too-old': {
    en: 'forwardMode: dsr is no way here: it exists from version 1.16 on.',
    'zh-CN': '此集群不能使用 forwardMode: dsr：该字段自 1.16 版起提供。',
  },
  'dsr-unknown-version': {
    en: 'For the whole cluster at once: forwardMode: dsr, from version 1.16 on. The version of this file cannot be read.',
    'zh-CN': '也可以对整个集群设置 forwardMode: dsr，自 1.16 版起提供。此文件的版本无法读取。',
  },
}

const findingWords: Readonly<Record<SourceFindingCode, Said>> = {
  'policy-cluster': {
    en: '{object} loses the address: externalTrafficPolicy is Cluster, the default. Set Local, and for a LoadBalancer run its Pods on load balancer nodes',
    'zh-CN':
      '{object} 会丢失地址：externalTrafficPolicy 为默认值 Cluster。设为 Local；如果是 LoadBalancer，还要让 Pod 运行在负载均衡器节点上',
  },
  'policy-unknown': {
    en: '{object} has the policy {value}, which Kubernetes refuses. Set Local',
    'zh-CN': '{object} 的政策 {value} 会被 Kubernetes 拒绝。设为 Local',
  },
  'no-node-selector': {
    en: '{object} may run anywhere: only load balancer nodes with a ready Pod announce the address. Add the nodeSelector',
    'zh-CN':
      '{object} 可能运行在任意节点：只有运行就绪 Pod 的负载均衡器节点才会通告地址。添加 lbnode 节点选择器',
  },
  'selector-not-text': {
    en: '{object} has the label’s value without quotes: YAML reads a truth value, and Kubernetes refuses it. Write "true"',
    'zh-CN': '{object} 的标签值没有引号：YAML 会读成布尔值，Kubernetes 会拒绝。写成 "true"',
  },
  'no-toleration': {
    en: '{object} does not tolerate {taint} of the load balancer nodes and stays pending. Add the toleration',
    'zh-CN': '{object} 不容忍负载均衡器节点的污点 {taint}，会一直处于待处理状态。添加容忍设置',
  },
  'no-workload': {
    en: '{object} is under Local; whether its Pods run on load balancer nodes is not in this text. Paste their Deployment too',
    'zh-CN':
      '{object} 采用 Local 政策，但此文本中没有说明 Pod 是否运行在负载均衡器节点上。一并粘贴其 Deployment',
  },
  'other-balancer': {
    en: '{object} is under Local; whether the address arrives depends on the load balancer of this mode, which is not MetalLB',
    'zh-CN': '{object} 采用 Local 政策；地址能否保留取决于此模式下的负载均衡器，而不是 MetalLB',
  },
  'not-external': {
    en: '{object} is of type {type}: traffic from outside reaches it through an Ingress only, with the address in X-Forwarded-For',
    'zh-CN': '{object} 的类型为 {type}：外部流量只能经 Ingress 到达，地址在 X-Forwarded-For 中',
  },
  'called-node': {
    en: '{object} keeps the address, if a Pod runs on the node that is called',
    'zh-CN': '{object} 会保留地址，前提是被访问的节点上运行着 Pod',
  },
  'through-ingress': {
    en: '{object}: back ends find the address in X-Forwarded-For once gke-system/istio-ingress is set as under Ingress above',
    'zh-CN':
      '{object}：按上文“Ingress”一栏设置 gke-system/istio-ingress 之后，后端可从 X-Forwarded-For 读取地址',
  },
  kept: {
    en: '{object} keeps the address: Local, and its Pods run on load balancer nodes',
    'zh-CN': '{object} 会保留地址：采用 Local 政策，且 Pod 运行在负载均衡器节点上',
  },
  'kept-by-dsr': {
    en: '{object} keeps the address: this cluster forwards by direct server return',
    'zh-CN': '{object} 会保留地址：此集群采用直接服务器返回 (DSR)',
  },
}
