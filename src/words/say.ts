import type { Key } from './en.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

export type WordsLanguage = 'en' | 'zh-CN'
export type WordsArgs = Readonly<Record<string, string | number>>

/** A string, or one for each plural form that the language has; `{count}` chooses. */
export type Message = string | { readonly one: string; readonly other: string }

/** Says a string of the interface: `words('app.open')`. */
export type Say = (key: Key, args?: WordsArgs) => string

const catalogs: Readonly<Record<WordsLanguage, Readonly<Record<Key, Message>>>> = { en, 'zh-CN': zhCN }
const plurals = { en: new Intl.PluralRules('en'), 'zh-CN': new Intl.PluralRules('zh-CN') }
const numbers = new Intl.NumberFormat('en-US')

/** Fills `{name}` from `args`; numbers get thousands separators, so pass ports and lines as text. */
export function say(language: WordsLanguage, key: Key, args: WordsArgs = {}): string {
  const message = catalogs[language][key]
  const template = typeof message === 'string' ? message : message[pluralForm(language, args['count'])]
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const arg = args[name]
    if (arg === undefined) return whole
    return typeof arg === 'number' ? numbers.format(arg) : arg
  })
}

function pluralForm(language: WordsLanguage, count: string | number | undefined): 'one' | 'other' {
  return plurals[language].select(Number(count ?? 2)) === 'one' ? 'one' : 'other'
}

/** Whether a text names a string of the interface; keys that come from data are checked with this. */
export const isKey = (text: string): text is Key => Object.hasOwn(en, text)
