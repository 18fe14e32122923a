import type { PortHost, PortPeer } from './ports.ts'

/** What listens on a port. */
export type PortUse =
  | 'ssh'
  | 'entry'
  | 'etcd'
  | 'etcdEvents'
  | 'apiServer'
  | 'cni'
  | 'geneve'
  | 'memberlist'
  | 'nodeHealth'
  | 'nodeAgent'
  | 'metrics'
  | 'localMetrics'
  | 'controlMetrics'
  | 'audit'
  | 'kubelet'
  | 'scheduler'
  | 'controllers'
  | 'identity'
  | 'identityCore'
  | 'haproxyMetrics'
  | 'webhook'
  | 'nodePort'

export interface PortWords {
  readonly uses: Readonly<Record<PortUse, string>>
  readonly peers: Readonly<Record<PortPeer, string>>
  readonly hosts: Readonly<Record<PortHost, string>>
  readonly head: readonly string[]
}

export const portWords: Readonly<Record<'en' | 'zh-CN', PortWords>> = {
  en: {
    uses: {
      ssh: 'SSH: installation and updates',
      entry: 'control plane VIP: the Kubernetes API through the load balancer',
      etcd: 'etcd',
      etcdEvents: 'etcd for events',
      apiServer: 'Kubernetes API server behind the load balancer',
      cni: 'health check of the Pod network',
      geneve: 'GENEVE tunnels between Pods',
      memberlist: 'MetalLB: which speakers are alive',
      nodeHealth: 'health check of the node',
      nodeAgent: 'node agent, where it is used',
      metrics: 'node metrics',
      localMetrics: 'node metrics, on the machine itself',
      controlMetrics: 'metrics of the control plane',
      audit: 'audit events of the API server',
      kubelet: 'kubelet',
      scheduler: 'kube-scheduler',
      controllers: 'kube-controller-manager',
      identity: 'GKE Identity Service',
      identityCore: 'GKE Identity Service, core',
      haproxyMetrics: 'HAProxy metrics',
      webhook: 'webhook of the advanced network',
      nodePort: 'Services of type NodePort',
    },
    peers: {
      all: 'everybody who uses it',
      nodes: 'nodes of the cluster',
      admin: 'admin workstation, admin cluster',
      balancers: 'load balancer nodes',
      controlPlane: 'control plane nodes',
      self: 'the machine itself',
      clients: 'clients of these Services',
    },
    hosts: {
      controlPlane: 'control plane nodes',
      loadBalancer: 'load balancer nodes',
      worker: 'worker nodes',
    },
    head: ['Port', 'Protocol', 'What listens', 'From'],
  },
  'zh-CN': {
    uses: {
      ssh: 'SSH：安装和更新',
      entry: '控制平面 VIP：通过负载均衡器访问 Kubernetes API',
      etcd: 'etcd',
      etcdEvents: 'etcd (事件)',
      apiServer: '负载均衡器后端的 Kubernetes API 服务器',
      cni: 'Pod 网络健康检查',
      geneve: 'Pod 之间的 GENEVE 隧道',
      memberlist: 'MetalLB：检测存活的 speaker',
      nodeHealth: '节点健康检查',
      nodeAgent: '节点代理 (使用时)',
      metrics: '节点指标',
      localMetrics: '节点指标，仅限本机',
      controlMetrics: '控制平面指标',
      audit: 'API 服务器的审核事件',
      kubelet: 'kubelet',
      scheduler: 'kube-scheduler',
      controllers: 'kube-controller-manager',
      identity: 'GKE Identity Service',
      identityCore: 'GKE Identity Service 核心',
      haproxyMetrics: 'HAProxy 指标',
      webhook: '高级网络的 Webhook',
      nodePort: 'NodePort 类型的 Service',
    },
    peers: {
      all: '所有使用方',
      nodes: '集群节点',
      admin: '管理工作站、管理员集群',
      balancers: '负载均衡器节点',
      controlPlane: '控制平面节点',
      self: '本机',
      clients: '这些 Service 的客户端',
    },
    hosts: {
      controlPlane: '控制平面节点',
      loadBalancer: '负载均衡器节点',
      worker: '工作器节点',
    },
    head: ['端口', '协议', '监听方', '来源'],
  },
}
