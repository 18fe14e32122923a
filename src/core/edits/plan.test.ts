import { describe, expect, it } from 'vitest'
import {
  applyToPlan,
  canApply,
  exampleFile,
  examplePlan,
  readExamples,
} from '../../testing/example-workspace.ts'
import type { FileEdits } from '../document.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import { prefixOf, printPrefix } from '../net/prefix.ts'
import { firstOf } from '../net/range.ts'
import { setChecklist } from './plan-checklist.ts'
import { placeCluster } from './plan-clusters.ts'
import { addReserved, pasteReserved, removeReserved, setReserved } from './plan-reserved.ts'
import { addSegment, removeSegment, renameSegment, setPoolsRouted } from './plan-segments.ts'
import {
  addSubnet,
  confirmSubnet,
  removeSubnet,
  replaceSubnet,
  setGateway,
  setSubnet,
} from './plan-subnets.ts'
import { emptyPlanText, planTextToEdit } from './plan-text.ts'

const written = examplePlan({ cidr: '10.200.0.0/24', confirmed: false, reserved: ['10.200.0.53 dns'] })
const model = readExamples(written, exampleFile())
const bare = readExamples('', exampleFile())
const segment = model.plan.segments[0]!
const view = model.segments[0]!
const after = (from: WorkspaceModel, steps: readonly FileEdits[]): WorkspaceModel =>
  readExamples(applyToPlan(planTextToEdit(from.plan.source.text), steps), exampleFile())

describe('confirming a subnet', () => {
  it('sets the flag of a written one', () => {
    expect(confirmSubnet(model.plan, view, view.subnets[0]!)).toEqual([
      {
        file: 'plan',
        edits: [{ op: 'set', path: [0, 'segments', 0, 'subnets', 0, 'confirmed'], value: true }],
      },
    ])
  })

  it('writes an assumed one down', () => {
    const assumed = bare.segments[0]!
    const value = { name: 'segment1', subnets: [{ cidr: '10.200.0.0/24', confirmed: true }] }
    expect(confirmSubnet(bare.plan, assumed, assumed.subnets[0]!)).toEqual([
      { file: 'plan', edits: [{ op: 'insert', path: [0, 'segments'], index: 0, value }] },
    ])
  })

  it.runIf(canApply).each([
    { name: 'assumed', from: bare },
    {
      name: 'written',
      from: readExamples(written.replace('  - cidr', '  - gateway: 10.200.0.1\n    cidr'), exampleFile()),
    },
  ])('puts another one in the place of one that was $name, in one step', ({ from }) => {
    const [segment] = from.segments
    const subnet = segment!.subnets[0]!
    const prefix = prefixOf(firstOf(subnet.prefix.range), 20)
    const now = after(from, replaceSubnet(from.plan, segment!, subnet, prefix))
    expect(
      now.segments.map((one) =>
        one.subnets.map(({ prefix: { length }, confirmed, gateway }) => [length, confirmed, gateway]),
      ),
    ).toEqual([[[20, true, subnet.gateway]]])
  })

  it.runIf(canApply)('makes a plan out of nothing that says what it is', () => {
    const assumed = bare.segments[0]!
    const now = after(bare, confirmSubnet(bare.plan, assumed, assumed.subnets[0]!))
    expect(
      now.segments.map((one) => one.subnets.map(({ prefix, confirmed }) => [printPrefix(prefix), confirmed])),
    ).toEqual([[['10.200.0.0/24', true]]])
    expect(now.segments[0]?.clusters).toHaveLength(1)
    expect(now.plan.source.text.startsWith('# ')).toBe(true)
  })
})

describe('segments and subnets', () => {
  it('start from a text that reads as an empty plan', () => {
    expect(planTextToEdit(' \n')).toBe(emptyPlanText)
    expect(planTextToEdit(written)).toBe(written)
    expect(readExamples(emptyPlanText).plan.segments).toEqual([])
  })

  it('get free names and go whole', () => {
    expect(addSegment(model.plan)[0]?.edits).toEqual([
      { op: 'insert', path: [0, 'segments'], index: 1, value: { name: 'segment1', subnets: [] } },
    ])
    expect(removeSegment(segment)[0]?.edits).toEqual([{ op: 'remove', path: [0, 'segments', 0] }])
    expect(renameSegment(segment, 'vlan7')[0]?.edits).toMatchObject([{ op: 'set', value: 'vlan7' }])
    expect(setPoolsRouted(segment, false)).toEqual([])
  })

  it('are confirmed when typed by hand', () => {
    const subnet = segment.subnets[0]!
    expect(
      setSubnet(subnet, '10.200.0.0/25')[0]?.edits.map((edit) => edit.op === 'set' && edit.value),
    ).toEqual(['10.200.0.0/25', true])
    expect(setSubnet(subnet, '')).toEqual(removeSubnet(subnet))
    expect(addSubnet(segment, 'fd00:1::/64', 'fd00:1::1')[0]?.edits).toMatchObject([
      { index: 1, value: { cidr: 'fd00:1::/64', confirmed: true, gateway: 'fd00:1::1' } },
    ])
    expect(setGateway(subnet, '')[0]?.edits).toMatchObject([{ op: 'remove' }])
  })
})

describe('reserved addresses, clusters and checklist', () => {
  it('stand behind the others; an assumed segment is written down with them', () => {
    expect(addReserved(model.plan, view, { range: '10.200.0.1', purpose: 'ntp' })[0]?.edits).toMatchObject([
      { op: 'insert', index: 1, value: { range: '10.200.0.1', purpose: 'ntp' } },
    ])
    expect(
      pasteReserved(bare.plan, bare.segments[0]!, '10.200.0.9\tprinter\n10.200.0.20-10.200.0.30')[0]?.edits,
    ).toMatchObject([
      {
        value: {
          subnets: [{ cidr: '10.200.0.0/24', confirmed: false }],
          reserved: [
            { range: '10.200.0.9', purpose: 'other', note: 'printer' },
            { range: '10.200.0.20-10.200.0.30', purpose: 'other' },
          ],
        },
      },
    ])
    const dns = segment.reserved[0]!
    expect(setReserved(dns, 'note', 'ns1')[0]?.edits).toMatchObject([{ op: 'set', value: 'ns1' }])
    expect(setReserved(dns, 'range', '')).toEqual(removeReserved(dns))
  })

  it('a cluster sits on one segment only', () => {
    const two = `segments:\n- name: a\n  clusters:\n  - a.yaml\n- name: b\n`
    const { plan } = readExamples(two)
    expect(placeCluster(plan, 'a.yaml', plan.segments[1])[0]?.edits).toEqual([
      { op: 'remove', path: [0, 'segments', 0, 'clusters'] },
      { op: 'insert', path: [0, 'segments', 1, 'clusters'], index: 0, value: 'a.yaml' },
    ])
    expect(placeCluster(plan, 'a.yaml', plan.segments[0])).toEqual([])
  })

  it.runIf(canApply)('are read back as they were meant', () => {
    const reserved = after(bare, pasteReserved(bare.plan, bare.segments[0]!, '10.200.0.9\n10.200.0.20'))
    expect(reserved.plan.segments[0]?.reserved.map(({ range }) => range.text)).toEqual([
      '10.200.0.9',
      '10.200.0.20',
    ])
    const checked = after(bare, setChecklist('arpForwarding', 'confirmed'))
    expect(checked.plan.checklist.map(({ item, state }) => [item, state.value])).toEqual([
      ['arpForwarding', 'confirmed'],
    ])
    const placed = after(model, placeCluster(model.plan, 'a.yaml', segment))
    expect(placed.plan.segments[0]?.clusters.map(({ text }) => text)).toEqual(['a.yaml'])
  })
})
