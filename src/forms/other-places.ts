import type { Analysis } from '../core/analyse.ts'
import type { FileId, Path, Place } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import { fieldOfPlace } from '../core/model/fields.ts'
import type { Language } from '../core/rules/finding.ts'
import { locate } from '../core/say.ts'
import { nodeAt } from '../core/yaml/locate.ts'
import { resolveAlias } from '../core/yaml/tree.ts'
import { type SectionId, sectionOf } from '../store/sections.ts'

/** A part of the file that no form edits, to be listed with a link to its lines. */
export interface OtherPlace {
  readonly place: Place
  readonly key: string
  /** What it is called; undefined when nothing is known about it. */
  readonly label: string | undefined
  /** A plain value; undefined for a map or a list. */
  readonly value: string | undefined
  readonly line: number | undefined
}

/** Keys below `spec` that have fields of their own in a section. */
const edited = new Set([
  'type',
  'profile',
  'anthosBareMetalVersion',
  'gkeConnect',
  'gkeOnPremAPI',
  'clusterOperations',
  'controlPlane',
  'clusterNetwork',
  'loadBalancer',
  'nodeConfig',
])
/** What a section holds beside its fields, in the order of the file. */
export function otherPlaces(
  analysis: Analysis,
  file: ClusterFile,
  section: SectionId,
  language: Language,
): readonly OtherPlace[] {
  const paths = [...credentialPaths(file), ...clusterPaths(file), ...documentPaths(file)]
  return paths
    .filter((path) => sectionOf(file, { file: file.file, path }) === section)
    .map((path) => describe(analysis, file, path, language))
}

function clusterPaths(file: ClusterFile): readonly Path[] {
  return file.clusters.flatMap(({ path }) => {
    const spec = [...path, 'spec']
    return keysAt(file, spec)
      .filter((key) => !edited.has(key))
      .map((key) => [...spec, key])
  })
}

const credentialPaths = (file: ClusterFile): readonly Path[] =>
  file.credentials === undefined
    ? []
    : keysAt(file, file.credentials.path).map((key) => [...file.credentials!.path, key])

/** Documents that are shown as a whole. */
const documentPaths = (file: ClusterFile): readonly Path[] =>
  [...file.gatewayGroups, ...file.cidrConfigs, ...file.others].map(({ path }) => path)

function keysAt(file: ClusterFile, path: Path): readonly string[] {
  const node = resolveAlias(nodeAt(file.source, path))
  return node?.kind === 'map' ? [...new Set(node.entries.map((entry) => entry.key))] : []
}

function describe(analysis: Analysis, file: ClusterFile, path: Path, language: Language): OtherPlace {
  const place = { file: file.file satisfies FileId, path }
  const node = resolveAlias(nodeAt(file.source, path))
  const kind = resolveAlias(nodeAt(file.source, [...path, 'kind']))
  return {
    place,
    key: path.length === 1 ? (kind?.kind === 'scalar' ? kind.text : '–') : String(path.at(-1)),
    label: path.length === 1 ? undefined : fieldOfPlace(file, path)?.label[language],
    value: node?.kind === 'scalar' ? node.text : undefined,
    line: locate(analysis, place)?.start.line,
  }
}
