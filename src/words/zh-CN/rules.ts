import type { rules as en } from '../en/rules.ts'
import type { Message } from '../say.ts'

export const rules: Readonly<Record<keyof typeof en, Message>> = {
  'rules.find': '在规则中查找',
  'rules.all': '全部规则',
  'rules.back': '返回文件',
  'rules.whyNamed': '原因：{title}',
  'rules.unknown': '没有名为 {id} 的规则',
  'rules.kind.file': '仅凭文件即可判断',
  'rules.kind.plan': '需要网络规划',
  'rules.kind.deployed': '需要已部署的文本',
  'rules.since': '自 {version} 版起',
  'rules.until': '至 {version} 版止',
  'rules.field': '字段',
  'rules.messages': '提示内容',
  'rules.fixes': '可做的修复',
  'rules.sources': '来源',
  'rules.wrong': '存在此问题的示例',
  'rules.right': '没有此问题的示例',
  'rules.open': '打开此示例',
  'rules.openNamed': '打开此示例：{name}',
  'rules.opened': '已打开 {name}，其他文件未动',
  'rules.planKept': '已打开 {name}。按当前的网络规划判断，而不是示例的网络规划',
  'rules.afterFix': '应用第一项修复之后',
  'rules.notLoaded': '无法加载示例。上方的规则内容是完整的',
}
