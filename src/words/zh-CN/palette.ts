import type { palette as en } from '../en/palette.ts'
import type { Message } from '../say.ts'

export const palette: Readonly<Record<keyof typeof en, Message>> = {
  'palette.title': '搜索或执行命令',
  'palette.placeholder': '命令、字段、地址或规则',
  'palette.do': '执行',
  'palette.goTo': '转到',
  'palette.explain': '解释 {address}',
  'palette.rules': '规则',
  'palette.none': '没有与 {text} 匹配的结果',
  'palette.found': '{count} 个结果',
  'palette.command.addPool': '添加地址池',
  'palette.command.addNodePool': '添加工作器节点池',
  'palette.command.fixAll': '修复所有安全项',
  'palette.command.nextProblem': '下一个问题',
  'palette.command.previousProblem': '上一个问题',
  'palette.command.language': '切换语言',
  'palette.command.theme': '切换浅色与深色',
}
