import type { Place } from '../document.ts'
import { groupDigits } from '../net/group-digits.ts'
import { printRangeShort } from '../net/range.ts'
import type { AnyRule, RuleWords } from './define.ts'
import type { Arg, Args, Finding, Fix, Language } from './finding.ts'

/** Tells the line of a place, and the name of its file when it is not the one being read. */
export type Whereabouts = (place: Place) => {
  readonly line: number | undefined
  readonly file: string | undefined
}

/** A finding in words: what is wrong, why it matters, what to do. */
export interface Said {
  readonly title: string
  readonly what: string
  readonly why: string
  readonly remedy: string
}

export function sayFinding(rule: AnyRule, finding: Finding, language: Language, where: Whereabouts): Said {
  const words = rule.words[language]
  const template = words.messages[finding.message]
  if (template === undefined) throw new Error(`${rule.id}: no message ${finding.message}`)
  return {
    title: words.title,
    what: fill(template, finding.args, language, where),
    why: words.why,
    remedy: words.remedy,
  }
}

export function sayFix(rule: AnyRule, fix: Fix, language: Language, where: Whereabouts): string {
  const template = wordsOfFix(rule.words[language], fix.title)
  if (template === undefined) throw new Error(`${rule.id}: no fix title ${fix.title}`)
  return fill(template, fix.args, language, where)
}

const wordsOfFix = (words: RuleWords, title: string): string | undefined => words.fixes?.[title]

/** Replaces `{name}` by the argument in the reader's language; an argument that is missing stays visible. */
export function fill(template: string, args: Args, language: Language, where: Whereabouts): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const arg = Object.hasOwn(args, name) ? args[name] : undefined
    if (arg === undefined) return whole
    const text = sayArg(arg, language, where)
    return language === 'en'
      ? text
      : spaced(template.charAt(at - 1), text, template.charAt(at + whole.length))
  })
}

/** A blank stands between Chinese and Latin or digits, on either side of what was filled in. */
function spaced(before: string, text: string, after: string): string {
  const start = isHan(before) && isLatin(text.charAt(0)) ? ' ' : ''
  const end = isLatin(text.charAt(text.length - 1)) && isHan(after) ? ' ' : ''
  return start + text + end
}

const isHan = (character: string): boolean => /[\u4e00-\u9fff]/.test(character)
const isLatin = (character: string): boolean => /[A-Za-z0-9]/.test(character)

function sayArg(arg: Arg, language: Language, where: Whereabouts): string {
  if (typeof arg === 'string') return arg
  if (typeof arg === 'bigint') return groupDigits(arg)
  if (typeof arg === 'number') return Number.isInteger(arg) ? groupDigits(arg) : arg.toLocaleString('en-US')
  if ('range' in arg) return printRangeShort(arg.range)
  if ('words' in arg) return fill(arg.words[language], arg.args ?? {}, language, where)
  return sayPlace(where(arg.place), language)
}

function sayPlace({ line, file }: ReturnType<Whereabouts>, language: Language): string {
  const at = line === undefined ? '' : language === 'en' ? `line ${line}` : `第 ${line} 行`
  if (file === undefined) return at === '' ? '–' : at
  return at === '' ? file : `${file} ${at}`
}
