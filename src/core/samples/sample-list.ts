/** What the first page shows of a sample; its text is loaded when it is chosen. */
export interface SampleEntry {
  readonly id: string
  readonly type: 'standalone' | 'hybrid' | 'admin' | 'user'
  /** First word of the id, as people call the shape. */
  readonly family: 'edge' | 'hybrid' | 'admin' | 'user'
  readonly title: { readonly en: string; readonly 'zh-CN': string }
  /** Nodes by role. */
  readonly controlPlane: number
  readonly balancers: number
  readonly workers: number
  readonly fileName: string
  /** Short name of the page its values were published on (rules/sources.ts). */
  readonly source: 'SMP'
}

type Row = readonly [
  id: string,
  type: SampleEntry['type'],
  en: string,
  zhCN: string,
  nodes: readonly [controlPlane: number, balancers: number, workers: number],
]

/** The published shapes, in the order of their page. */
const rows: readonly Row[] = [
  ['edge-basic', 'standalone', 'one machine', '单机', [1, 0, 0]],
  ['edge-ha', 'standalone', 'highly available', '高可用', [3, 0, 0]],
  ['hybrid-basic', 'hybrid', 'one control plane node', '单个控制平面节点', [1, 0, 3]],
  ['hybrid-ha', 'hybrid', 'highly available', '高可用', [3, 0, 3]],
  ['hybrid-ha-lb', 'hybrid', 'HA, load balancer node pool', '高可用，负载均衡器节点池', [3, 3, 3]],
  ['admin-basic', 'admin', 'one control plane node', '单个控制平面节点', [1, 0, 0]],
  ['admin-ha', 'admin', 'highly available', '高可用', [3, 0, 0]],
  ['admin-manlb', 'admin', 'load balancer of your own', '手动负载均衡', [1, 0, 0]],
  ['user-basic', 'user', 'one control plane node', '单个控制平面节点', [1, 0, 3]],
  ['user-ha-np', 'user', 'HA, two node pools', '高可用，两个节点池', [3, 0, 6]],
  ['user-ha-oidc', 'user', 'HA, load balancer node pool', '高可用，负载均衡器节点池', [3, 3, 3]],
  ['user-ha-ldap', 'user', 'BGP instead of Layer 2', '使用 BGP 而非第 2 层', [3, 0, 3]],
]

export const sampleList: readonly SampleEntry[] = rows.map(
  ([id, type, en, zhCN, [controlPlane, balancers, workers]]): SampleEntry => ({
    id,
    type,
    family: type === 'standalone' ? 'edge' : type,
    title: { en, 'zh-CN': zhCN },
    controlPlane,
    balancers,
    workers,
    fileName: `${id}.yaml`,
    source: 'SMP',
  }),
)

/** Of the tour; text and plan are in samples.ts. */
export const tourFileName = 'tour.yaml'
