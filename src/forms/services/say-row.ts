import type { Announcer } from '../../core/behaviour/announcers.ts'
import type { ForecastRow } from '../../core/behaviour/forecast.ts'
import type { Candidate } from '../../core/behaviour/outcome.ts'
import { printAddress } from '../../core/net/address.ts'
import { joinList } from '../../words/join-list.ts'
import type { Say } from '../../words/say.ts'

/** Names in a row of words; more than these are counted. */
const mostNamed = 4

export function joinNames(names: readonly string[], words: Say): string {
  return names.length <= mostNamed
    ? joinList(names, words)
    : `${joinList(names.slice(0, mostNamed - 1), words)} … (${names.length})`
}

/** What a Service asks for, in a few words. */
export function sayWish(
  { service }: ForecastRow,
  words: Say,
): { readonly text: string; readonly isLiteral: boolean } {
  if (service === undefined) return { text: words('services.wants.ingress'), isLiteral: false }
  const address = [service.loadBalancerIPs.text, service.loadBalancerIP.text].find(
    (text) => (text ?? '') !== '',
  )
  const pool = service.addressPool.text ?? ''
  if (address !== undefined && pool !== '') {
    return { text: words('services.wants.from', { address, pool }), isLiteral: false }
  }
  if (address !== undefined) return { text: address, isLiteral: true }
  if (pool !== '') return { text: words('services.wants.pool', { pool }), isLiteral: false }
  return { text: words('services.wants.any'), isLiteral: false }
}

/** What one pool may give: an address, a few, or the first of many. */
export function sayCandidate({ families }: Candidate, words: Say): string {
  return families
    .map(({ some, count }) => {
      const listed = some.map(printAddress)
      if (count === 1 || count === 2) return joinList(listed, words)
      return words('services.gets.range', { first: listed[0] ?? '', count })
    })
    .join(' + ')
}

/** Who answers, in a few words; `undefined` where there is no address to answer for. */
export function sayAnnouncer(announcer: Announcer, words: Say): string | undefined {
  switch (announcer.state) {
    case 'node':
      return announcer.node
    case 'nobody':
      return words('services.by.nobody')
    case 'no-address':
      return undefined
    case 'one-of': {
      const nodes = joinNames(announcer.nodes, words)
      const isOne = announcer.nodes.length === 1
      if (!announcer.isRanked) {
        const key = isOne ? 'services.by.whichever' : 'services.by.depends'
        return words(announcer.mayBeNobody ? 'services.by.anyPods' : key, { nodes })
      }
      const ranked = isOne ? nodes : words('services.by.ranked', { nodes })
      return announcer.mayBeNobody ? words('services.by.orNobody', { nodes: ranked }) : ranked
    }
  }
}

/** The same for a narrow column; the whole stands where the row is opened. */
export function sayAnnouncerShort(announcer: Announcer, words: Say): string | undefined {
  if (announcer.state !== 'one-of') return sayAnnouncer(announcer, words)
  const nodes = joinNames(announcer.nodes, words)
  const said = announcer.nodes.length === 1 ? nodes : words('services.by.oneOf', { nodes })
  return announcer.mayBeNobody ? words('services.by.oneOrNobody', { nodes: said }) : said
}

export const nodeOf = (announcer: Announcer | undefined): string | undefined =>
  announcer?.state === 'node' ? announcer.node : undefined
