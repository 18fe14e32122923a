import { expect, it } from 'vitest'
import { ruleAddress } from '../look/RuleLink.tsx'
import { filesAddress, readRoute } from './route.ts'

it('reads the addresses that links write, and no other', () => {
  expect(readRoute(ruleAddress())).toEqual({ id: undefined })
  expect(readRoute(ruleAddress('pool-names-differ'))).toEqual({ id: 'pool-names-differ' })
  for (const hash of ['', filesAddress, '#/rulesets', '#form', '#w=abc'])
    expect(readRoute(hash)).toBeUndefined()
})
