import { defineFields, words } from './field-row.ts'

/** `addressPools`: what MetalLB may give to Services. */
export const addressPoolFields = defineFields('cluster', 'addressPools', [
  {
    path: 'spec.loadBalancer.addressPools',
    type: 'list',
    required: words('needed in bundled mode, except in admin clusters', '捆绑模式下必填，管理员集群除外'),
    change: 'append',
    changeNote: words(
      'Add a new pool; existing ones stay as they are.',
      '可添加新地址池，现有地址池保持不变。',
    ),
    sources: ['REF', 'BLB', 'UPD'],
    label: words('Address pools', '地址池'),
    help: words(
      'Addresses that MetalLB gives to Services of type LoadBalancer. No two ranges overlap, and nothing else uses them.',
      'MetalLB 分配给 LoadBalancer 类型 Service 的地址。各范围互不重叠，且不作他用。',
    ),
  },
  {
    path: 'spec.loadBalancer.addressPools[]',
    type: 'group',
    change: 'never',
    changeNote: words('Cannot be removed or renamed later.', '之后不能移除或重命名。'),
    sources: ['REF'],
    label: words('Address pool', '地址池'),
    help: words('One named set of ranges.', '一组命名的地址范围。'),
  },
  {
    path: 'spec.loadBalancer.addressPools[].name',
    type: 'text',
    required: true,
    change: 'never',
    sources: ['REF'],
    label: words('Pool name', '地址池名称'),
    help: words(
      'Services choose a pool by this name. Lower-case letters, digits and dashes.',
      'Service 按此名称选择地址池。使用小写字母、数字和短划线。',
    ),
  },
  {
    path: 'spec.loadBalancer.addressPools[].addresses',
    type: 'list',
    required: true,
    change: 'never',
    changeNote: words('Add a new pool instead.', '可改为添加新地址池。'),
    sources: ['REF', 'BLB', 'UPD'],
    label: words('Addresses', '地址'),
    help: words(
      'Ranges as a.b.c.d-e.f.g.h without spaces, or in CIDR notation; a single address as /32.',
      '写作 a.b.c.d-e.f.g.h (无空格) 或 CIDR 表示法；单个地址写作 /32。',
    ),
  },
  {
    path: 'spec.loadBalancer.addressPools[].addresses[]',
    type: 'entry',
    required: true,
    change: 'never',
    changeNote: words('Add a new pool instead.', '可改为添加新地址池。'),
    sources: ['REF', 'BLB', 'UPD'],
    label: words('Range', '地址范围'),
    help: words(
      'A range or CIDR block inside the subnet of the load balancer nodes.',
      '负载均衡器节点子网内的地址范围或 CIDR 地址块。',
    ),
  },
  {
    path: 'spec.loadBalancer.addressPools[].avoidBuggyIPs',
    type: 'flag',
    default: 'false',
    change: { since: '1.16' },
    sources: ['REF', 'BLB', 'UPD'],
    label: words('Avoid .0 and .255', '避开 .0 和 .255'),
    help: words(
      'Leaves out addresses ending in .0 and .255, which some devices drop.',
      '跳过以 .0 和 .255 结尾的地址，部分设备会丢弃其流量。',
    ),
  },
  {
    path: 'spec.loadBalancer.addressPools[].manualAssign',
    type: 'flag',
    default: 'false',
    change: { since: '1.16' },
    sources: ['REF', 'BLB', 'UPD'],
    label: words('On request only', '仅手动分配'),
    help: words(
      'Only Services that ask for an address of this pool get one.',
      '只有明确请求此地址池地址的 Service 才会获得地址。',
    ),
  },
])
