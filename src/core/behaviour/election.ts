import type { Announcement, ElectionRule, Silence, Speaker, Target } from './announcement.ts'
import { printForElection, rankNodes } from './rank.ts'
import { canServe, isReady, nodesServing } from './serving.ts'

export interface ElectionOptions {
  /** `address` when absent: what every MetalLB since v0.11 does. */
  readonly rule?: ElectionRule
  /** The speaker's flag of v0.14.4: the exclude label does not count. */
  readonly ignoresExcludeLabel?: boolean
  /** An election of the same nodes: what it hashed is not hashed again. */
  readonly before?: Election | undefined
}

/** Everything about an election that does not depend on which nodes are down; built once, asked often. */
export interface Election {
  readonly rule: ElectionRule
  readonly entries: readonly ElectionEntry[]
  /** What comes out while every node is up, in the order of the targets. */
  readonly allUp: readonly Announcement[]
  /** The names that were hashed, and their order for each address or Service. */
  readonly names: readonly string[]
  readonly rankings: ReadonlyMap<string, readonly string[]>
}

export interface ElectionEntry {
  readonly target: Target
  /** Speakers that may answer as far as they themselves go, in the order of the hash. */
  readonly ranked: readonly string[]
  /** Why `ranked` is empty. */
  readonly emptyBecause: Silence | undefined
}

/** Hashes every speaker with every target: about a microsecond for each pair. */
export function prepareElection(
  targets: readonly Target[],
  speakers: readonly Speaker[],
  options: ElectionOptions = {},
): Election {
  const rule = options.rule ?? 'address'
  const usable = speakers.filter(
    (speaker) =>
      rule === 'service' ||
      (speaker.hasNoNetwork !== true &&
        (options.ignoresExcludeLabel === true || speaker.isExcluded !== true)),
  )
  const names = [...new Set(usable.map(({ name }) => name))]
  const rankings = new Map<string, readonly string[]>()
  const { before } = options
  const isSameNodes =
    before?.names.length === names.length && before.names.every((one, at) => one === names[at])
  const earlier = isSameNodes ? before.rankings : undefined
  const rank = (subject: string): readonly string[] => {
    const known = rankings.get(subject)
    if (known !== undefined) return known
    const ranked = earlier?.get(subject) ?? rankNodes(names, subject)
    rankings.set(subject, ranked)
    return ranked
  }
  const entries = targets.map((target): ElectionEntry => {
    const all = rank(rule === 'service' ? target.service : printForElection(target.address))
    const from = rule === 'service' ? undefined : target.advertisedFrom
    const ranked = from === undefined ? all : all.filter((name) => from.includes(name))
    const emptyBecause =
      speakers.length === 0
        ? 'no-speaker'
        : names.length === 0
          ? 'all-excluded'
          : ranked.length === 0
            ? 'not-advertised'
            : undefined
    return { target, ranked, emptyBecause }
  })
  const allUp = entries.map((entry) => announceOne(entry, rule, noNodes))
  return { rule, entries, allUp, names, rankings }
}

const noNodes: ReadonlySet<string> = new Set()

/**
 * Who answers for each target while the nodes of `down` are down; Pods on them do not serve. A target that none of
 * them concerns gives the very object of `allUp`.
 */
export function announce(election: Election, down: ReadonlySet<string> = noNodes): readonly Announcement[] {
  if (down.size === 0) return election.allUp
  return election.entries.map((entry, index) =>
    isConcerned(entry, down) ? announceOne(entry, election.rule, down) : election.allUp[index]!,
  )
}

function isConcerned({ target, ranked }: ElectionEntry, down: ReadonlySet<string>): boolean {
  if (target.endpoints !== 'anywhere' && target.endpoints.some(({ node }) => down.has(node))) return true
  if (down.size > few) return ranked.some((name) => down.has(name))
  for (const name of down) if (ranked.includes(name)) return true
  return false
}

/** So few names are quicker looked for one by one than every node of every target in the set. */
const few = 4

function withoutDown(ranked: readonly string[], down: ReadonlySet<string>): readonly string[] {
  if (down.size > few) return ranked.filter((name) => !down.has(name))
  let live = ranked
  for (const name of down) {
    const at = live.indexOf(name)
    if (at >= 0) live = live.toSpliced(at, 1)
  }
  return live
}

/** The steps of ShouldAnnounce, in its order: a serving Pod, a live speaker, the policy, the smallest hash. */
function announceOne(
  { target, ranked, emptyBecause }: ElectionEntry,
  rule: ElectionRule,
  down: ReadonlySet<string>,
): Announcement {
  const { service, address, endpoints } = target
  const silent = (silence: Silence): Announcement => ({
    service,
    address,
    node: undefined,
    order: [],
    silence,
  })
  const serving =
    endpoints === 'anywhere'
      ? undefined
      : nodesServing(
          endpoints.filter(({ node }) => !down.has(node)),
          rule === 'service' ? isReady : canServe,
        )
  if (serving?.size === 0) return silent('no-serving-pod')
  const live = withoutDown(ranked, down)
  if (live.length === 0) return silent(emptyBecause ?? 'no-speaker')
  const isLocal = rule === 'service' || target.policy === 'Local'
  const order = isLocal && serving !== undefined ? live.filter((name) => serving.has(name)) : live
  if (order.length === 0) return silent('no-pod-on-a-speaker')
  return { service, address, node: order[0], order }
}
