import type { shortcut as en } from '../en/shortcut.ts'
import type { Message } from '../say.ts'

export const shortcut: Readonly<Record<keyof typeof en, Message>> = {
  'shortcut.title': '快捷键',
  'shortcut.firstFix': '应用第一项修复',
}
