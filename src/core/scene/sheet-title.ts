import type { ClusterView } from '../model/workspace-model.ts'
import { printAddress } from '../net/address.ts'
import type { PreparedSubnet } from './prepare.ts'
import { sheetWords } from './sheet-words.ts'
import type { SceneLanguage } from './words.ts'

const namesOf = ({ clusters }: PreparedSubnet): readonly string[] =>
  clusters.map(({ name }) => name).filter((name) => name !== '')

/** "Address plan of segment lb-vlan-200, cluster edge-a". */
export const sayTitle = (subnet: PreparedSubnet, language: SceneLanguage): string =>
  sheetWords(language).planOf(subnet.segmentName, namesOf(subnet).join(', '))

/** "subnet confirmed", or that nobody did. */
export function sayStanding({ subnet }: PreparedSubnet, language: SceneLanguage): string {
  const words = sheetWords(language)
  if (subnet.confirmed) return words.confirmed
  return subnet.assumedFrom > 0 ? words.assumed(subnet.assumedFrom) : words.unconfirmed
}

/** What is known of a subnet in one line: where it lies, its gateway, its clusters and how they balance load. */
export function sayAbout(
  subnet: PreparedSubnet,
  views: readonly ClusterView[],
  language: SceneLanguage,
): string {
  const words = sheetWords(language)
  const { gateway } = subnet.subnet
  const here = views.filter(({ cluster }) =>
    subnet.clusters.some(({ ref }) => ref.file === cluster.file && ref.document === cluster.document),
  )
  const topologies = new Set(here.map(({ facts }) => words.topologies[facts.topology]))
  return [
    subnet.segmentName === '' ? '' : words.segment(subnet.segmentName),
    gateway === undefined ? '' : words.gateway(printAddress(gateway)),
    ...here.map(({ cluster }) => words.cluster(cluster.name.text ?? '', cluster.type.value ?? '')),
    ...topologies,
    sayStanding(subnet, language),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
