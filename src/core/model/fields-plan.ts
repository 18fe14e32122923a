import { defineFields, type FieldDraft, type FieldWords, words } from './field-row.ts'
import { plannedServiceFields } from './fields-plan-services.ts'
import { type ChecklistItem, checklistItems, checklistStates, purposes } from './network-plan.ts'

const checklistLabel = {
  gratuitousArp: words('The gateway accepts gratuitous ARP', '网关接受免费 ARP'),
  arpForwarding: words(
    'The gateway passes ARP on to the load balancer nodes',
    '网关将 ARP 转发给负载均衡器节点',
  ),
  vipsUnused: words('The VIPs answer to nobody yet', '尚无设备使用这些 VIP'),
  dhcpExcluded: words(
    'DHCP does not give out addresses of nodes, VIPs and pools',
    'DHCP 不分配节点、VIP 和地址池的地址',
  ),
  externalBalancer: words('The external load balancer is ready', '外部负载均衡器已就绪'),
} as const satisfies Record<ChecklistItem, FieldWords>
const checklistHelp = words('open until somebody checked it.', '核对之前为 open。')

/** The network plan: what no cluster file says (domain 1.2). */
export const planFields = defineFields('plan', 'plan', [
  ours(
    'segments',
    'list',
    words('Segments', '网段'),
    words('One entry per Layer 2 domain.', '每个第 2 层网域一项。'),
  ),
  ours(
    'segments[].name',
    'text',
    words('Segment name', '网段名称'),
    words('As your team calls it, such as the VLAN.', '团队惯用的名称，例如 VLAN。'),
  ),
  ours('segments[].subnets', 'list', words('Subnets', '子网'), words('IPv4 and IPv6.', 'IPv4 和 IPv6。')),
  ours(
    'segments[].subnets[].cidr',
    'prefix',
    words('Subnet', '子网'),
    words('No cluster file says how long the mask is.', '集群文件不包含掩码长度。'),
  ),
  ours(
    'segments[].subnets[].confirmed',
    'flag',
    words('Confirmed', '已确认'),
    words('Until it is confirmed, subnet rules speak as warnings.', '确认之前，子网相关规则仅作为警告。'),
  ),
  ours(
    'segments[].subnets[].gateway',
    'address',
    words('Gateway', '网关'),
    words(
      'Must listen to gratuitous ARP and pass ARP on to the load balancer nodes.',
      '须接受免费 ARP，并将 ARP 转发给负载均衡器节点。',
    ),
  ),
  ours(
    'segments[].reserved',
    'list',
    words('Reserved addresses', '保留的地址'),
    words('Addresses that others use; no pool may hold them.', '他用的地址，地址池不得包含。'),
  ),
  ours(
    'segments[].reserved[].range',
    'entry',
    words('Range or address', '范围或地址'),
    words('An address, a range or a CIDR block.', '单个地址、地址范围或 CIDR 地址块。'),
  ),
  ours(
    'segments[].reserved[].purpose',
    'choice',
    words('Purpose', '用途'),
    words('Who uses it.', '由谁使用。'),
    purposes,
  ),
  ours('segments[].reserved[].note', 'text', words('Note', '备注'), words('For people.', '供阅读者参考。')),
  ours(
    'segments[].clusters',
    'list',
    words('Clusters here', '此网段的集群'),
    words('File or cluster names, where addresses do not tell.', '地址无法判断时填写文件名或集群名称。'),
  ),
  ours(
    'segments[].clusters[]',
    'text',
    words('Cluster', '集群'),
    words('File or cluster name.', '文件名或集群名称。'),
  ),
  ours(
    'segments[].poolsRouted',
    'flag',
    words('Pools are routed', '地址池经路由'),
    words(
      'Pool addresses outside the subnet are routed to the load balancer nodes.',
      '子网之外的地址池地址会路由到负载均衡器节点。',
    ),
  ),
  ...plannedServiceFields,
  ours(
    'checklist',
    'group',
    words('Checklist', '核对清单'),
    words('What nobody can check from a file.', '无法从文件判断的事项。'),
  ),
  ...checklistItems.map((item) =>
    ours(`checklist.${item}`, 'choice', checklistLabel[item], checklistHelp, checklistStates),
  ),
])

function ours(
  path: string,
  type: FieldDraft['type'],
  label: FieldWords,
  help: FieldWords,
  allowed?: readonly string[],
): FieldDraft {
  const row = { path, type, change: 'yes', sources: [], label, help } as const
  return allowed === undefined ? row : { ...row, allowed }
}
