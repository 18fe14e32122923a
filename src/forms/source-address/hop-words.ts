import { type Hop, keptIn } from '../../core/emit/source-address.ts'
import type { Say } from '../../words/say.ts'

/** The two lines of a station. */
export interface SaidHop {
  readonly title: string
  readonly help: string
}

export function sayHop(hop: Hop, words: Say): SaidHop {
  if (hop.at === 'client') return { title: words('source.hop.client', { address: hop.source }), help: '' }
  const title =
    hop.node === undefined
      ? words(`source.hop.${hop.at}Plain`)
      : words(`source.hop.${hop.at}`, { node: hop.node })
  if (hop.at === 'balancer') {
    const { announces } = hop
    const help =
      announces === undefined
        ? words('source.announces')
        : words('source.announcesVip', { address: announces })
    return { title, help }
  }
  if (hop.at === 'called-node') return { title, help: '' }
  return { title, help: words(hop.isSameNode ? 'source.same' : 'source.any') }
}

/** What stands at the arrow that leads to a station. */
export function sayStep(hop: Hop, words: Say): string {
  switch (hop.change) {
    case 'none':
      return words('source.from', { address: hop.source })
    case 'nat':
      return hop.source === '' ? words('source.natPlain') : words('source.nat', { address: hop.source })
    case 'proxied':
      return hop.header === undefined || hop.header === ''
        ? words('source.proxied')
        : words('source.header', { address: hop.header })
  }
}

export const saySeen = (hops: readonly Hop[], words: Say): string => words(`source.sees.${keptIn(hops)}`)

/** The whole way in words, for those who do not see the picture. */
export function sayHops(hops: readonly Hop[], words: Say): string {
  const stations = hops.flatMap((hop, index) => {
    const { title, help } = sayHop(hop, words)
    const station = help === '' ? title : `${title} (${help})`
    return index === 0 ? [station] : [sayStep(hop, words), station]
  })
  return [...stations, saySeen(hops, words)].join(' → ')
}
