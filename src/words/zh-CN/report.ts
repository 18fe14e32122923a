import type { report as en } from '../en/report.ts'
import type { Message } from '../say.ts'

export const report: Readonly<Record<keyof typeof en, Message>> = {
  'report.tab': '报告',
  'report.open': '报告 (可附于工单)',
  'report.picture': '保存图片',
  'report.seenSvg': '将当前视图保存为 SVG',
  'report.seenPng': '将当前视图保存为 PNG',
  'report.wholeSvg': '将整个子网保存为 SVG',
  'report.wholePng': '将整个子网保存为 PNG',
  'report.printSheet': '打印图纸',
  'report.pictureFailed': '浏览器无法绘制此图片，可改存为 SVG',
  'report.copyMarkdown': '复制为 Markdown',
  'report.copyCsv': '复制为 CSV',
  'report.copiedTable': '已复制 {subnet} 的 {count} 行',
  'report.copyFailed': '浏览器不允许复制，可改为保存或打印',
  'report.copied': '已将报告复制为 Markdown',
  'report.download': '下载 .md',
  'report.print': '打印报告',
  'report.command.svg': '将地图保存为 SVG',
  'report.command.png': '将地图保存为 PNG',
  'report.command.print': '打印地址规划',
  'report.command.markdown': '将地址表复制为 Markdown',
  'report.command.csv': '将地址表复制为 CSV',
}
