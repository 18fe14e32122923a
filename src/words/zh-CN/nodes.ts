import type { nodes as en } from '../en/nodes.ts'
import type { Message } from '../say.ts'

export const nodes: Readonly<Record<keyof typeof en, Message>> = {
  'nodes.settings': '标签、污点和镜像拉取',
  'nodes.settingsCount': '{count} 项设置',
  'nodes.settingsNone': '未设置',
  'nodes.labels': '节点标签',
  'nodes.addLabel': 'key=value',
  'nodes.newLabel': '{name} 的新标签',
  'nodes.add': '添加',
  'nodes.labelValue': '{key} 的值',
  'nodes.taints': '污点',
  'nodes.taintsHelp': '使工作负载不调度到这些节点',
  'nodes.addTaint': '污点的键',
  'nodes.newTaint': '{name} 的新污点',
  'nodes.taintKey': '污点 {number} 的键',
  'nodes.taintValue': '污点 {number} 的值',
  'nodes.taintEffect': '污点 {number} 的效果',
  'nodes.keepOff': '不运行工作负载：{taint}',
  'nodes.kubelet': '镜像拉取',
  'nodes.upgrade': '升级',
  'nodes.override': '每个节点的 Pod 数',
  'nodes.oneAtATime': '每次只更换一个',
  'nodes.new': '新增',
  'nodes.emptyTitle': '还没有工作器节点池',
  'nodes.empty': '工作负载在工作器节点上运行。每个节点池是一个单独的文档，其中列出机器。',
  'nodes.emptyStandalone': '独立集群可在控制平面节点上运行工作负载，工作器节点池可选。',
}
