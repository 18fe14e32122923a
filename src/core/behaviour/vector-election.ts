import { type Address, addressPlus, compareAddresses } from '../net/address.ts'
import type { Announcement, ElectionRule, Speaker, Target } from './announcement.ts'
import { announce, prepareElection } from './election.ts'
import type { Endpoint, TrafficPolicy } from './plan-input.ts'
import { printForElection, rankNodes, rankPreferred } from './rank.ts'
import { canServe, nodesServing } from './serving.ts'
import { sha256 } from './sha256.ts'
import { readIP } from './vector-texts.ts'
import type { VectorAnswer } from './vectors.ts'

interface ElectionInput {
  readonly nodes?: readonly string[]
  readonly speakers?: readonly string[] | null
  readonly ip?: string
  readonly serviceKey?: string
  readonly externalTrafficPolicy?: TrafficPolicy
  readonly endpoints: readonly Endpoint[]
  readonly ads?: readonly { readonly nodes: readonly string[] }[]
  readonly excludedNodes?: readonly string[]
  readonly networkUnavailableNodes?: readonly string[]
  readonly ignoreExcludeLB?: boolean
  /** Weights of preferredNodeSelectors by node (upstream's main). */
  readonly scores?: Readonly<Record<string, number>>
}

/** Cases of the older rule may carry no address; it does not enter there. */
const NO_ADDRESS: Address = { family: 4, value: 0 }

function elect(input: ElectionInput, rule: ElectionRule): Announcement {
  const { excludedNodes = [], networkUnavailableNodes = [], ads, endpoints } = input
  const speakers = (input.speakers ?? input.nodes ?? []).map(
    (name): Speaker => ({
      name,
      isExcluded: excludedNodes.includes(name),
      hasNoNetwork: networkUnavailableNodes.includes(name),
    }),
  )
  const target: Target = {
    service: input.serviceKey ?? '',
    address: readIP(input.ip ?? '') ?? NO_ADDRESS,
    policy: input.externalTrafficPolicy ?? 'Cluster',
    endpoints,
  }
  const advertisedFrom = ads?.flatMap(({ nodes }) => nodes)
  const election = prepareElection(
    [advertisedFrom === undefined ? target : { ...target, advertisedFrom }],
    speakers,
    { rule, ignoresExcludeLabel: input.ignoreExcludeLB === true },
  )
  return announce(election)[0]!
}

export function answerElection(given: unknown): VectorAnswer {
  const input = given as ElectionInput
  const subject = printForElection(readIP(input.ip ?? '') ?? NO_ADDRESS)
  const { order, silence } = elect(input, 'address')
  const [node] = rankPreferred(order, subject, input.scores ?? {})
  const advertised = input.ads?.flatMap(({ nodes }) => nodes)
  const perNode = Object.fromEntries(
    (input.nodes ?? []).map((name) => {
      if (name === node) return [name, 'announce']
      const isUnadvertised = silence !== 'no-serving-pod' && advertised?.includes(name) === false
      return [name, isUnadvertised ? 'noMatchingAdvertisement' : 'notOwner']
    }),
  )
  const eligible = (input.speakers ?? input.nodes ?? []).filter(
    (name) => advertised?.includes(name) !== false,
  )
  const derived = {
    orderOfEligible: rankNodes(eligible, subject),
    sha256Prefix: Object.fromEntries(eligible.map((name) => [name, prefixOfHash(`${name}#${subject}`)])),
  }
  const answer = { valid: true, result: { announcer: node ?? null, perNode }, derived }
  if (silence === undefined) return answer
  return { ...answer, reason: silence === 'no-serving-pod' ? 'no active endpoints' : 'no candidate' }
}

/** The first four bytes, as the worked examples print them. */
function prefixOfHash(text: string): string {
  return [...sha256(text).subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function answerLegacyElection(given: unknown): VectorAnswer {
  const { node, order } = elect(given as ElectionInput, 'service')
  return { valid: true, result: { announcer: node ?? null }, derived: { order } }
}

/** `{ candidates, ip, scores }`. */
export function answerElectionOrder(given: unknown): VectorAnswer {
  const {
    candidates,
    ip,
    scores = {},
  } = given as {
    readonly candidates: readonly string[]
    readonly ip: string
    readonly scores?: Readonly<Record<string, number>>
  }
  return { valid: true, result: { order: rankPreferred(candidates, ip, scores) } }
}

/** `{ endpoints, speakers, externalTrafficPolicy }`: who takes part, in the order of the names. */
export function answerCandidates(given: unknown): VectorAnswer {
  const { endpoints, speakers, externalTrafficPolicy } = given as {
    readonly endpoints: readonly Endpoint[]
    readonly speakers: readonly string[]
    readonly externalTrafficPolicy: TrafficPolicy
  }
  const serving = nodesServing(endpoints, canServe)
  const candidates = speakers.filter((name) => externalTrafficPolicy !== 'Local' || serving.has(name))
  return { valid: true, result: { candidates: candidates.toSorted() } }
}

/** `{ nodes, ipFrom, ipTo, externalTrafficPolicy }`: what holds for every address of the range. */
export function answerElectionProperty(given: unknown): VectorAnswer {
  const { nodes, ipFrom, ipTo, externalTrafficPolicy } = given as {
    readonly nodes: readonly string[]
    readonly ipFrom: string
    readonly ipTo: string
    readonly externalTrafficPolicy: TrafficPolicy
  }
  const wins: Record<string, number> = Object.fromEntries(nodes.map((name) => [name, 0]))
  let isOneEach = true
  let isIndependent = true
  for (const address of addressesBetween(ipFrom, ipTo)) {
    const target = { service: '', address, policy: externalTrafficPolicy }
    const targets = nodes.map((node): Target => ({ ...target, endpoints: [{ node, ready: true }] }))
    const speakers = nodes.map((name) => ({ name }))
    const winners = announce(prepareElection(targets, speakers)).map(({ node }) => node)
    const [winner] = winners
    isOneEach &&= winners.every((node) => node !== undefined)
    isIndependent &&= new Set(winners).size === 1
    if (winner !== undefined) wins[winner] = (wins[winner] ?? 0) + 1
  }
  const result = {
    exactlyOneAnnouncerEach: isOneEach,
    independentOfEndpointLocation: isIndependent,
    bothNodesWinSome: Object.values(wins).every((count) => count > 0),
  }
  return { valid: true, result, derived: wins }
}

function* addressesBetween(from: string, to: string): Generator<Address, void, void> {
  const last = readIP(to)
  if (last === undefined) return
  let address = readIP(from)
  while (address !== undefined && compareAddresses(address, last) <= 0) {
    yield address
    address = addressPlus(address, 1)
  }
}

/** `{ conditions }`. */
export function answerReady(given: unknown): VectorAnswer {
  const { conditions } = given as { readonly conditions: Pick<Endpoint, 'ready' | 'serving'> }
  return { valid: true, result: { canServe: canServe(conditions) } }
}
