import type { Path, Segment } from '../document.ts'
import { type Address, isProblem, parseAddress } from '../net/address.ts'
import { type AddressEntry, parseEntry } from '../net/entry.ts'
import { type ParsedPrefix, parsePrefix } from '../net/prefix.ts'
import { isPlaceholder } from '../yaml/placeholder.ts'
import { readBoolean } from '../yaml/scalar.ts'
import { childOf, type Node, resolveAlias, type ScalarNode } from '../yaml/tree.ts'
import type { Field, Shape, ValueProblem } from './field.ts'
import { longerPath } from './longer-path.ts'
import { parseServicePorts, type ServicePort } from './service-port.ts'
import { parseVersion, type Version } from './version.ts'

/** A place in a document while it is being read: the path and what stands there. */
export interface Spot {
  readonly path: Path
  readonly node: Node | undefined
  /** What stands further up where a section belongs: nobody can tell what is missing below it. */
  readonly blocked?: Shape
}

/** One to four steps down. */
export function spotAt(
  spot: Spot,
  first: Segment,
  second?: Segment,
  third?: Segment,
  fourth?: Segment,
): Spot {
  const below = stepDown(spot, first)
  if (second === undefined) return below
  return third === undefined ? stepDown(below, second) : spotAt(stepDown(below, second), third, fourth)
}

/** Down a path of any length. */
export const spotAlong = (spot: Spot, path: Path): Spot => path.reduce(stepDown, spot)

function stepDown(spot: Spot, segment: Segment): Spot {
  const path = longerPath(spot.path, segment)
  const node = childOf(spot.node, segment)
  const blocked = node === undefined && typeof segment === 'string' ? blockedAt(spot) : undefined
  return blocked === undefined ? { path, node } : { path, node, blocked }
}

/** A document that is no section is not one of ours. */
function blockedAt(spot: Spot): Shape | undefined {
  if (spot.node === undefined || spot.path.length < 2) return spot.blocked
  const shape = shapeOf(spot)
  return shape === 'map' ? undefined : shape
}

/** The items of a list; none when the list is absent, empty or of another shape (see `shapeOf`). */
export function itemsOf(spot: Spot): readonly Spot[] {
  const node = resolveAlias(spot.node)
  if (node?.kind !== 'list') return []
  return node.items.map((item, index) => ({ path: longerPath(spot.path, index), node: item }))
}

/** Keys of a map in the order of the file, each once, with those that a merge key brings in. */
export function keysOf(spot: Spot): readonly string[] {
  const node = resolveAlias(spot.node)
  if (node?.kind !== 'map') return []
  return [...new Set(node.entries.map((entry) => entry.key))].filter((key) => key !== '<<')
}

/** `undefined` = nothing stands there (missing, or a key without a value). */
export function shapeOf(spot: Pick<Spot, 'node'>): Shape | undefined {
  const node = resolveAlias(spot.node)
  if (node === undefined) return undefined
  if (node.kind !== 'scalar') return node.kind
  return isNothing(node) ? undefined : 'value'
}

/** `key:` and `key: null` and `key: ~` all say that nothing is there. */
function isNothing(node: ScalarNode): boolean {
  if (node.style === 'absent') return true
  if (node.style !== 'plain' || node.text.length > 4) return false
  return node.text === '' || node.text === '~' || /^null$/i.test(node.text)
}

/** What stands where a list belongs, or further up where a section belongs; undefined when it is a list or nothing. */
export function misshapenList(spot: Spot): Shape | undefined {
  const shape = spot.blocked ?? shapeOf(spot)
  return spot.blocked === undefined && shape === 'list' ? undefined : shape
}

/** Whether the key itself is written, even with nothing after it. */
export const isKeyWritten = (spot: Spot): boolean => spot.node !== undefined

function readField<T>(spot: Spot, read: (node: ScalarNode) => T | ValueProblem): Field<T> {
  const path = spot.path
  const node = resolveAlias(spot.node)
  if (node === undefined) {
    if (spot.blocked === undefined) return { path, state: 'absent', text: undefined, value: undefined }
    const problem = { kind: 'shape', expected: 'map', found: spot.blocked } as const
    return { path, state: 'bad', text: '', value: undefined, problem }
  }
  if (node.kind !== 'scalar') {
    if (isBraceDialect(node)) return { path, state: 'placeholder', text: '', value: undefined }
    const problem = { kind: 'shape', expected: 'value', found: node.kind } as const
    return { path, state: 'bad', text: '', value: undefined, problem }
  }
  if (isNothing(node)) return { path, state: 'absent', text: '', value: undefined }
  if (isPlaceholder(node.text)) return { path, state: 'placeholder', text: node.text, value: undefined }
  const value = read(node)
  if (isValueProblem(value)) {
    return { path, state: 'bad', text: node.text, value: undefined, problem: value }
  }
  return { path, state: 'read', text: node.text, value }
}

/** The text of a value that still waits for its content; `''` for braces that are a map to YAML. */
export function placeholderIn(node: Node): string | undefined {
  if (node.kind === 'scalar') return isPlaceholder(node.text) ? node.text : undefined
  return node.kind === 'map' && isBraceDialect(node) ? '' : undefined
}

/** `{CLUSTER_ID}` and `{{ name }}` unquoted are maps to YAML and placeholders to people. */
function isBraceDialect(node: Exclude<Node, { kind: 'alias' }>): boolean {
  if (node.kind !== 'map' || !node.flow || node.entries.length !== 1) return false
  const value = node.entries[0]!.value
  return value.kind === 'scalar' && value.style === 'absent'
}

const valueProblemKinds = new Set([
  'address',
  'shape',
  'not-a-number',
  'not-a-boolean',
  'not-a-version',
  'not-ports',
  'not-allowed',
])
function isValueProblem(value: unknown): value is ValueProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    valueProblemKinds.has(String(value.kind))
  )
}

const asText = (node: ScalarNode): string => node.text
export const readText = (spot: Spot): Field<string> => readField(spot, asText)

const asFlag = (node: ScalarNode): boolean | ValueProblem => readBoolean(node) ?? { kind: 'not-a-boolean' }
export const readFlag = (spot: Spot): Field<boolean> => readField(spot, asFlag)

/** A whole number in decimal; quoted is accepted, as Kubernetes tools and the samples do for AS numbers. */
export const readWholeNumber = (spot: Spot): Field<number> =>
  readField(spot, (node) =>
    /^[+-]?\d{1,15}$/.test(node.text) ? Number(node.text) : ({ kind: 'not-a-number' } as const),
  )

export const readVersion = (spot: Spot): Field<Version> =>
  readField(spot, (node) => parseVersion(node.text) ?? ({ kind: 'not-a-version' } as const))

export const readChoice = <T extends string>(spot: Spot, allowed: readonly T[]): Field<T> =>
  readField<T>(spot, (node) => {
    const found = allowed.find((value) => value === node.text)
    return found ?? ({ kind: 'not-allowed', allowed } as const)
  })

const asAddress = (node: ScalarNode): Address | ValueProblem => orProblem(parseAddress(node.text))
export const readAddress = (spot: Spot): Field<Address> => readField(spot, asAddress)

/** `10.0.0.1, fd00::1`: addresses with commas between, as MetalLB's annotation has them. */
export const readAddresses = (spot: Spot): Field<readonly Address[]> =>
  readField<readonly Address[]>(spot, (node) => {
    const parsed = node.text.split(',').map((part) => parseAddress(part.trim()))
    const addresses: Address[] = []
    for (const address of parsed) {
      if (isProblem(address)) return { kind: 'address', address }
      addresses.push(address)
    }
    return addresses
  })

/** `80, 443/TCP`: the ports of a planned Service. */
export const readPorts = (spot: Spot): Field<readonly ServicePort[]> =>
  readField<readonly ServicePort[]>(
    spot,
    (node) => parseServicePorts(node.text) ?? ({ kind: 'not-ports' } as const),
  )

export const readPrefix = (spot: Spot): Field<ParsedPrefix> =>
  readField(spot, (node) => orProblem(parsePrefix(node.text)))

const asEntry = (node: ScalarNode): AddressEntry | ValueProblem => orProblem(parseEntry(node.text))
export const readEntry = (spot: Spot): Field<AddressEntry> => readField(spot, asEntry)

/** A reserved range may also be a single address: it is ours, not MetalLB's. */
export const readReserved = (spot: Spot): Field<AddressEntry> =>
  readField(spot, (node) => orProblem(parseEntry(node.text, { allowSingle: true })))

function orProblem<T>(parsed: T): Exclude<T, { problem: unknown }> | ValueProblem {
  if (isProblem(parsed)) return { kind: 'address', address: parsed }
  return parsed as Exclude<T, { problem: unknown }>
}
