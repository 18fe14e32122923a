import type { Refusal } from './refusal.ts'
import { refusalWords } from './refusal-words.ts'

/** Why a change was not made, and what to do instead, as one text. */
export function sayRefusal({ code, args }: Refusal, language: 'en' | 'zh-CN'): string {
  const { what, do: remedy } = refusalWords[code][language]
  const gap = language === 'en' ? ' ' : ''
  return `${what}${gap}${remedy}`.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  )
}
