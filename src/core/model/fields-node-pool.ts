import { defineFields, words } from './field-row.ts'
import { metadataDrafts } from './fields-metadata.ts'
import { settingDrafts } from './fields-node-settings.ts'
import { nodeDrafts } from './fields-nodes.ts'

/** A NodePool document: worker nodes. */
export const nodePoolFields = defineFields('nodePool', 'nodePools', [
  ...metadataDrafts('baremetal.cluster.gke.io/v1', 'NodePool', ['REF']),
  {
    path: 'spec.clusterName',
    type: 'text',
    required: true,
    change: 'never',
    sources: ['REF'],
    label: words('Cluster name', '集群名称'),
    help: words('Name of the cluster the pool belongs to.', '节点池所属集群的名称。'),
  },
  ...nodeDrafts('spec', false),
  ...settingDrafts('spec'),
  {
    path: 'spec.upgradeStrategy',
    type: 'group',
    change: 'yes',
    sources: ['REF'],
    label: words('Upgrade strategy', '升级策略'),
    help: words('How many nodes are upgraded at a time.', '同时升级的节点数量。'),
    section: 'other',
  },
  {
    path: 'spec.upgradeStrategy.parallelUpgrade.concurrentNodes',
    type: 'number',
    default: '1',
    bounds: [1, 15],
    change: 'yes',
    sources: ['REF'],
    label: words('Nodes at a time', '并行节点数'),
    help: words('At most 15 and half of the pool.', '最多 15 个，且不超过节点池的一半。'),
    section: 'other',
  },
  {
    path: 'spec.upgradeStrategy.parallelUpgrade.minimumAvailableNodes',
    type: 'number',
    default: '0',
    change: 'yes',
    sources: ['REF'],
    label: words('Nodes that stay available', '最少可用节点数'),
    help: words(
      'Together with the nodes at a time, not more than the pool has.',
      '与并行节点数之和不超过节点池的节点数。',
    ),
    section: 'other',
  },
  {
    path: 'spec.nodeConfigOverride.podDensity.maxPodsPerNode',
    type: 'number',
    bounds: [32, 250],
    change: 'never',
    since: '1.33',
    sources: ['POD'],
    label: words('Pods per node in this pool', '此节点池每个节点的 Pod 数上限'),
    help: words(
      'Overrides the value of the cluster; the pool then needs a ClusterCIDRConfig of its own.',
      '覆盖集群的值；此节点池需要单独的 ClusterCIDRConfig。',
    ),
  },
  {
    path: 'spec.nodeConfigOverride.podDensity.podCIDRSize',
    type: 'number',
    change: 'never',
    since: '1.33',
    sources: ['POD'],
    label: words('Size of the Pod block', 'Pod 地址块大小'),
    help: words('Kept as it is.', '原样保留。'),
    section: 'other',
  },
])

export const namespaceFields = defineFields('namespace', 'cluster', [
  ...metadataDrafts('v1', 'Namespace', ['REF'], false),
])
