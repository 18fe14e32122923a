import type { changes as en } from '../en/changes.ts'
import type { Message } from '../say.ts'

export const changes: Readonly<Record<keyof typeof en, Message>> = {
  'changes.words': '文字说明',
  'changes.deployed': '与运行中的集群相比',
  'changes.sameMeaning': '地址和设置均未变化',
  'changes.clusterAdded': '{name} 为新增',
  'changes.clusterRemoved': '{name} 已移除',
  'changes.load': '加载已部署的文本',
  'changes.loaded': '以 {name} 作为已部署的文本进行比较',
  'changes.notThisCluster': '{name} 中没有此集群。没有做任何更改',
  'changes.doesNotParse': '{name} 无法完整解析。没有做任何更改',
}
