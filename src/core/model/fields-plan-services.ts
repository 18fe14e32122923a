import { type FieldDraft, type FieldWords, words } from './field-row.ts'
import { elections, familyNames, familyPolicies, trafficPolicies } from './planned-services.ts'

/** Planned Services and what their forecast rests on, in the network plan (domain 8). */
export const plannedServiceFields: readonly FieldDraft[] = [
  row('services', 'list', words('Planned Services', '规划的 Service'), {
    help: words(
      'Services of type LoadBalancer; none of it goes into the cluster file.',
      'LoadBalancer 类型的 Service；不会写入集群文件。',
    ),
  }),
  row('services[].name', 'text', words('Name', '名称'), {
    help: words('As in metadata.name.', '同 metadata.name。'),
  }),
  row('services[].namespace', 'text', words('Namespace', '命名空间'), {
    standard: 'default',
    help: words('As in metadata.namespace.', '同 metadata.namespace。'),
  }),
  row('services[].cluster', 'text', words('Cluster', '集群'), {
    help: words('File or cluster name, where several are open.', '打开多个集群时，填写文件名或集群名称。'),
  }),
  row('services[].ports', 'text', words('Ports', '端口'), {
    help: words(
      '80, 443/TCP, 53/UDP. Without a protocol it is TCP.',
      '例如 80, 443/TCP, 53/UDP。未写协议时为 TCP。',
    ),
  }),
  row('services[].externalTrafficPolicy', 'choice', words('External traffic policy', '外部流量政策'), {
    allowed: trafficPolicies,
    standard: 'Cluster',
    help: words(
      'Local keeps the client’s address and uses only Pods of the node that answers.',
      'Local 会保留客户端来源 IP 地址，并且只使用应答节点上的 Pod。',
    ),
  }),
  row('services[].loadBalancerIP', 'address', words('Address asked for', '请求的地址'), {
    help: words('spec.loadBalancerIP. Empty = any address.', '即 spec.loadBalancerIP。留空表示任意地址。'),
  }),
  row(
    'services[].loadBalancerIPs',
    'text',
    words('Addresses asked for by annotation', '通过注解请求的地址'),
    {
      help: words(
        'The annotation loadBalancerIPs: one address, or one of each family with a comma between.',
        '注解 loadBalancerIPs：一个地址，或两个地址族各一个，以逗号分隔。',
      ),
    },
  ),
  row('services[].addressPool', 'text', words('Pool asked for', '请求的地址池'), {
    help: words('The annotation address-pool.', '注解 address-pool。'),
  }),
  row('services[].allowSharedIP', 'text', words('Sharing key', '共享键'), {
    help: words(
      'The annotation allow-shared-ip: Services with the same key may share an address.',
      '注解 allow-shared-ip：键相同的 Service 可共享 IP 地址。',
    ),
  }),
  row('services[].ipFamilyPolicy', 'choice', words('Address families', '地址族'), {
    allowed: familyPolicies,
    standard: 'SingleStack',
    help: words('As in spec.ipFamilyPolicy.', '同 spec.ipFamilyPolicy。'),
  }),
  row('services[].ipFamily', 'choice', words('First family', '首选地址族'), {
    allowed: familyNames,
    help: words(
      'The first of spec.ipFamilies. Empty = the first of the cluster’s Service ranges.',
      'spec.ipFamilies 的第一项。留空表示集群 Service 范围中的第一个地址族。',
    ),
  }),
  row('services[].selector', 'text', words('Pod labels', 'Pod 标签'), {
    help: words(
      'app=web,tier=front. Matters for sharing under Local.',
      '例如 app=web,tier=front。在 Local 政策下共享 IP 地址时需要。',
    ),
  }),
  row(
    'services[].lbnodeSelector',
    'flag',
    words('Pods run on load balancer nodes', 'Pod 运行在负载均衡器节点上'),
    {
      standard: 'false',
      help: words(
        'The Pods have nodeSelector baremetal.cluster.gke.io/lbnode: "true".',
        'Pod 带有 nodeSelector baremetal.cluster.gke.io/lbnode: "true"。',
      ),
    },
  ),
  row('services[].toleratesTaints', 'flag', words('Pods tolerate the taints', 'Pod 可容忍污点'), {
    standard: 'false',
    help: words(
      'The Pods tolerate the taints of the load balancer node pool.',
      'Pod 可容忍负载均衡器节点池的污点。',
    ),
  }),
  row('services[].replicasOn', 'list', words('Ready Pods on', '就绪 Pod 所在节点'), {
    help: words('Addresses or names of machines. Left out = not known.', '机器的地址或名称。不写表示未知。'),
  }),
  row('services[].replicasOn[]', 'text', words('Machine', '机器'), {
    help: words('Its address or name.', '机器的地址或名称。'),
  }),
  row('nodeNames', 'list', words('Node names', '节点名称'), {
    help: words(
      'MetalLB ranks nodes by their names, which no cluster file holds.',
      'MetalLB 按节点名称排序，而集群文件不含节点名称。',
    ),
  }),
  row('nodeNames[].address', 'address', words('Node address', '节点地址'), {
    help: words('The address in the cluster file.', '集群文件中的地址。'),
  }),
  row('nodeNames[].name', 'text', words('Node name', '节点名称'), {
    help: words('As kubectl get nodes shows it.', '与 kubectl get nodes 显示的一致。'),
  }),
  row('election', 'choice', words('MetalLB version', 'MetalLB 版本'), {
    allowed: elections,
    standard: 'address',
    help: words(
      'address: MetalLB v0.11 and later. service: v0.7 to v0.10.',
      'address：MetalLB v0.11 及更高版本。service：v0.7 至 v0.10。',
    ),
  }),
]

interface RowParts {
  readonly help: FieldWords
  readonly allowed?: readonly string[]
  readonly standard?: string
}

function row(
  path: string,
  type: FieldDraft['type'],
  label: FieldWords,
  { help, allowed, standard }: RowParts,
): FieldDraft {
  return {
    path,
    type,
    change: 'yes',
    sources: [],
    label,
    help,
    ...(allowed === undefined ? {} : { allowed }),
    ...(standard === undefined ? {} : { default: standard }),
  }
}
