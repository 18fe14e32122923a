import type { map as en } from '../en/map.ts'
import type { Message } from '../say.ts'

export const map: Readonly<Record<keyof typeof en, Message>> = {}
