import type { save as en } from '../en/save.ts'
import type { Message } from '../say.ts'

export const save: Readonly<Record<keyof typeof en, Message>> = {
  'save.back': '保存到所打开的文件',
  'save.backHelp': '{name}，使用此浏览器的文件访问功能',
  'save.backErrors': '{name} 按原样保存，含 {count} 个错误',
  'save.saved': '已保存到 {name}',
  'save.asItIs': '不会向文件添加任何内容。换行符、注释和顺序均保持原样。',
  'save.written': '已保存到 {name}',
  'save.same': '{name} 中已是此文本',
  'save.denied': '浏览器不允许写入 {name}。可再次保存并予以允许，或下载文件',
  'save.gone': '{name} 已不在打开时的位置。可改为下载',
  'save.unreadable': '磁盘上的 {name} 已不是文本，未做改动。可改为下载文件',
  'save.failed': '{name} 未能写入，仍为原有内容。可改为下载文件',
  'save.conflict': '{name} 自 {time} 之后已被他人修改',
  'save.conflictHelp': '标有 − 的行位于磁盘上的文件中，标有 + 的行位于此处。',
  'save.conflictDiff': '磁盘上的文件与此处文本的差异',
  'save.take': '采用磁盘上的文本',
  'save.overwrite': '覆盖文件',
  'save.taken': '已采用磁盘上的 {name}',
  'save.stepTaken': '采用磁盘上的 {name}',
}
