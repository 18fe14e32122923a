import { expect, it } from 'vitest'
import { forecastOf } from '../../core/behaviour/forecast.ts'
import { exampleFile, exampleServices, readExamples } from '../../testing/example-workspace.ts'
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
      listed: 19n,
      skipped: 0n,
      ingress: 1,
      used: 1,
      perhaps: 1,
      mostFree: 17n,
      leastFree: 16n,
    },
    {
      name: 'small',
      isManual: false,
      listed: 4n,
      skipped: 2n,
      ingress: 0,
      used: 0,
      perhaps: 1,
      mostFree: 2n,
      leastFree: 1n,
    },
    {
      name: 'fixed',
      isManual: true,
      listed: 16n,
      skipped: 0n,
      ingress: 0,
      used: 1,
      perhaps: 0,
      mostFree: 15n,
      leastFree: 15n,
    },
  ])
})
