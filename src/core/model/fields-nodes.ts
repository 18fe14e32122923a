import { type FieldChange, type FieldDraft, type FieldWords, words } from './field-row.ts'
import { settingDrafts } from './fields-node-settings.ts'

interface PoolWords {
  readonly label: FieldWords
  readonly help: FieldWords
  readonly required?: true | FieldWords
  readonly change: FieldChange
  readonly changeNote?: FieldWords
}

/** `nodePoolSpec` of the control plane or the load balancer. */
export function nodePoolSpecDrafts(at: string, pool: PoolWords): readonly FieldDraft[] {
  return [
    { path: at, type: 'group', sources: ['REF', 'BLB'], ...pool },
    {
      path: `${at}.clusterName`,
      type: 'text',
      change: 'yes',
      sources: ['CRD', 'AS'],
      label: words('Cluster name', '集群名称'),
      help: words(
        'Seen in older files; when it is written, it names this cluster.',
        '见于较早的文件；如果写出，则为本集群的名称。',
      ),
      section: 'other',
    },
    ...nodeDrafts(at, true),
    ...settingDrafts(at),
    {
      path: `${at}.upgradeStrategy`,
      type: 'any',
      change: 'yes',
      sources: ['REF'],
      label: words('Upgrade strategy', '升级策略'),
      help: words(
        'For worker node pools only; control plane and load balancer nodes are upgraded one by one.',
        '仅适用于工作器节点池；控制平面和负载均衡器节点逐个升级。',
      ),
      section: 'other',
    },
  ]
}

/** The machines of any pool; `k8sIP` is documented for control plane and load balancer pools. */
export function nodeDrafts(at: string, required: boolean): readonly FieldDraft[] {
  return [
    {
      path: `${at}.nodes`,
      type: 'list',
      ...(required ? { required } : {}),
      change: 'yes',
      sources: ['REF'],
      label: words('Nodes', '节点'),
      help: words(
        'The machines of this pool. A machine belongs to one pool only.',
        '此节点池的机器。一台机器只能属于一个节点池。',
      ),
    },
    {
      path: `${at}.nodes[]`,
      type: 'group',
      change: 'yes',
      sources: ['REF'],
      label: words('Node', '节点'),
      help: words('One machine.', '一台机器。'),
    },
    {
      path: `${at}.nodes[].address`,
      type: 'ipv4',
      required: true,
      change: 'yes',
      sources: ['REF', 'BLB'],
      label: words('Node address', '节点地址'),
      help: words(
        'IPv4 address for SSH; with no k8sIP, cluster traffic uses it too. It lies in no pool and is no VIP.',
        '用于 SSH 的 IPv4 地址；没有 k8sIP 时也承载集群流量。不得位于地址池中，也不得为 VIP。',
      ),
    },
    {
      path: `${at}.nodes[].k8sIP`,
      type: 'ipv4',
      change: 'never',
      changeNote: words(
        'Fixed once the node is in. Remove the node and add it again.',
        '节点加入后即固定。可移除节点后重新添加。',
      ),
      sources: ['REF', 'BLB'],
      label: words('k8sIP', 'k8sIP'),
      help: words(
        'Second address of the machine, for cluster traffic; address is then for SSH only. This one must lie in the VIP subnet.',
        '机器的第二个地址，用于集群流量；此时 address 仅用于 SSH。此地址须位于 VIP 所在子网。',
      ),
    },
    {
      path: `${at}.nodes[].providerID`,
      type: 'text',
      change: 'yes',
      sources: ['CRD'],
      label: words('Provider ID', '提供方 ID'),
      help: words('Kept as it is.', '原样保留。'),
      section: 'other',
    },
  ]
}
