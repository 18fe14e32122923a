import type { Segment } from '../document.ts'

/** The documents whose fields are described; `plan` is the network plan's own file. */
export const fieldKinds = [
  'cluster',
  'nodePool',
  'namespace',
  'credentials',
  'gatewayGroup',
  'bgpPeer',
  'bgpLoadBalancer',
  'cidrConfig',
  'plan',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** `<kind>.<path>`, e.g. `cluster.spec.loadBalancer.addressPools[].addresses[]`. */
export type FieldId = string

/**
 * What stands there. `group` = a map whose keys are described, `map` = a map with keys of the user's own,
 * `any` = passed through untouched, with everything below it.
 */
export type FieldType =
  | 'text'
  | 'flag'
  | 'number'
  | 'choice'
  | 'address'
  | 'ipv4'
  | 'prefix'
  | 'entry'
  | 'version'
  | 'list'
  | 'group'
  | 'map'
  | 'any'

/**
 * What a running cluster lets happen to it: `append` = new items only, `grow` = only a shorter prefix of the same
 * network, `upgrade` = only by an upgrade, `since` = from that version on. For a group: whether it may come or go.
 */
export type FieldChange = 'yes' | 'never' | 'append' | 'grow' | 'upgrade' | { readonly since: string }

export type FieldSection =
  | 'cluster'
  | 'controlPlane'
  | 'loadBalancer'
  | 'addressPools'
  | 'balancerNodes'
  | 'nodePools'
  | 'networks'
  | 'bgp'
  | 'credentials'
  | 'plan'
  | 'other'

export interface FieldWords {
  readonly en: string
  readonly 'zh-CN': string
}

/** One field of a document: what it is called, what it takes, and what to know about it (domain 2). */
export interface FieldRow {
  readonly id: FieldId
  readonly kind: FieldKind
  /** Below the document's root; `[]` stands for any item of a list. */
  readonly path: readonly string[]
  readonly type: FieldType
  readonly allowed?: readonly string[]
  /** As it would be written. */
  readonly default?: string
  /** Smallest and largest number, where it is documented; the rules know the conditions. */
  readonly bounds?: readonly [number, number]
  /** `true`, or when it is needed. */
  readonly required?: true | FieldWords
  readonly change: FieldChange
  /** What to know about changing it, and the way that does exist. */
  readonly changeNote?: FieldWords
  /** First minor version that has it. */
  readonly since?: string
  /** Short names of the sources (rules/sources.ts). */
  readonly sources: readonly string[]
  readonly label: FieldWords
  readonly help: FieldWords
  readonly section: FieldSection
}

/** A row as it is written down: the path as one text, kind and id left to `defineFields`. */
export type FieldDraft = Omit<FieldRow, 'id' | 'kind' | 'path' | 'section'> & {
  readonly path: string
  readonly section?: FieldSection
}

export function defineFields(
  kind: FieldKind,
  section: FieldSection,
  drafts: readonly FieldDraft[],
): readonly FieldRow[] {
  return drafts.map((draft) => ({
    section,
    ...draft,
    id: `${kind}.${draft.path}`,
    kind,
    path: draft.path.replaceAll('[]', '.[]').split('.'),
  }))
}

export const words = (en: string, zhCN: string): FieldWords => ({ en, 'zh-CN': zhCN })

/** Autonomous system numbers of four bytes (RFC 6793). */
export const asnBounds = [1, 4_294_967_295] as const

/** How a path's segment is looked up: every list index is `[]`. */
export const patternOf = (segment: Segment): string => (typeof segment === 'number' ? '[]' : segment)
