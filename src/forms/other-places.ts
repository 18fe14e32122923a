import type { Analysis } from '../core/analyse.ts'
import type { Path, Place } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { fieldKindOf } from '../core/model/document-kind.ts'
import type { FieldRow } from '../core/model/field-row.ts'
import { fieldOfPlace } from '../core/model/fields.ts'
import type { Language } from '../core/rules/finding.ts'
import { locate } from '../core/say.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import { type Node, resolveAlias } from '../core/yaml/tree.ts'
import { type SectionId, sectionOf } from '../store/sections.ts'
import { editedFields, holdsEditedFields } from './edited-fields.ts'

/** A part of the file that no form edits, to be listed with a link to its lines. */
export interface OtherPlace {
  readonly place: Place
  /** Its key with those above it, as far as they tell it from others; for a document its kind. */
  readonly key: string
  /** What it is called; undefined when nothing is known about it. */
  readonly label: string | undefined
  readonly facts: FieldRow | undefined
  /** A plain value; undefined for a map or a list. */
  readonly value: string | undefined
  readonly line: number | undefined
}

/** What a section holds beside its fields, in the order of the file. */
export function otherPlaces(
  analysis: Analysis,
  file: ClusterFile,
  section: SectionId,
  language: Language,
): readonly OtherPlace[] {
  return pathsNotEdited(file)
    .filter((path) => sectionOf(file, { file: file.file, path }) === section)
    .map((path) => describe(analysis, file, path, language))
}

/** Those of the paths that are written, described. */
export function describePlaces(
  analysis: Analysis,
  file: ClusterFile,
  paths: readonly Path[],
  language: Language,
): readonly OtherPlace[] {
  return paths
    .filter((path) => nodeAt(file.source, path) !== undefined)
    .map((path) => describe(analysis, file, path, language))
}

const known = new WeakMap<ClusterFile, readonly Path[]>()

/** Every written place that neither is edited by a form nor holds anything that is; found once for each reading. */
export function pathsNotEdited(file: ClusterFile): readonly Path[] {
  let paths = known.get(file)
  if (paths === undefined) known.set(file, (paths = findPaths(file)))
  return paths
}

function findPaths(file: ClusterFile): readonly Path[] {
  return file.source.documents.flatMap(({ index, root }) => {
    if (root === undefined) return []
    const kind = fieldKindOf({ path: [index], node: root })
    if (kind === undefined) return [[index]]
    // Its keys are all there is to a credentials document.
    return walk(root, [index], kind)
  })
}

/** Keys that only say which resource a document is. */
const heads = new Set(['apiVersion', 'kind'])

function walk(node: Node, path: Path, id: string): readonly Path[] {
  const value = resolveAlias(node)
  if (value?.kind === 'list') {
    return value.items.flatMap((item, index) => visit(item, [...path, index], `${id}[]`))
  }
  if (value?.kind !== 'map') return []
  return value.entries.flatMap(({ key, value: child }) =>
    path.length === 1 && heads.has(key) ? [] : visit(child, [...path, key], `${id}.${key}`),
  )
}

function visit(node: Node, path: Path, id: string): readonly Path[] {
  if (editedFields.has(id)) return []
  return holdsEditedFields(id) ? walk(node, path, id) : [path]
}

function describe(analysis: Analysis, file: ClusterFile, path: Path, language: Language): OtherPlace {
  const place = { file: file.file, path }
  const node = resolveAlias(nodeAt(file.source, path))
  const kind = resolveAlias(nodeAt(file.source, [...path, 'kind']))
  const isDocument = path.length === 1
  const facts = isDocument ? undefined : fieldOfPlace(file, path)
  return {
    place,
    key: isDocument ? (kind?.kind === 'scalar' ? kind.text : '–') : keyOf(path),
    label: facts?.label[language],
    facts,
    value: node?.kind === 'scalar' ? node.text : undefined,
    line: locate(analysis, place)?.start.line,
  }
}

/** `spec` says nothing; below it the whole way is shown, as several pools have the same keys. */
function keyOf(path: Path): string {
  const parts = path.slice(path[1] === 'spec' ? 2 : 1)
  return parts
    .map((part) => (typeof part === 'number' ? `[${part}]` : part))
    .join('.')
    .replaceAll('.[', '[')
}
