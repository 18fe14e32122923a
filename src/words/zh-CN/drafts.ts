import type { drafts as en } from '../en/drafts.ts'
import type { Message } from '../say.ts'

export const drafts: Readonly<Record<keyof typeof en, Message>> = {
  'drafts.rename': '重命名草稿 {name}',
  'drafts.nameLabel': '草稿名称',
  'drafts.deleted': '已删除草稿 {name}',
  'drafts.undoDelete': '撤销：删除草稿 {name}',
  'drafts.today': '今天 {time}',
  'drafts.copyOf': '{name} (副本)',
  'drafts.openElsewhere': '此草稿已在另一个标签页中打开，这里是它的副本：{name}',
  'drafts.copied': '另一个标签页写入了此草稿。这里的内容另存为单独的草稿',
  'drafts.full': '此浏览器的存储空间已满，草稿未能保存。可下载文件，或在首页删除较早的草稿',
  'drafts.forbidden': '此浏览器不允许页面保存草稿。下载文件可保留所做的更改，也可为此页面开启存储权限',
  'drafts.none': '此浏览器不允许页面保存草稿，打开的内容在关闭标签页后即丢失。下载可予以保留。',
  'drafts.notKept': '未保存在此浏览器中',
  'drafts.notChanged': '浏览器未能更改已保存的草稿。重新加载页面后再试',
  'drafts.leaveUnkept': '此浏览器未保存草稿。继续操作将丢失所做的更改。仍要继续吗？',
}
