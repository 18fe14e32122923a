import type { changes as en } from '../en/changes.ts'
import type { Message } from '../say.ts'

export const changes: Readonly<Record<keyof typeof en, Message>> = {
  'changes.words': '文字说明',
  'changes.asOpened': '打开时的内容，{time}',
  'changes.deployed': '与运行中的集群相比',
  'changes.now': '当前',
  'changes.sideBySide': '并排',
  'changes.unified': '合并',
  'changes.revertAll': '全部还原',
  'changes.reverted': '已还原所有更改',
  'changes.unchangedLines': '{count} 行未更改',
  'changes.untouched': '共 {total} 行，{untouched} 行未动：注释、顺序、引号均保留',
  'changes.next': '下一处更改',
  'changes.previous': '上一处更改',
  'changes.runs': '此集群是否已在运行？',
  'changes.runsHelp': '如果是，部分字段不可更改，下载的将是草稿。',
  'changes.itRuns': '已在运行：与此文本比较',
  'changes.comparedWith': '此集群正在运行。与 {date} 的文本比较',
  'changes.locked': '{count} 个字段已锁定',
  'changes.sameMeaning': '地址和设置均未变化',
  'changes.clusterAdded': '{name} 为新增',
  'changes.clusterRemoved': '{name} 已移除',
  'changes.load': '加载已部署的文本',
  'changes.loaded': '以 {name} 作为已部署的文本进行比较',
  'changes.notThisCluster': '{name} 中没有此集群。没有做任何更改',
  'changes.doesNotParse': '{name} 无法完整解析。没有做任何更改',
}
