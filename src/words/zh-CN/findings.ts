import type { findings as en } from '../en/findings.ts'
import type { Message } from '../say.ts'

export const findings: Readonly<Record<keyof typeof en, Message>> = {
  'findings.filter': '显示',
  'findings.all': '全部 {count}',
  'findings.filter.error': '错误 {count}',
  'findings.filter.warning': '警告 {count}',
  'findings.filter.info': '建议 {count}',
  'findings.severity.error': '错误',
  'findings.severity.warning': '警告',
  'findings.severity.info': '建议',
  'findings.numbered': '{severity} {number}',
  'findings.related': '{severity} {number} 涉及的另一方',
  'findings.list': '问题',
  'findings.fixAll': '修复所有安全项 ({count})',
  'findings.fixed': '已应用 {count} 项修复',
  'findings.applied': '已应用：{title}',
  'findings.apply': '应用修复',
  'findings.rule': '规则',
  'findings.what': '问题',
  'findings.why': '原因',
  'findings.do': '处理',
  'findings.whyLink': '原因',
  'findings.line': '第 {line} 行',
  'findings.places': '{first}、{second}',
  'findings.also': '{here}，相关：{others}',
  'findings.morePlaces': '{also}，另有 {count} 处',
  'findings.preview': '将更改的行',
  'findings.none': '没有发现问题',
  'findings.noneHelp':
    '凡是能从文件判断的规则均已满足。路由器如何处理 ARP、地址是否空闲，文件无法证明：参见网络规划中的核对清单。',
  'findings.other': '位于 {name}',
}
