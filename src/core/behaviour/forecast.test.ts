import { describe, expect, it } from 'vitest'
import { exampleFile, exampleServices, readExamples } from '../../testing/example-workspace.ts'
import { printAddress } from '../net/address.ts'
import { type AddressFate, announcersOf, fatesOf } from './announcers.ts'
import { type Forecast, forecastOf } from './forecast.ts'

/** A forecast for load balancer nodes with these names, at addresses from `10.9.0.1` on unless the names are addresses. */
function forecast(
  names: readonly string[],
  services: readonly Readonly<Record<string, string>>[],
  options: { readonly pools?: readonly string[]; readonly election?: string } = {},
): Forecast {
  const balancers = names.map((name, index) => (/^\d/.test(name) ? name : `10.9.0.${index + 1}`))
  const typed = names.flatMap((name, index) =>
    /^\d/.test(name) ? [] : [`- address: ${balancers[index]}`, `  name: ${name}`],
  )
  const plan = [
    exampleServices(...services),
    typed.length === 0 ? '' : `nodeNames:\n${typed.join('\n')}\n`,
    options.election === undefined ? '' : `election: ${options.election}\n`,
  ].join('')
  const pools = options.pools ?? [
    '10.0.0.0/8',
    '192.168.1.0/24',
    '198.51.100.0/24',
    '2001:db8::/64',
    'fd00:10::/64',
  ]
  const text = exampleFile({
    balancers,
    ingress: null,
    services: ['10.96.0.0/20', 'fd96::/112'],
    pools: [{ addresses: pools }],
  })
  const model = readExamples(plan, text)
  return forecastOf(model.clusters[0]!, model)
}

const fatesWithout = (made: Forecast, node: string): readonly AddressFate[] =>
  fatesOf(made, announcersOf(made, new Set()), announcersOf(made, new Set([node])))

const two = ['10.0.0.32', '10.0.0.33']
const three = ['abm-lb-01', 'abm-lb-02', 'abm-lb-03']
const four = [...three, 'abm-lb-04']
const five = ['node1', 'node2', 'node3', 'node4', 'node5']
const planes = ['cp-1', 'cp-2', 'cp-3']
const local = { externalTrafficPolicy: 'Local' }

/** The worked examples of MetalLB's layer 2 election, by number; all but the two that need labels and selectors. */
const worked: readonly {
  readonly number: number
  readonly nodes: readonly string[]
  readonly ip: string
  readonly more?: Readonly<Record<string, string>>
  readonly down?: string
  readonly order: readonly string[]
}[] = [
  { number: 1, nodes: two, ip: '10.0.0.100', order: ['10.0.0.32', '10.0.0.33'] },
  { number: 2, nodes: two, ip: '10.0.0.101', order: ['10.0.0.32', '10.0.0.33'] },
  { number: 3, nodes: two, ip: '10.0.0.102', order: ['10.0.0.33', '10.0.0.32'] },
  { number: 4, nodes: three, ip: '10.200.0.51', order: ['abm-lb-02', 'abm-lb-01', 'abm-lb-03'] },
  { number: 5, nodes: three, ip: '10.200.0.52', order: ['abm-lb-02', 'abm-lb-03', 'abm-lb-01'] },
  { number: 6, nodes: three, ip: '10.200.0.53', order: ['abm-lb-01', 'abm-lb-03', 'abm-lb-02'] },
  { number: 7, nodes: three, ip: '10.200.0.54', order: ['abm-lb-02', 'abm-lb-01', 'abm-lb-03'] },
  { number: 8, nodes: three, ip: '10.200.0.51', down: 'abm-lb-02', order: ['abm-lb-01', 'abm-lb-03'] },
  { number: 9, nodes: three, ip: '10.200.0.51', down: 'abm-lb-03', order: ['abm-lb-02', 'abm-lb-01'] },
  {
    number: 10,
    nodes: four,
    ip: '10.200.0.51',
    order: ['abm-lb-02', 'abm-lb-01', 'abm-lb-04', 'abm-lb-03'],
  },
  {
    number: 11,
    nodes: four,
    ip: '10.200.0.52',
    order: ['abm-lb-04', 'abm-lb-02', 'abm-lb-03', 'abm-lb-01'],
  },
  {
    number: 12,
    nodes: three,
    ip: '10.200.0.51',
    more: { ...local, replicasOn: '[abm-lb-03]' },
    order: ['abm-lb-03'],
  },
  { number: 13, nodes: three, ip: '10.200.0.51', more: { ...local, replicasOn: '[10.200.0.10]' }, order: [] },
  {
    number: 14,
    nodes: three,
    ip: '10.200.0.51',
    more: { replicasOn: '[10.200.0.10]' },
    order: ['abm-lb-02', 'abm-lb-01', 'abm-lb-03'],
  },
  { number: 15, nodes: three, ip: '10.200.0.51', more: { replicasOn: '[]' }, order: [] },
  {
    number: 16,
    nodes: three,
    ip: '10.200.0.51',
    more: { ...local, replicasOn: '[abm-lb-01]' },
    order: ['abm-lb-01'],
  },
  { number: 19, nodes: three, ip: '2001:DB8:0::33', order: ['abm-lb-01', 'abm-lb-03', 'abm-lb-02'] },
  { number: 20, nodes: three, ip: 'fd00:10::a', order: ['abm-lb-02', 'abm-lb-03', 'abm-lb-01'] },
  {
    number: 21,
    nodes: five,
    ip: '198.51.100.10',
    order: ['node4', 'node3', 'node5', 'node2', 'node1'],
  },
  {
    number: 22,
    nodes: five,
    ip: '198.51.100.11',
    order: ['node3', 'node4', 'node5', 'node2', 'node1'],
  },
  { number: 23, nodes: planes, ip: '192.168.1.240', order: ['cp-1', 'cp-3', 'cp-2'] },
  { number: 24, nodes: planes, ip: '192.168.1.241', order: ['cp-1', 'cp-3', 'cp-2'] },
]

describe('the worked examples', () => {
  it.each(worked)('$number: $ip over $nodes', ({ nodes, ip, more = {}, down, order }) => {
    const family = ip.includes(':') ? { ipFamily: 'IPv6' } : {}
    const made = forecast(nodes, [{ name: 'web', loadBalancerIP: ip, ...family, ...more }])
    const [announcer] = announcersOf(made, new Set(down === undefined ? [] : [down]))
    expect(announcer).toMatchObject(
      order.length === 0 ? { state: 'nobody' } : { state: 'node', node: order[0], order },
    )
  })

  it.each([
    ['web', 'default', three, ['abm-lb-01', 'abm-lb-03', 'abm-lb-02']],
    ['istio-ingress', 'gke-system', three, ['abm-lb-03', 'abm-lb-02', 'abm-lb-01']],
    ['web', 'default', two, ['10.0.0.32', '10.0.0.33']],
    ['istio-ingress', 'gke-system', two, ['10.0.0.33', '10.0.0.32']],
  ] as const)('by the rule before v0.11: %s in %s over %j', (name, namespace, nodes, order) => {
    const service = { name, namespace, replicasOn: `[${nodes.join(', ')}]` }
    const made = forecast(nodes, [service], { election: 'service' })
    expect(announcersOf(made, new Set())).toMatchObject([{ state: 'node', order }])
  })
})

describe('what is not certain', () => {
  const text = exampleFile({
    balancers: ['10.200.0.5', '10.200.0.6', '10.200.0.7'],
    pools: [{}, { name: 'dmz', addresses: ['10.200.0.100/32'] }],
  })
  const read = (...services: readonly Readonly<Record<string, string>>[]): Forecast => {
    const model = readExamples(exampleServices(...services), text)
    return forecastOf(model.clusters[0]!, model)
  }

  it('never has one answer: two automatic pools, and Pods that may be anywhere', () => {
    const made = read({ name: 'any' }, { name: 'pods', loadBalancerIP: '10.200.0.80', ...local })
    expect(made.rows.map(({ outcome }) => (typeof outcome === 'string' ? outcome : outcome.state))).toEqual([
      'assigned',
      'one-of',
      'assigned',
    ])
    const [, any, pods] = announcersOf(made, new Set())
    expect(any).toMatchObject({ state: 'one-of', isRanked: false, mayBeNobody: false })
    expect(pods).toMatchObject({ state: 'one-of', isRanked: true, mayBeNobody: true })
    expect(pods?.state === 'one-of' && pods.nodes).toHaveLength(3)
    expect(fatesWithout(made, '10.200.0.5').map(({ services }) => services)).toEqual([
      ['gke-system/istio-ingress'],
    ])
  })

  it('becomes certain with a pool, a place for the Pods, or a single node left', () => {
    const made = read(
      { name: 'pool', addressPool: 'dmz' },
      { name: 'pods', loadBalancerIP: '10.200.0.80', ...local, replicasOn: '[10.200.0.6]' },
      { name: 'any' },
    )
    const states = announcersOf(made, new Set(['10.200.0.5', '10.200.0.7'])).map((one) =>
      one.state === 'node' ? one.node : one.state,
    )
    expect(states).toEqual(['10.200.0.6', '10.200.0.6', '10.200.0.6', '10.200.0.6'])
  })
})

describe('what reaches MetalLB', () => {
  it('leaves out what Kubernetes refuses or nobody can read, and keeps the others in order', () => {
    const made = forecast(
      three,
      [
        { name: 'web' },
        { name: 'web', namespace: 'default' },
        { ports: '80' },
        { name: 'bad', ports: '80/HTTP' },
        { name: 'both', loadBalancerIP: '10.0.0.1', loadBalancerIPs: '10.0.0.1' },
        { name: 'next' },
      ],
      { pools: ['10.0.0.1-10.0.0.9'] },
    )
    expect(
      made.rows.map(({ outcome }) =>
        typeof outcome === 'string'
          ? outcome
          : outcome.state === 'assigned' && outcome.addresses.map(printAddress).join(),
      ),
    ).toEqual(['10.0.0.1', 'same-name', 'unnamed', 'unreadable', 'two-requests', '10.0.0.2'])
  })

  it('asks for families as the cluster has them', () => {
    const text = exampleFile({ services: ['10.96.0.0/20'] })
    const plan = exampleServices(
      { name: 'six', ipFamily: 'IPv6' },
      { name: 'two', ipFamilyPolicy: 'RequireDualStack' },
      { name: 'may', ipFamilyPolicy: 'PreferDualStack' },
    )
    const model = readExamples(plan, text)
    const outcomes = forecastOf(model.clusters[0]!, model).rows.map(({ outcome }) =>
      typeof outcome === 'string' ? outcome : outcome.state,
    )
    expect(outcomes).toEqual(['assigned', 'no-such-family', 'no-second-family', 'assigned'])
  })

  it('counts an address once, whoever shares it', () => {
    const shared = { loadBalancerIP: '10.200.0.51', allowSharedIP: 'a' }
    const made = forecast(three, [
      { name: 'web', ports: '80', ...shared },
      { name: 'tls', ports: '443', ...shared },
      { name: 'other', loadBalancerIP: '10.200.0.53' },
    ])
    const fates = fatesWithout(made, 'abm-lb-02')
    expect(fates.map(({ services, before, now }) => [services.length, before, now])).toEqual([
      [2, 'abm-lb-02', 'abm-lb-01'],
      [1, 'abm-lb-01', 'abm-lb-01'],
    ])
  })
})

it('answers anew only for what a failure concerns, and the same as from scratch', () => {
  const made = forecast(three, [
    { name: 'one', loadBalancerIP: '10.200.0.51' },
    { name: 'three', loadBalancerIP: '10.200.0.53', ...local, replicasOn: '[abm-lb-01]' },
    { name: 'bad', ports: 'x' },
  ])
  const before = announcersOf(made, new Set())
  for (const node of three) {
    const now = announcersOf(made, new Set([node]), before)
    expect(now).toEqual(announcersOf(made, new Set([node])))
    expect(now[2]).toBe(before[2])
  }
})
