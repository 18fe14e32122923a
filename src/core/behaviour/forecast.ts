import type { NodeFact } from '../model/facts.ts'
import type { NetworkPlan } from '../model/network-plan.ts'
import { nodeNameOf, typedNodeName } from '../model/node-names.ts'
import type { PlannedService as WrittenService } from '../model/planned-services.ts'
import { serviceId, servicesOfCluster } from '../model/services-of-cluster.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { type Address, printAddress } from '../net/address.ts'
import { allocate } from './allocate.ts'
import type { Target } from './announcement.ts'
import { type Election, prepareElection } from './election.ts'
import { ingressServiceOf, poolsOfCluster } from './of-cluster.ts'
import { type Refusal, serviceOfPlan } from './of-plan.ts'
import type { Allocation } from './outcome.ts'
import type { PlannedService } from './plan-input.ts'

/** A machine on which MetalLB announces. */
export interface ForecastNode {
  readonly fact: NodeFact
  /** Its data address as text; tells machines apart also while their names are typed. */
  readonly key: string
  readonly address: Address
  /** What the election hashes. */
  readonly name: string
  /** False where the address stands in for a name that nobody typed. */
  readonly isTyped: boolean
}

/** One Service of the plan, or the cluster's own ingress, and what becomes of it. */
export interface ForecastRow {
  /** undefined for the ingress, which the cluster file brings along. */
  readonly service: WrittenService | undefined
  readonly id: string
  /** What MetalLB gives it, or why it is not asked: a second Service of the same name never comes to be. */
  readonly outcome: Allocation | Refusal | 'same-name'
  /** Its entries in the election: one for a certain address, else one for each candidate that is listed. */
  readonly targets: readonly number[]
  /** Whether the targets are all the addresses it may get. */
  readonly isListedWhole: boolean
  /** Whether it is known which nodes have its Pods, or that does not matter. */
  readonly arePodsKnown: boolean
  /** Nothing keeps its Pods on nodes that can answer. */
  readonly mayBeElsewhere: boolean
}

/** What MetalLB would do with the planned Services of one cluster; everything but which nodes are down. */
export interface Forecast {
  readonly nodes: readonly ForecastNode[]
  readonly rows: readonly ForecastRow[]
  /** In the order of `rows`, without those that MetalLB is not asked about. */
  readonly allocations: readonly Allocation[]
  readonly election: Election
}

/**
 * Services are created in the order of the plan, behind the ingress of the installation. What `before`, a forecast of
 * an earlier text, has hashed is not hashed again.
 */
export function forecastOf(view: ClusterView, workspace: WorkspaceModel, before?: Forecast): Forecast {
  const { plan } = workspace
  const rule = plan.election.value ?? 'address'
  const asked: PlannedService[] = []
  const drafts: {
    service: WrittenService | undefined
    id: string
    input: PlannedService | Refusal | 'same-name'
  }[] = []
  const ingress = ingressServiceOf(view.cluster, view.facts)
  if (ingress !== undefined) {
    asked.push(ingress)
    drafts.push({ service: undefined, id: ingress.id, input: ingress })
  }
  const seen = new Set(asked.map(({ id }) => id))
  for (const service of servicesOfCluster(view, workspace)) {
    const id = serviceId(service)
    const read = serviceOfPlan(service, view, plan)
    const input = typeof read !== 'string' && seen.has(id) ? 'same-name' : read
    if (typeof input !== 'string') {
      asked.push(input)
      seen.add(id)
    }
    drafts.push({ service, id, input })
  }
  const allocations = allocate(poolsOfCluster(view.facts), asked)
  const targets: Target[] = []
  let next = 0
  const rows = drafts.map(({ service, id, input }): ForecastRow => {
    if (typeof input === 'string') return { ...unasked, service, id, outcome: input }
    const outcome = allocations[next]!
    next += 1
    const { addresses, isWhole } = decidingAddresses(outcome)
    const first = targets.length
    for (const address of addresses) {
      targets.push({ service: id, address, policy: input.policy, endpoints: input.endpoints })
    }
    const needsPods = input.policy === 'Local' || rule === 'service'
    const arePodsKnown = !needsPods || input.endpoints !== 'anywhere'
    return {
      service,
      id,
      outcome,
      targets: addresses.map((_, index) => first + index),
      isListedWhole: isWhole,
      arePodsKnown,
      mayBeElsewhere: !arePodsKnown && service?.lbnodeSelector.value !== true,
    }
  })
  const nodes = announcingNodes(view, plan)
  const election = prepareElection(targets, nodes, { rule, before: before?.election })
  return { nodes, rows, allocations, election }
}

const unasked = { targets: [], isListedWhole: true, arePodsKnown: true, mayBeElsewhere: false } as const

/** The addresses that decide who announces: the first of a Service, IPv4 where it has both (layer2_controller.go). */
function decidingAddresses(outcome: Allocation): {
  readonly addresses: readonly Address[]
  readonly isWhole: boolean
} {
  switch (outcome.state) {
    case 'assigned':
      return { addresses: outcome.addresses.slice(0, 1), isWhole: true }
    case 'one-of': {
      const first = outcome.candidates.flatMap(({ families }) => families.slice(0, 1))
      return {
        addresses: first.flatMap(({ some }) => some),
        isWhole: first.every(({ some, count }) => some.length === count),
      }
    }
    case 'pending':
      return { addresses: [], isWhole: true }
  }
}

/** The machines that announce Services, in the order of the file; one without a readable address cannot be named. */
export function announcingNodes({ facts }: ClusterView, plan: NetworkPlan): readonly ForecastNode[] {
  return facts.dataPlaneNodes.flatMap((fact) => {
    const name = nodeNameOf(plan, fact)
    if (name === undefined || fact.dataAddress === undefined) return []
    const isTyped = typedNodeName(plan, fact) !== undefined
    const key = printAddress(fact.dataAddress)
    return [{ fact, key, address: fact.dataAddress, name, isTyped }]
  })
}
