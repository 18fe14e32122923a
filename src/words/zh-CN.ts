import type { Key } from './en.ts'
import type { Message } from './say.ts'
import { app } from './zh-CN/app.ts'
import { changes } from './zh-CN/changes.ts'
import { drafts } from './zh-CN/drafts.ts'
import { emit } from './zh-CN/emit.ts'
import { findings } from './zh-CN/findings.ts'
import { form } from './zh-CN/form.ts'
import { map } from './zh-CN/map.ts'
import { network } from './zh-CN/network.ts'
import { nodes } from './zh-CN/nodes.ts'
import { palette } from './zh-CN/palette.ts'
import { plan } from './zh-CN/plan.ts'
import { report } from './zh-CN/report.ts'
import { room } from './zh-CN/room.ts'
import { rules } from './zh-CN/rules.ts'
import { save } from './zh-CN/save.ts'
import { services } from './zh-CN/services.ts'
import { share } from './zh-CN/share.ts'
import { shortcut } from './zh-CN/shortcut.ts'
import { sourceAddress } from './zh-CN/source-address.ts'
import { start } from './zh-CN/start.ts'
import { text } from './zh-CN/text.ts'

/** 简体中文. A key that is missing here does not compile. */
export const zhCN: Readonly<Record<Key, Message>> = {
  ...app,
  ...start,
  ...form,
  ...network,
  ...nodes,
  ...plan,
  ...room,
  ...services,
  ...sourceAddress,
  ...map,
  ...text,
  ...findings,
  ...palette,
  ...shortcut,
  ...changes,
  ...drafts,
  ...share,
  ...save,
  ...emit,
  ...report,
  ...rules,
}
