import { defineFields, words } from './field-row.ts'
import { metadataDrafts } from './fields-metadata.ts'

/** ClusterCIDRConfig: Pod ranges per node pool, for flat mode and dual-stack. */
export const cidrConfigFields = defineFields('cidrConfig', 'networks', [
  ...metadataDrafts('baremetal.cluster.gke.io/v1alpha1', 'ClusterCIDRConfig', ['CCC']),
  ...(['ipv4', 'ipv6'] as const).flatMap((family) => {
    const name = family === 'ipv4' ? 'IPv4' : 'IPv6'
    return [
      {
        path: `spec.${family}`,
        type: 'group',
        change: 'never',
        sources: ['CCC', 'REF'],
        label: words(`${name} Pod range`, `${name} Pod 范围`),
        help: words('At least one family is needed.', '至少需要一个 IP 版本。'),
      },
      {
        path: `spec.${family}.cidr`,
        type: 'prefix',
        required: true,
        change: 'never',
        sources: ['CCC', 'REF'],
        label: words(`${name} range`, `${name} 范围`),
        help: words('Range from which nodes get their blocks.', '为节点分配地址块的范围。'),
      },
      {
        path: `spec.${family}.perNodeMaskSize`,
        type: 'number',
        bounds: [1, family === 'ipv4' ? 32 : 128],
        required: true,
        change: 'never',
        sources: ['CCC', 'REF'],
        label: words('Mask per node', '每节点掩码'),
        help: words('Prefix length of the block that each node gets.', '每个节点所得地址块的前缀长度。'),
      },
    ] as const
  }),
  {
    path: 'spec.nodeSelector',
    type: 'any',
    change: 'yes',
    sources: ['CCC', 'REF'],
    label: words('Node selector', '节点选择器'),
    help: words(
      'Binds the ranges to nodes, usually by baremetal.cluster.gke.io/node-pool.',
      '将范围绑定到节点，通常使用 baremetal.cluster.gke.io/node-pool。',
    ),
  },
])
