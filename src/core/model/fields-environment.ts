import { defineFields, words } from './field-row.ts'
import { group, kept } from './fields-kept.ts'

/** What stands between the network and the load balancer in the published samples. */
export const environmentFields = defineFields('cluster', 'other', [
  group('spec.proxy', words('Proxy', '代理'), words('Proxy for the nodes.', '节点使用的代理。'), 'yes'),
  {
    path: 'spec.proxy.url',
    type: 'text',
    change: 'yes',
    sources: ['REF'],
    label: words('Proxy URL', '代理网址'),
    help: words(
      'http://user:password@host:port; the port is needed.',
      'http://user:password@host:port，必须包含端口号。',
    ),
  },
  {
    path: 'spec.proxy.noProxy',
    type: 'list',
    change: 'never',
    sources: ['REF', 'SMP'],
    label: words('Without proxy', '不经代理'),
    help: words('Addresses, hosts and domains that are reached directly.', '直接访问的地址、主机和网域。'),
  },
  {
    path: 'spec.proxy.noProxy[]',
    type: 'text',
    change: 'never',
    sources: ['REF', 'SMP'],
    label: words('Address, host or domain', '地址、主机或网域'),
    help: words('Reached without the proxy.', '不经代理访问。'),
  },
  group('spec.osEnvironmentConfig', words('Operating system', '操作系统'), kept, 'never'),
  {
    path: 'spec.osEnvironmentConfig.addPackageRepo',
    type: 'flag',
    change: 'never',
    sources: ['REF'],
    label: words('Add the package repository', '添加软件包仓库'),
    help: words('Off = nodes use repositories of your own.', '关闭后节点使用自备的软件仓库。'),
  },
])
