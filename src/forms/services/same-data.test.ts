import { expect, it } from 'vitest'
import { exampleFile, exampleServices, readExamples } from '../../testing/example-workspace.ts'
import { isSameData } from './same-data.ts'

const services = (...wishes: readonly Record<string, string>[]) =>
  readExamples(exampleServices(...wishes), exampleFile()).plan.services

it('finds a Service that is read anew the same, and any changed field or place not', () => {
  const web = { name: 'web', ports: '80', loadBalancerIP: '10.200.0.80' }
  const [before] = services(web)
  const [again] = services(web, { name: 'api' })
  expect(again).not.toBe(before)
  expect(isSameData(before, again)).toBe(true)
  for (const other of [
    { ...web, ports: '80, 443' },
    { ...web, loadBalancerIP: '10.200.0.81' },
    { name: 'web' },
  ])
    expect(isSameData(before, services(other)[0])).toBe(false)
  expect(isSameData(before, services({ name: 'api' }, web)[1])).toBe(false)
})

it('tells a list from what only looks like one, and a key without a value from none', () => {
  expect(isSameData([1], { 0: 1 })).toBe(false)
  expect(isSameData({ a: undefined }, { b: undefined })).toBe(false)
  expect(isSameData({ a: 1n }, { a: 1 })).toBe(false)
  expect(isSameData(null, {})).toBe(false)
})
