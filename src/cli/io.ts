import type { Language } from '../core/rules/finding.ts'

/** The world as the commands see it, so that tests can run them in one process. */
export interface Io {
  /** Bytes of a file; throws as Node does. */
  readonly readFile: (path: string) => Uint8Array
  /** Throws as Node does. */
  readonly writeFile: (path: string, text: string) => void
  readonly isDirectory: (path: string) => boolean
  readonly readStdin: () => Uint8Array
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Standard output is a terminal and NO_COLOR is not set. */
  readonly useColor: boolean
  /** `LC_ALL`, `LC_MESSAGES` or `LANG`, for the language where `--lang` is not given. */
  readonly locale: string
  /** `2026-11-23`: drawings carry the day they were made. */
  readonly today: string
}

/** Exit codes: nothing at or above `--fail-on`; findings; unusable input or arguments. */
export const exitClean = 0
export const exitFindings = 1
export const exitUnusable = 2
export type ExitCode = typeof exitClean | typeof exitFindings | typeof exitUnusable

/** A sentence without a full stop, in each language. */
export type Sentence = Readonly<Record<Language, string>>

/** What ends a command with exit 2, said to the person at the terminal. */
export class Unusable extends Error {
  readonly said: Sentence
  constructor(said: Sentence) {
    super(said.en)
    this.said = said
  }
}
