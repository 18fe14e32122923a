import type { plan as en } from '../en/plan.ts'
import type { Message } from '../say.ts'

export const plan: Readonly<Record<keyof typeof en, Message>> = {}
