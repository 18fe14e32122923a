import { taintEffects } from './cluster.ts'
import { type FieldDraft, type FieldWords, words } from './field-row.ts'

/** Labels, taints and kubelet settings of any pool. */
export function settingDrafts(at: string): readonly FieldDraft[] {
  return [
    {
      path: `${at}.labels`,
      type: 'map',
      change: 'yes',
      sources: ['REF'],
      label: words('Node labels', '节点标签'),
      help: words('Set on every node of the pool.', '设置到此节点池的每个节点。'),
    },
    {
      path: `${at}.taints`,
      type: 'list',
      change: 'yes',
      sources: ['REF', 'BLB'],
      label: words('Taints', '污点'),
      help: words(
        'Keep workloads off these nodes, such as node-role.kubernetes.io/load-balancer:NoSchedule.',
        '使工作负载不调度到这些节点，例如 node-role.kubernetes.io/load-balancer:NoSchedule。',
      ),
    },
    {
      path: `${at}.taints[].key`,
      type: 'text',
      required: true,
      change: 'yes',
      sources: ['REF'],
      label: words('Taint key', '污点键'),
      help: words('Name of the taint.', '污点的名称。'),
    },
    {
      path: `${at}.taints[].value`,
      type: 'text',
      change: 'yes',
      sources: ['REF'],
      label: words('Taint value', '污点值'),
      help: words('May be left out.', '可省略。'),
    },
    {
      path: `${at}.taints[].effect`,
      type: 'choice',
      allowed: taintEffects,
      required: true,
      change: 'yes',
      sources: ['REF'],
      label: words('Taint effect', '污点效果'),
      help: words('What happens to Pods that do not tolerate it.', '对不容忍此污点的 Pod 的处理方式。'),
    },
    {
      path: `${at}.kubeletConfig`,
      type: 'group',
      change: 'yes',
      sources: ['REF'],
      label: words('Kubelet settings', 'kubelet 设置'),
      help: words('How the nodes pull images.', '节点拉取镜像的方式。'),
      section: 'other',
    },
    kubeletNumber(at, 'registryPullQPS', '5', words('Image pulls per second', '每秒镜像拉取数')),
    kubeletNumber(at, 'registryBurst', '10', words('Image pull burst', '镜像拉取突发数')),
    {
      path: `${at}.kubeletConfig.serializeImagePulls`,
      type: 'flag',
      default: 'true',
      change: 'yes',
      sources: ['REF'],
      label: words('Pull images one by one', '逐个拉取镜像'),
      help: words('Off = several images at a time.', '关闭后可同时拉取多个镜像。'),
      section: 'other',
    },
    {
      path: `${at}.kubeletConfig.featureGates`,
      type: 'map',
      change: 'yes',
      sources: ['CRD'],
      label: words('Feature gates', '特性门控'),
      help: words('Kept as they are.', '原样保留。'),
      section: 'other',
    },
  ]
}

function kubeletNumber(at: string, key: string, value: string, label: FieldWords): FieldDraft {
  return {
    path: `${at}.kubeletConfig.${key}`,
    type: 'number',
    default: value,
    bounds: [0, 2_147_483_647],
    change: 'yes',
    sources: ['REF'],
    label,
    help: words('Zero or more.', '不小于零。'),
    section: 'other',
  }
}
