import type { form as en } from '../en/form.ts'
import type { Message } from '../say.ts'

export const form: Readonly<Record<keyof typeof en, Message>> = {}
