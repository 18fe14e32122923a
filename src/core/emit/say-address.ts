import type { Place } from '../document.ts'
import type { Use } from '../model/occupancy.ts'
import { printAddress } from '../net/address.ts'
import { groupDigits } from '../net/group-digits.ts'
import { printPrefix } from '../net/prefix.ts'
import { printRange, sizeOf } from '../net/range.ts'
import type { AddressExplanation, SubnetHit } from './explain-address.ts'
import { explainWords } from './explain-words.ts'
import type { VipObstacle, VipVerdict } from './judge-vip.ts'

type Language = 'en' | 'zh-CN'
/** `line 31`, with the file's name where that is needed. */
type SayPlace = (place: Place) => string

/** Everything but the findings, which have words of their own: one sentence a line, without a full stop. */
export function sayAddress(
  explanation: AddressExplanation,
  language: Language,
  at: SayPlace,
): readonly string[] {
  const { special, uses, networks, subnets, verdicts } = explanation
  const say = explainWords[language]
  return [
    ...(special === undefined ? [] : [say.special(say.specialUses[special])]),
    ...uses.map((use) => sayUse(use, language, at)),
    ...(uses.length === 0 ? [say.free] : []),
    ...networks.map(({ network, range, place }) => say.network(network, printRange(range), at(place))),
    ...subnets.map((hit) => saySubnet(hit, language)),
    ...verdicts.flatMap((verdict) => sayVerdict(verdict, explanation, language, at)),
  ]
}

function sayUse({ role, range, name, place, ssh }: Use, language: Language, at: SayPlace): string {
  const say = explainWords[language]
  const head = say.roles[role]
  if (role === 'pool' || role === 'manual-pool') {
    return say.inPool(head, name, printRange(range), groupDigits(sizeOf(range)), at(place))
  }
  return say.use(ssh === true ? say.ssh(head) : head, name, at(place))
}

function saySubnet({ segment, subnet, position }: SubnetHit, language: Language): string {
  const say = explainWords[language]
  const base = subnet.place === undefined ? say.assumed(subnet.assumedFrom) : segment
  return say.subnet(printPrefix(subnet.prefix), base, position === 'host' ? '' : say.positions[position])
}

function sayVerdict(
  { cluster, is, obstacles }: VipVerdict,
  { address }: AddressExplanation,
  language: Language,
  at: SayPlace,
): readonly string[] {
  const say = explainWords[language]
  const name = cluster.name.text ?? ''
  return (['controlPlaneVIP', 'ingressVIP'] as const).map((vip) => {
    const against = obstacles[vip].map((one) => sayObstacle(one, language, at))
    if (is === vip && against.length === 0) return say.isVip(say.vips[vip], name)
    if (against.length === 0) return say.canBe(printAddress(address), say.vips[vip], name)
    return say.cannotBe(say.vips[vip], name, against)
  })
}

function sayObstacle(obstacle: VipObstacle, language: Language, at: SayPlace): string {
  const say = explainWords[language]
  switch (obstacle.code) {
    case 'special-use':
      return say.specialUses[obstacle.use]
    case 'in-network':
      return say.obstacles.inNetwork(obstacle.network, at(obstacle.place))
    case 'used':
      return say.obstacles.used(say.roles[obstacle.use.role], obstacle.use.name, at(obstacle.use.place))
    case 'in-no-pool':
      return say.obstacles.inNoPool
    case 'skipped-by-pool':
      return say.obstacles.skipped(obstacle.use.name)
    case 'outside-subnet':
      return say.obstacles.outside(printPrefix(obstacle.subnet.prefix), obstacle.subnet.confirmed)
    case 'network-address':
      return say.positions.network
    case 'broadcast-address':
      return say.positions.broadcast
    case 'admin-has-none':
      return say.obstacles.admin
    case 'not-ipv4':
      return say.obstacles.notIPv4
  }
}
