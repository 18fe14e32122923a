import { beforeEach, describe, expect, it } from 'vitest'
import { analyse } from '../core/analyse.ts'
import { isProblem, parseAddress } from '../core/net/address.ts'
import { printRange } from '../core/net/range.ts'
import { exampleFile } from '../core/rules/examples.ts'
import { prepareScene } from '../core/scene/prepare.ts'
import { openTexts } from '../store/actions/files.ts'
import { initialState, useWorkbench } from '../store/state.ts'
import { bandActions, freeFrom } from './band-actions.ts'
import { previewLines } from './preview.ts'

const text = exampleFile({
  workers: ['10.200.0.10', '10.200.0.85'],
  pools: [{ name: 'pool1', addresses: ['10.200.0.72-10.200.0.79', '10.200.0.80-10.200.0.90'] }],
})
const analysis = analyse({ files: [{ id: 'f1', name: 'a.yaml', text }], plan: '' })
const subnet = prepareScene(analysis.model, analysis.findings, 0)!.subnets[0]!
const address = (of: string) => {
  const read = parseAddress(of)
  if (isProblem(read)) throw new Error(of)
  return read
}
const itemFrom = (host: number, letter: string) =>
  subnet.items.find((item) => item.letter === letter && (Number(item.range.first) & 255) === host)!
const actionsOf = (host: number, letter: string, at?: string) =>
  bandActions(analysis.model, subnet, itemFrom(host, letter), at === undefined ? undefined : address(at))
const named = (actions: ReturnType<typeof actionsOf>) => actions.map(({ kind, name }) => `${kind} ${name}`)

describe('what can be done with a band', () => {
  it('is splitting where one points, merging with what touches, carving out what is used', () => {
    expect(named(actionsOf(80, 'P', '10.200.0.88'))).toEqual([
      'split 10.200.0.88',
      'merge 10.200.0.72 – .79',
      'carve 10.200.0.85',
      'carve 10.200.0.88',
      'remove 10.200.0.80 – .90',
    ])
  })

  it('leaves the ingress VIP in its pool, and splits in the middle when nothing is pointed at', () => {
    expect(named(actionsOf(72, 'P'))).toEqual([
      'split 10.200.0.76',
      'merge 10.200.0.80 – .90',
      'remove 10.200.0.72 – .79',
    ])
  })

  it('is only going away for a VIP, and nothing for a node', () => {
    expect(named(actionsOf(71, 'V'))).toEqual(['remove 10.200.0.71'])
    expect(actionsOf(10, 'W')).toEqual([])
  })
})

describe('a new range', () => {
  it.each([
    ['10.200.0.100', '10.200.0.100-10.200.0.115'],
    ['10.200.0.65', '10.200.0.65-10.200.0.70'],
    ['10.200.0.250', '10.200.0.250-10.200.0.255'],
  ])('from %s ends where something is, or after 16 addresses', (from, range) => {
    expect(printRange(freeFrom(subnet, address(from))!)).toBe(range)
  })

  it('does not begin on what is used', () => {
    expect(freeFrom(subnet, address('10.200.0.85'))).toBeUndefined()
  })
})

describe('a preview', () => {
  beforeEach(() => {
    useWorkbench.setState(initialState, true)
    openTexts([{ name: 'a.yaml', text }])
  })
  const path = [2, 'spec', 'loadBalancer', 'addressPools', 0, 'addresses', 0]
  const preview = (value: string) => previewLines([{ file: 'f1', edits: [{ op: 'set', path, value }] }])

  it('tells the lines that change, as the new text counts them, and writes nothing', () => {
    const { rows } = preview('10.200.0.72-10.200.0.77').preview
    const line = text.split('\n').findIndex((one) => one.includes('10.200.0.72-10.200.0.79')) + 1
    expect(rows.map((row) => [row.kind, row.line, row.parts.map((part) => part.text).join('')])).toEqual([
      ['removed', line, '- 10.200.0.72-10.200.0.79'],
      ['added', line, '- 10.200.0.72-10.200.0.77'],
    ])
    expect(useWorkbench.getState().workspace.files[0]?.text).toBe(text)
  })

  it('judges the thing in hand and what would be new, and keeps quiet about the rest', () => {
    const rules = (value: string) =>
      preview(value)
        .judge()
        ?.findings.map(({ rule }) => rule)
    expect(rules('10.200.0.72-10.200.0.77')).toEqual([])
    expect(rules('10.200.0.71-10.200.0.77')).toContain('control-plane-vip-outside-pools')
  })
})
