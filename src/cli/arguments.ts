import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Language, languages, type Severity, severities } from '../core/rules/finding.ts'
import { type Io, Unusable } from './io.ts'

/** Options of a command as `node:util` reads them, with its refusals turned into sentences. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0]! : String(error)
    throw new Unusable({ en: reason, 'zh-CN': `参数无法识别：${reason}` })
  }
}

export const languageOption = { lang: { type: 'string' } } as const

/** `--lang`, else what the terminal's locale says, else English. */
export function chooseLanguage(io: Io, given: string | undefined): Language {
  return given === undefined ? languageOfLocale(io) : oneOf('--lang', given, languages)
}

const languageOfLocale = (io: Io): Language => (/^zh/i.test(io.locale) ? 'zh-CN' : 'en')

/** The language in which to refuse a command line, before it is understood. */
export function guessLanguage(io: Io, args: readonly string[]): Language {
  const at = args.lastIndexOf('--lang')
  const given = at >= 0 ? args[at + 1] : args.findLast((one) => one.startsWith('--lang='))?.slice(7)
  return languages.find((one) => one === given) ?? languageOfLocale(io)
}

export function chooseSeverity(option: string, given: string | undefined, otherwise: Severity): Severity {
  return given === undefined ? otherwise : oneOf(option, given, severities)
}

/** The value if it is allowed; else a sentence with what is. */
export function oneOf<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === given)
  if (found === undefined) {
    throw new Unusable({
      en: `${option} takes ${allowed.join(', ')}, not '${given}'`,
      'zh-CN': `${option} 可取 ${allowed.join('、')}，不能是 '${given}'`,
    })
  }
  return found
}

/** Whether a finding of this severity counts at or above the bound. */
export const isAtOrAbove = (severity: Severity, bound: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(bound)
