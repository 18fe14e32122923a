import { app } from './en/app.ts'
import { findings } from './en/findings.ts'
import { form } from './en/form.ts'
import { map } from './en/map.ts'
import { plan } from './en/plan.ts'
import { start } from './en/start.ts'
import { text } from './en/text.ts'

/** Every string of the interface in English; the keys are the type of all other languages. */
export const en = { ...app, ...start, ...form, ...plan, ...map, ...text, ...findings } as const

export type Key = keyof typeof en
