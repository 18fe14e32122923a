import type { Workspace } from '../../core/model/workspace.ts'
import { type SectionId, sectionIds } from '../../store/sections.ts'
import * as texts from './texts.ts'

/** One thing to look at, by itself. */
export interface GalleryState {
  readonly id: string
  readonly shows: 'form' | 'map' | 'problems' | 'page'
  readonly workspace: Workspace
  readonly section?: SectionId
  /** The text after its first reading, where a state is about a change. */
  readonly later?: Workspace
}

const sections = (
  name: string,
  workspace: Workspace,
  among: readonly SectionId[] = sectionIds,
): GalleryState[] =>
  among.map((section) => ({ id: `form-${section}-${name}`, shows: 'form', workspace, section }))

const map = (name: string, workspace: Workspace): GalleryState => ({
  id: `map-${name}`,
  shows: 'map',
  workspace,
})

const withFields: readonly SectionId[] = [
  'cluster',
  'controlPlane',
  'loadBalancer',
  'addressPools',
  'nodePools',
  'networks',
]

/** Every kind of field and every state of the map. */
export const galleryStates: readonly GalleryState[] = [
  ...sections('fine', texts.fine),
  ...sections('mistaken', texts.mistaken, [...withFields, 'plan']),
  ...sections('untouched', texts.untouched, withFields),
  ...sections('deployed', texts.deployed, withFields),
  ...sections('unexpressed', texts.unexpressed, ['loadBalancer']),
  ...sections('bgp', texts.bgp, ['loadBalancer', 'addressPools', 'networks']),
  ...sections('manual', texts.manual, ['loadBalancer', 'addressPools']),
  ...sections('ipv6', texts.ipv6, ['loadBalancer', 'addressPools', 'networks']),
  ...sections('assumed', texts.assumed, ['addressPools', 'plan']),
  { id: 'form-broken', shows: 'form', workspace: texts.fine, section: 'loadBalancer', later: texts.broken },
  map('fine', texts.fine),
  map('mistaken', texts.mistaken),
  map('untouched', texts.untouched),
  map('assumed', texts.assumed),
  map('neighbours', texts.neighbours),
  map('crowded', texts.crowded),
  map('ipv6', texts.ipv6),
  { id: 'problems-mistaken', shows: 'problems', workspace: texts.mistaken },
  { id: 'problems-none', shows: 'problems', workspace: texts.fine },
  { id: 'page-mistaken', shows: 'page', workspace: texts.mistaken, section: 'loadBalancer' },
]
