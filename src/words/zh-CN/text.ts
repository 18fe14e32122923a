import type { text as en } from '../en/text.ts'
import type { Message } from '../say.ts'

export const text: Readonly<Record<keyof typeof en, Message>> = {
  'text.editorLabel': '{name} 的文本',
  'text.find': '查找',
  'text.replace': '替换',
  'text.next': '下一个',
  'text.previous': '上一个',
  'text.all': '全部',
  'text.matchCase': '区分大小写',
  'text.byWord': '整词',
  'text.regexp': '正则表达式',
  'text.replaceOne': '替换',
  'text.replaceAll': '全部替换',
  'text.close': '关闭',
  'text.currentMatch': '当前匹配项',
  'text.onLine': '位于行',
  'text.replacedMatches': '已替换 $ 处',
  'text.replacedOnLine': '已替换第 $ 行的匹配项',
  'text.foldLine': '折叠行',
  'text.unfoldLine': '展开行',
  'text.foldedCode': '已折叠的行',
  'text.unfold': '展开',
  'text.controlCharacter': '控制字符',
  'text.changesTitle': '与打开时的文件相比',
  'text.noChanges': '没有更改。下载的文件与原文件逐字节相同。',
  'text.lineDiff': '更改的行',
}
