import { describe, expect, it } from 'vitest'
import { judge, workspaceOf } from '../../testing/judge.ts'
import { hasShared, readShared } from '../../testing/shared.ts'
import { catalog } from './catalog.ts'
import { exampleFile } from './examples.ts'

interface Case {
  readonly id: string
  readonly kind: string
  readonly applies: boolean
  readonly input: {
    readonly address?: string
    readonly pools?: readonly { readonly name?: string | null; readonly addresses?: readonly string[] }[]
  }
  readonly expect: { readonly valid: boolean }
}

/** Rows that say what MetalLB itself refuses; whatever else our rules ask for is not its business. */
const rows = [
  'RNG-001',
  'RNG-002',
  'RNG-003',
  'RNG-004',
  'RNG-005',
  'RNG-007',
  'RNG-008',
  'RNG-009',
  'VIP-011',
  'VIP-012',
]
const rules = catalog.filter(({ covers }) => covers.some((row) => rows.includes(row)))

/** Where we or the product are stricter, by what the texts of the case show. */
const stricter = [
  {
    reason: 'the documented form has no blanks round the dash (BLB)',
    test: (text: string) => /\s-|-\s/.test(text),
  },
  {
    reason: 'a range of two families holds nothing',
    test: (text: string) => /^[^-]*:[^-]*-[^:]*$/.test(text),
  },
] as const

/** IPv6 text to people, IPv4 to MetalLB: no error, but a warning that says so (RNG-012). */
const isMapped = (text: string): boolean => /::ffff:/i.test(text)
const special = catalog.filter(({ covers }) => covers.includes('RNG-012'))

const cases: readonly Case[] = hasShared
  ? (JSON.parse(readShared('metallb-cases.json')) as readonly Case[]).filter(
      ({ kind, applies }) =>
        applies && ['parse-range', 'pool-overlap', 'config', 'config-legacy'].includes(kind),
    )
  : []

const poolsOf = ({ input }: Case): NonNullable<Case['input']['pools']> =>
  input.pools ?? [{ name: 'pool1', addresses: [input.address ?? ''] }]

function modelOf(one: Case): ReturnType<typeof workspaceOf> {
  const pools = poolsOf(one).map(({ name, addresses = [] }) => ({
    name: JSON.stringify(name ?? ''),
    addresses: addresses.map((address) => JSON.stringify(address)),
  }))
  // Without any pool nothing is refused: the list is simply left out.
  const text = exampleFile({ vip: '203.0.113.1', ingress: null, pools: pools.length === 0 ? null : pools })
  return workspaceOf({ text: text.replaceAll('name: ""', 'name:') })
}

describe.skipIf(!hasShared)('MetalLB’s own cases (skipped without the shared folder)', () => {
  it('are there', () => {
    expect(cases.length).toBeGreaterThanOrEqual(50)
  })

  it.each(cases)('$id', (one) => {
    const texts = poolsOf(one).flatMap(({ addresses = [] }) => addresses)
    const isStricter = stricter.some(({ test }) => texts.some(test))
    const model = modelOf(one)
    const isRefused = judge(rules, model).some(({ severity }) => severity === 'error')
    if (texts.some(isMapped)) expect(judge(special, model).length).toBeGreaterThan(0)
    else expect(isRefused).toBe(isStricter || !one.expect.valid)
  })

  it('meet each knowing difference at least once', () => {
    const accepted = cases.filter((one) => one.expect.valid).flatMap((one) => poolsOf(one))
    const texts = accepted.flatMap(({ addresses = [] }) => addresses)
    const idle = stricter.filter(({ test }) => !texts.some(test)).map(({ reason }) => reason)
    expect(idle).toEqual([])
  })
})
