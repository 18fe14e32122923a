import type { Say } from '../words/say.ts'

/** "today 14:02", else the day: `18 Nov`, with the year where it is not this one. */
export function sayDay(at: number, language: string, words: Say, now = new Date()): string {
  const then = new Date(at)
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, options).format(then)
  if (then.toDateString() === now.toDateString())
    return words('drafts.today', { time: format({ timeStyle: 'short' }) })
  const isThisYear = then.getFullYear() === now.getFullYear()
  return format({ day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) })
}
