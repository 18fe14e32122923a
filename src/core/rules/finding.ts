import type { FileEdits, FileId, Patch, Place } from '../document.ts'
import type { Range } from '../net/range.ts'

export const severities = ['error', 'warning', 'info'] as const
/** `info` is advice (A in domain 4). */
export type Severity = (typeof severities)[number]

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** Words of their own in each language, with placeholders filled from `args`. */
export interface Phrase {
  readonly words: Readonly<Record<Language, string>>
  readonly args?: Args
}

/**
 * What a message says beside its words. A place is shown as its line ("line 42", or with the file's name when it
 * stands in another file); a range as addresses; a phrase in the reader's language.
 */
export type Arg = string | number | bigint | { readonly place: Place } | { readonly range: Range } | Phrase
export type Args = Readonly<Record<string, Arg>>

/** A rule's result as data. Words are made from it late, in the reader's language. */
export interface Finding {
  /** The rule's id (its file name). */
  readonly rule: string
  readonly severity: Severity
  /** Key of the message in the rule's words. */
  readonly message: string
  readonly args: Args
  /** Where it is shown and marked. */
  readonly place: Place
  /** The exact characters in the text of the place's file, where no path tells them; its end is exclusive. */
  readonly span?: { readonly from: number; readonly to: number }
  /** The other parties, in the order in which the message names them. */
  readonly related: readonly Place[]
  /** The exact addresses in question, for the map. */
  readonly ranges: readonly Range[]
  /** The finding leans on a subnet that nobody confirmed. */
  readonly assumed: boolean
  readonly fixes: readonly Fix[]
}

/** A repair as an intention. Safe = certain to be what was meant, and it takes nothing away that was wanted. */
export interface Fix {
  /** Key of the title in the rule's words. */
  readonly title: string
  readonly args: Args
  readonly safe: boolean
  readonly edits: readonly FileEdits[]
  /** Characters to replace, in text that no path reaches because it does not parse. */
  readonly patches?: readonly { readonly file: FileId; readonly patches: readonly Patch[] }[]
}
