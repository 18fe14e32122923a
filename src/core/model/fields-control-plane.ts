import { balancerModes } from './cluster.ts'
import { defineFields, words } from './field-row.ts'
import { nodePoolSpecDrafts } from './fields-nodes.ts'

/** `spec.controlPlane`: its machines, and since 1.32 where its load balancer runs. */
export const controlPlaneFields = defineFields('cluster', 'controlPlane', [
  {
    path: 'spec.controlPlane',
    type: 'group',
    required: true,
    change: 'yes',
    sources: ['REF'],
    label: words('Control plane', '控制平面'),
    help: words('The machines that run the Kubernetes API.', '运行 Kubernetes API 的机器。'),
  },
  {
    path: 'spec.controlPlane.loadBalancer',
    type: 'group',
    change: 'never',
    since: '1.32',
    sources: ['REF', 'BLB'],
    label: words('Control plane load balancer', '控制平面负载均衡器'),
    help: words(
      'With a load balancer node pool, keeps the control plane VIP on the control plane nodes.',
      '已配置负载均衡器节点池时，使控制平面 VIP 仍留在控制平面节点上。',
    ),
  },
  {
    path: 'spec.controlPlane.loadBalancer.mode',
    type: 'choice',
    allowed: balancerModes,
    change: 'never',
    changeNote: words(
      'A running cluster of 1.32 or later may move to split mode once: add it together with loadBalancer.nodePoolSpec.',
      '1.32 及更高版本的现有集群可一次性改为分离模式：与 loadBalancer.nodePoolSpec 同时添加。',
    ),
    since: '1.32',
    sources: ['REF', 'BLB'],
    label: words('Control plane load balancing', '控制平面负载均衡模式'),
    help: words(
      'bundled splits the load balancers: the control plane VIP on control plane nodes, Services on the load balancer pool. manual needs loadBalancer.mode manual.',
      'bundled 表示分离：控制平面 VIP 位于控制平面节点，Service 位于负载均衡器节点池。manual 要求 loadBalancer.mode 也为 manual。',
    ),
  },
  {
    path: 'spec.controlPlane.loadBalancer.keepalivedVRRPGARPMasterRepeat',
    type: 'number',
    default: '5',
    change: 'yes',
    since: '1.32',
    sources: ['REF'],
    label: words('Gratuitous ARP repeats', '免费 ARP 重复次数'),
    help: words(
      'How often Keepalived announces the VIP after it took it over.',
      'Keepalived 接管 VIP 后发送通告的次数。',
    ),
  },
  ...nodePoolSpecDrafts('spec.controlPlane.nodePoolSpec', {
    label: words('Control plane nodes', '控制平面节点'),
    help: words(
      'One machine, or three for high availability; an odd number keeps a quorum.',
      '一台机器，或三台以实现高可用；奇数可保证仲裁。',
    ),
    required: true,
    change: 'yes',
    changeNote: words('Replace one node at a time.', '每次只更换一个节点。'),
  }),
  {
    path: 'spec.controlPlane.apiServerCertExtraSANs',
    type: 'list',
    change: 'yes',
    sources: ['REF'],
    label: words('Extra names in the API certificate', 'API 证书的额外名称'),
    help: words('DNS names and addresses besides the VIP.', '除 VIP 外的 DNS 名称和地址。'),
  },
  {
    path: 'spec.controlPlane.apiServerCertExtraSANs[]',
    type: 'text',
    change: 'yes',
    sources: ['REF'],
    label: words('Extra name', '额外名称'),
    help: words('A DNS name or an address.', 'DNS 名称或地址。'),
  },
  {
    path: 'spec.controlPlane.schedulerConfiguration',
    type: 'any',
    change: 'yes',
    sources: ['CRD'],
    label: words('Scheduler configuration', '调度器配置'),
    help: words('Kept as it is.', '原样保留。'),
    section: 'other',
  },
])
