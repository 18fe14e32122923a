import { app } from './en/app.ts'
import { changes } from './en/changes.ts'
import { drafts } from './en/drafts.ts'
import { emit } from './en/emit.ts'
import { findings } from './en/findings.ts'
import { form } from './en/form.ts'
import { map } from './en/map.ts'
import { network } from './en/network.ts'
import { nodes } from './en/nodes.ts'
import { palette } from './en/palette.ts'
import { plan } from './en/plan.ts'
import { report } from './en/report.ts'
import { room } from './en/room.ts'
import { rules } from './en/rules.ts'
import { save } from './en/save.ts'
import { services } from './en/services.ts'
import { share } from './en/share.ts'
import { shortcut } from './en/shortcut.ts'
import { sourceAddress } from './en/source-address.ts'
import { start } from './en/start.ts'
import { text } from './en/text.ts'

/** Every string of the interface in English; the keys are the type of all other languages. */
export const en = {
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
} as const

export type Key = keyof typeof en
