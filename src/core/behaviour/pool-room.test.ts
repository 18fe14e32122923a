import { expect, it } from 'vitest'
import { exampleFile, exampleServices, readExamples } from '../../testing/example-workspace.ts'
import { forecastOf } from './forecast.ts'
import { roomOfPools } from './pool-room.ts'

it('counts a shared address once, and what is perhaps taken in every pool that may give it', () => {
  const shared = { loadBalancerIP: '10.200.0.80', allowSharedIP: 'a' }
  const plan = exampleServices(
    { name: 'web', ports: '80', ...shared },
    { name: 'tls', ports: '443', ...shared },
    { name: 'any' },
    { name: 'fixed', addressPool: 'fixed' },
  )
  const text = exampleFile({
    pools: [
      {},
      { name: 'small', addresses: ['10.200.0.254-10.200.1.1'], avoidBuggyIPs: 'true' },
      { name: 'fixed', addresses: ['10.200.0.224/28'], manualAssign: 'true' },
    ],
  })
  const model = readExamples(plan, text)
  const view = model.clusters[0]!
  expect(roomOfPools(view, forecastOf(view, model))).toEqual([
    {
      name: 'pool1',
      isManual: false,
      families: [
        {
          family: 4,
          listed: 19n,
          skipped: 0n,
          ingress: 1,
          used: 1,
          perhaps: 1,
          mostFree: 17n,
          leastFree: 16n,
        },
      ],
    },
    {
      name: 'small',
      isManual: false,
      families: [
        { family: 4, listed: 4n, skipped: 2n, ingress: 0, used: 0, perhaps: 1, mostFree: 2n, leastFree: 1n },
      ],
    },
    {
      name: 'fixed',
      isManual: true,
      families: [
        {
          family: 4,
          listed: 16n,
          skipped: 0n,
          ingress: 0,
          used: 1,
          perhaps: 0,
          mostFree: 15n,
          leastFree: 15n,
        },
      ],
    },
  ])
})

it('keeps the families apart: room for IPv6 is none for an IPv4 Service', () => {
  const plan = exampleServices({ name: 'web' }, { name: 'six', ipFamily: 'IPv6' })
  const text = exampleFile({
    ingress: null,
    services: ['192.168.0.0/20', 'fd00:1::/112'],
    pods: ['172.26.0.0/16', 'fd00:2::/64'],
    pools: [{ addresses: ['10.200.0.80/32', 'fd00:3::10-fd00:3::13'] }],
  })
  const model = readExamples(plan, text)
  const view = model.clusters[0]!
  const [room] = roomOfPools(view, forecastOf(view, model))
  expect(
    room?.families.map(({ family, used, leastFree, mostFree }) => [family, used, leastFree, mostFree]),
  ).toEqual([
    [4, 1, 0n, 0n],
    [6, 1, 3n, 3n],
  ])
})
