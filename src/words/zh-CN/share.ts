import type { share as en } from '../en/share.ts'
import type { Message } from '../say.ts'

export const share: Readonly<Record<keyof typeof en, Message>> = {
  'share.title': '通过链接分享',
  'share.command': '通过链接分享',
  'share.how':
    '文本位于网址中 # 之后的部分，浏览器不会把这一部分发送到服务器。打开链接的人会得到一份单独的草稿。',
  'share.leaveOut': '不包含',
  'share.credentialsSwitch': '凭据',
  'share.credentialsHelp': '密钥路径、证书、密码、账号',
  'share.projectsSwitch': '项目 ID',
  'share.projectsHelp': '各处的 projectID',
  'share.commentsSwitch': '注释',
  'share.commentsHelp': '包括被注释掉的字段',
  'share.leftOut': '有 {count} 处未包含',
  'share.comments': '{name}：{count} 条注释',
  'share.untouched': '{name} 的第 {documents} 个文档无法解析，其中的内容未做任何隐去',
  'share.repeated': '{name} 第 {lines} 行：隐去的内容在此处再次出现',
  'share.size.anywhere': '{count} 个字符，任何程序都能完整传递',
  'share.size.most': '{count} 个字符，多数聊天和邮件程序能完整传递',
  'share.size.long': '{count} 个字符：许多程序会截断这样的链接。宜改为传递文件',
  'share.size.too-long': '{count} 个字符：过长，无法作为链接。可改为传递文件，在此页面打开的效果相同',
  'share.mark': '{count}',
  'share.fromDisk': '此页面是从磁盘打开的：只有页面位于相同路径时，链接才有效',
  'share.link': '链接',
  'share.copy': '复制链接',
  'share.download': '下载 {name}',
  'share.copied': '已复制链接',
  'share.copyFailed': '浏览器不允许复制。可选中链接后手动复制',
  'share.draftName': '{name} (分享)',
  'share.opened': '已作为新草稿打开。其他草稿仍在首页',
  'share.link.damaged':
    '此链接不完整：有字符缺失或被改动。可请求对方重新发送链接，或改为发送文件。没有打开任何内容，也没有做任何更改',
  'share.link.newer': '此链接由此页面的更新版本生成。重新加载页面以获取新版本，或改用文件。没有做任何更改',
  'share.link.too-large': '此链接解压后超过 8 MB，集群文件不会这么大。可改用文件。没有打开任何内容',
  'share.file.damaged': '此分享文件不完整。需要重新获取。没有打开任何内容，也没有做任何更改',
  'share.file.newer': '此分享文件由此页面的更新版本生成。重新加载页面以获取新版本。没有做任何更改',
}
