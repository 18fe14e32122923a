import type { report as en } from '../en/report.ts'
import type { Message } from '../say.ts'

export const report: Readonly<Record<keyof typeof en, Message>> = {
  'report.title': '报告',
  'report.copy': '复制为 Markdown',
  'report.print': '打印',
  'report.addresses': '所有地址及其用途',
  'report.router': '路由器核对清单',
  'report.ports': '防火墙需放行的端口',
  'report.commands': '此集群的命令',
}
