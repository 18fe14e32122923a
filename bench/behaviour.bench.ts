import { createHash } from 'node:crypto'
import { allocate } from '../src/core/behaviour/allocate.ts'
import type { Speaker, Target } from '../src/core/behaviour/announcement.ts'
import { prepareElection } from '../src/core/behaviour/election.ts'
import { failover } from '../src/core/behaviour/failover.ts'
import type { PlannedService, Pool } from '../src/core/behaviour/plan-input.ts'
import { type Address, printAddress } from '../src/core/net/address.ts'
import { prefixOf } from '../src/core/net/network.ts'
import type { Contest } from './measure.ts'

const address = (value: number): Address => ({ family: 4, value })
const network = (first: number, length: number): Pool['ranges'] => [prefixOf(address(first), length).range]
const start = { first: 0x0a00_0000, second: 0x0a01_0000, manual: 0x0a02_0000, only: 0x0a03_0000 }

/** Two pools between which chance decides, and one for those who name an address or the pool. */
const pools: readonly Pool[] = [
  { name: 'first', ranges: network(start.first, 18), autoAssign: true, avoidBuggyIPs: true },
  { name: 'second', ranges: network(start.second, 18), autoAssign: true, avoidBuggyIPs: false },
  { name: 'manual', ranges: network(start.manual, 18), autoAssign: false, avoidBuggyIPs: false },
]
const onePool: readonly Pool[] = [
  { name: 'only', ranges: network(start.only, 18), autoAssign: true, avoidBuggyIPs: false },
]

function serviceAt(index: number): PlannedService {
  const kind = index % 5
  const base: PlannedService = {
    id: `ns-${index % 40}/service-${index}`,
    ports: [{ protocol: 'TCP', port: 80 + (index % 7) }],
    policy: index % 3 === 0 ? 'Local' : 'Cluster',
    families: [4],
    familyPolicy: 'SingleStack',
    requested: [],
    sharingKey: kind === 1 ? `key-${index % 500}` : '',
    selector: { app: `app-${index % 100}` },
    endpoints: 'anywhere',
  }
  if (kind === 2) return { ...base, pool: 'manual' }
  return kind === 3 ? { ...base, requested: [address(start.manual + 8192 + index)] } : base
}

const mixed = (count: number): readonly PlannedService[] =>
  Array.from({ length: count }, (_, index) => serviceAt(index))
const alike = mixed(10_000).map(({ pool: _pool, ...service }) => ({
  ...service,
  requested: [],
  sharingKey: '',
}))

const speakers: readonly Speaker[] = Array.from({ length: 50 }, (_, index) => ({
  name: `abm-lb-${index + 1}`,
}))
const targets = (count: number): readonly Target[] =>
  Array.from({ length: count }, (_, index) => ({
    service: `default/${index}`,
    address: address(start.first + index),
    policy: 'Cluster',
    endpoints: 'anywhere',
  }))

/** Each Service looks at the pool from its first address on. */
function allocateFromStart(): number {
  const held = new Set<number>()
  for (const _ of alike) {
    let value = start.only
    while (held.has(value)) value += 1
    held.add(value)
  }
  return held.size
}

function electByPlatform(wanted: readonly Target[]): readonly (string | undefined)[] {
  return wanted.map((target) => {
    const text = printAddress(target.address)
    const ranked = speakers.map(({ name }) => ({
      name,
      hash: createHash('sha256').update(`${name}#${text}`).digest(),
    }))
    return ranked.sort((a, b) => a.hash.compare(b.hash))[0]?.name
  })
}

const electByUs = (wanted: readonly Target[]): readonly (string | undefined)[] =>
  prepareElection(wanted, speakers).allUp.map(({ node }) => node)

const both = (share: number): unknown => [
  allocate(pools, mixed(10_000 / share)),
  prepareElection(targets(4096 / share), speakers),
]

if (electByPlatform(targets(200)).join() !== electByUs(targets(200)).join())
  throw new Error('the two ways disagree: nothing can be compared')
if (
  new Set(
    allocate(onePool, alike).map((outcome) => JSON.stringify('addresses' in outcome && outcome.addresses)),
  ).size !== allocateFromStart()
)
  throw new Error('the two ways disagree: nothing can be compared')

const running = prepareElection(targets(1000), speakers)
const down = new Set(['abm-lb-7', 'abm-lb-23'])

export const contests: readonly Contest[] = [
  {
    name: 'behaviour: 10,000 Services and the announcing node of 4,096 addresses over 50 nodes',
    against: 'a tenth of both',
    ours: () => both(1),
    theirs: () => both(10),
    goal: { atMost: 16 },
    withinMs: 1000,
  },
  {
    name: 'behaviour: 10,000 Services get an address',
    against: 'each looking at the pool from its start',
    ours: () => allocate(onePool, alike),
    theirs: allocateFromStart,
    goal: { atLeast: 5 },
  },
  {
    name: 'behaviour: 4,096 addresses elected over 50 nodes, the whole order',
    against: 'the hash of node:crypto, and the winner alone',
    ours: () => prepareElection(targets(4096), speakers),
    theirs: () => electByPlatform(targets(4096)),
    goal: { atLeast: 1.5 },
  },
  {
    name: 'behaviour: two of 50 nodes fail under 1,000 Services',
    against: 'electing anew',
    ours: () => failover(running, down),
    theirs: () => prepareElection(targets(1000), speakers.slice(2)),
    goal: { atLeast: 10 },
    withinMs: 16,
  },
]
