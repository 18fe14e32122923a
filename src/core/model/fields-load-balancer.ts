import { balancerModes, balancerTypes } from './cluster.ts'
import { defineFields, words } from './field-row.ts'

/** `spec.loadBalancer`: mode, port and VIPs, in the order of the published samples. */
export const loadBalancerFields = defineFields('cluster', 'loadBalancer', [
  {
    path: 'spec.loadBalancer',
    type: 'group',
    required: true,
    change: 'never',
    sources: ['REF', 'BLB'],
    label: words('Load balancer', '负载均衡器'),
    help: words('How the API and Services are reached from outside.', '从外部访问 API 与 Service 的方式。'),
  },
  {
    path: 'spec.loadBalancer.mode',
    type: 'choice',
    allowed: balancerModes,
    required: true,
    change: 'never',
    sources: ['REF', 'LBO'],
    label: words('Load balancing', '负载均衡模式'),
    help: words(
      'bundled runs load balancers on machines of the cluster; manual relies on one of your own outside it.',
      'bundled 在集群的机器上运行负载均衡器；manual 使用集群之外自备的负载均衡器。',
    ),
  },
  {
    path: 'spec.loadBalancer.type',
    type: 'choice',
    allowed: balancerTypes,
    default: 'layer2',
    change: 'never',
    sources: ['REF', 'BGP'],
    label: words('Bundled type', '捆绑类型'),
    help: words(
      'layer2 announces addresses by ARP within one subnet; bgp announces them to routers.',
      'layer2 在同一子网内通过 ARP 通告地址；bgp 向路由器通告地址。',
    ),
  },
])

export const portAndVipFields = defineFields('cluster', 'loadBalancer', [
  {
    path: 'spec.loadBalancer.ports',
    type: 'group',
    required: true,
    change: 'never',
    sources: ['REF'],
    label: words('Ports', '端口'),
    help: words('Ports of the load balancer.', '负载均衡器的端口。'),
  },
  {
    path: 'spec.loadBalancer.ports.controlPlaneLBPort',
    type: 'number',
    default: '443',
    bounds: [1, 65_535],
    required: true,
    change: 'never',
    sources: ['REF', 'NET'],
    label: words('Control plane port', '控制平面端口'),
    help: words(
      'Port of the Kubernetes API on the control plane VIP. Firewalls must let it through.',
      '控制平面 VIP 上 Kubernetes API 的端口，须在防火墙放行。',
    ),
  },
  {
    path: 'spec.loadBalancer.vips',
    type: 'group',
    required: true,
    change: 'never',
    sources: ['REF', 'BLB'],
    label: words('Virtual IPs', '虚拟 IP'),
    help: words('Two addresses that belong to no machine.', '两个不属于任何机器的地址。'),
  },
  {
    path: 'spec.loadBalancer.vips.controlPlaneVIP',
    type: 'address',
    required: true,
    change: 'never',
    sources: ['REF', 'BLB'],
    label: words('Control plane VIP', '控制平面 VIP'),
    help: words(
      'The address of the Kubernetes API. Keepalived holds it on one load balancer node. It lies in the subnet of these nodes, in no pool and on no node.',
      'Kubernetes API 的地址，由 Keepalived 保持在一个负载均衡器节点上。须位于这些节点的子网，不得在地址池中，也不得为节点地址。',
    ),
  },
  {
    path: 'spec.loadBalancer.vips.ingressVIP',
    type: 'ipv4',
    required: words('needed in bundled mode, except in admin clusters', '捆绑模式下必填，管理员集群除外'),
    change: 'never',
    sources: ['REF', 'BLB', 'MLB'],
    label: words('Ingress VIP', '入站流量 VIP'),
    help: words(
      'The address of the ingress. MetalLB gives it out, so it lies in an address pool. Admin clusters have none.',
      'Ingress 的地址，由 MetalLB 分配，因此须位于某个地址池中。管理员集群没有此字段。',
    ),
  },
])
