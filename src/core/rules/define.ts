import type { Path, Place } from '../document.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import type { Range } from '../net/range.ts'
import type { Args, Fix, Language, Severity } from './finding.ts'
import type { SourceName } from './sources.ts'

/** F = decided by the file alone, C = needs the network plan, D = needs the deployed text (domain 4). */
export type Kind = 'file' | 'plan' | 'deployed'

/** A rule's own words in one language. Templates hold `{placeholders}` named like the args. */
export interface RuleWords {
  /** What should be true, as a short statement. */
  readonly title: string
  readonly why: string
  readonly remedy: string
  /** By message key: what is wrong here, naming both parties. */
  readonly messages: Readonly<Record<string, string>>
  /** By title key: the label of a fix button, a verb with its object. */
  readonly fixes?: Readonly<Record<string, string>>
}

/** What a check says; the runner completes it to a Finding. */
export interface Report {
  readonly message: string
  readonly args?: Args
  /** A path in the judged file, or a place in another text. */
  readonly at: Path | Place
  /** Offsets in the file's text, where the path alone does not tell the characters. */
  readonly span?: { readonly from: number; readonly to: number }
  readonly related?: readonly (Path | Place)[]
  readonly ranges?: readonly Range[]
  /** Unless it is the rule's own. */
  readonly severity?: Severity
  /** Set when the statement leans on an assumed subnet; the runner then lowers an error to a warning. */
  readonly assumed?: boolean
  readonly fixes?: readonly Fix[]
}
export type ReportFunction = (report: Report) => void

/** What a rule is called with, by its scope. */
export interface Scopes {
  /** Once for each cluster of each file. */
  readonly cluster: ClusterView & { readonly workspace: WorkspaceModel }
  /** Once for each file, cluster or not. */
  readonly file: ClusterFile & { readonly workspace: WorkspaceModel }
  /** Once for the network plan. */
  readonly plan: WorkspaceModel
}

/** One thing a rule should say about a case, in full. */
export interface Expectation {
  readonly message: string
  /** `2/spec/loadBalancer/vips/controlPlaneVIP`; in the plan it begins with `plan:`, in a further file with `other1:`. */
  readonly at: string
  readonly severity?: Severity
}

/** Texts to judge; `text` is one cluster file. */
export interface CaseTexts {
  readonly text: string
  readonly plan?: string
  readonly deployed?: string
  /** Further cluster files of the workspace. */
  readonly others?: readonly string[]
}

/** What a case shows, for the rule's page. A version, a port or a product's name is the same in both languages. */
export type CaseName = string | Readonly<Record<Language, string>>

export const nameOfCase = ({ name }: { readonly name: CaseName }, language: Language): string =>
  typeof name === 'string' ? name : name[language]

export interface ValidCase extends CaseTexts {
  readonly name: CaseName
}

export interface InvalidCase extends CaseTexts {
  readonly name: CaseName
  /** Exactly the findings of this rule, in order. */
  readonly expect: readonly Expectation[]
  /** The text after the first fix of the first finding that has one. */
  readonly fixed?: string
  /** The network plan after the same fix, where the fix changes the plan. */
  readonly fixedPlan?: string
}

export interface Rule<S extends keyof Scopes = keyof Scopes> {
  /** The file's name: what should be true, as a slug. */
  readonly id: string
  /** Rows of domain 4 that it implements. */
  readonly covers: readonly string[]
  readonly severity: Severity
  readonly kind: Kind
  readonly scope: S
  /** The field it belongs to (an id of model/fields.ts), or undefined for the file as a whole. */
  readonly field: string | undefined
  /** First and last minor version (`1.32`) for which it speaks, where the documentation says so. */
  readonly since?: string
  readonly until?: string
  /** Short names of the sources (sources.ts). */
  readonly sources: readonly SourceName[]
  readonly words: Readonly<Record<Language, RuleWords>>
  readonly check: (view: Scopes[S], report: ReportFunction) => void
}

/**
 * What a rule file exports beside the rule, under the name `cases`. Apart from the rule, so that the
 * app's first load does not carry the texts.
 */
export interface Cases {
  /** The rule stays silent. */
  readonly valid: readonly ValidCase[]
  /** The rule says exactly what is listed. */
  readonly invalid: readonly InvalidCase[]
}

/** A rule of any scope; the runner tells them apart by `scope`. */
export type AnyRule = { readonly [S in keyof Scopes]: Rule<S> }[keyof Scopes]

/** Gives the literal its type; the contract test does the rest. */
export function defineRule<S extends keyof Scopes>(rule: Rule<S>): Rule<S> {
  return rule
}
