import type { Language, Severity } from '../core/rules/finding.ts'

export interface TerminalWords {
  readonly severity: Readonly<Record<Severity, string>>
  /** Between the severity and the message. */
  readonly colon: string
  readonly why: string
  readonly remedy: string
  readonly fix: string
  readonly safeFix: string
  readonly summary: (errors: number, warnings: number, advice: number, files: number) => string
  readonly nothing: (files: number) => string
  readonly suppressed: (count: number) => string
  readonly leftOut: (errors: number, warnings: number, advice: number) => string
}

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`

const countInEnglish = (errors: number, warnings: number, advice: number): string =>
  `${many(errors, 'error', 'errors')}, ${many(warnings, 'warning', 'warnings')}, ${advice} advice`
const countInChinese = (errors: number, warnings: number, advice: number): string =>
  `${errors} 个错误，${warnings} 个警告，${advice} 条建议`

/** What the terminal says around the findings. */
export const terminalWords: Readonly<Record<Language, TerminalWords>> = {
  en: {
    severity: { error: 'error', warning: 'warning', info: 'advice' },
    colon: ': ',
    why: 'why: ',
    remedy: 'do:  ',
    fix: 'fix (to decide): ',
    safeFix: 'fix (safe): ',
    summary: (errors, warnings, advice, files) =>
      `${countInEnglish(errors, warnings, advice)} in ${many(files, 'file', 'files')}`,
    nothing: (files) => `No problem found in ${many(files, 'file', 'files')}`,
    suppressed: (count) => `; ${count} ignored by ${count === 1 ? 'a comment' : 'comments'}`,
    leftOut: (errors, warnings, advice) => `Not annotated: ${countInEnglish(errors, warnings, advice)}`,
  },
  'zh-CN': {
    severity: { error: '错误', warning: '警告', info: '建议' },
    colon: '：',
    why: '原因：',
    remedy: '处理：',
    fix: '修复 (需要判断)：',
    safeFix: '修复 (安全)：',
    summary: (errors, warnings, advice, files) =>
      `${files} 个文件：${countInChinese(errors, warnings, advice)}`,
    nothing: (files) => `${files} 个文件中没有发现问题`,
    suppressed: (count) => `；注释忽略了 ${count} 个问题`,
    leftOut: (errors, warnings, advice) => `未标注：${countInChinese(errors, warnings, advice)}`,
  },
}
