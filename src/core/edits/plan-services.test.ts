import { describe, expect, it } from 'vitest'
import { applyToPlan, readExamples } from '../../testing/example-workspace.ts'
import type { FileEdits } from '../document.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import { isProblem, parseAddress } from '../net/address.ts'
import { readServiceList } from './pasted-services.ts'
import { setElection, setNodeName } from './plan-node-names.ts'
import {
  addServices,
  copyService,
  moveService,
  removeService,
  setReplicas,
  setServiceFlag,
  setServiceText,
} from './plan-services.ts'
import { planTextToEdit } from './plan-text.ts'

const empty = readExamples('')
const after = (model: WorkspaceModel, steps: readonly FileEdits[]): WorkspaceModel =>
  readExamples(applyToPlan(planTextToEdit(model.plan.source.text), steps))
const serviceOf = (model: WorkspaceModel, index = 0) => model.plan.services[index]!
const address = (text: string) => {
  const read = parseAddress(text)
  if (isProblem(read)) throw new Error(text)
  return read
}

const whole = {
  name: 'web',
  namespace: 'shop',
  ports: '80, 443/TCP',
  externalTrafficPolicy: 'Local',
  loadBalancerIP: '10.200.0.80',
  addressPool: 'pool1',
  allowSharedIP: 'front',
  ipFamilyPolicy: 'SingleStack',
  selector: 'app=web',
  lbnodeSelector: true,
  replicasOn: ['10.200.0.5', '1.5'],
}

describe('planned Services', () => {
  it('are read back as they were added, with free names', () => {
    const model = after(empty, addServices(empty.plan, [whole, {}, { ports: '80' }]))
    expect(model.plan.services.map(({ name }) => name.text)).toEqual(['web', 'service1', 'service2'])
    const web = serviceOf(model)
    expect(web.ports.value).toEqual([
      { port: 80, protocol: 'TCP' },
      { port: 443, protocol: 'TCP' },
    ])
    expect(web.externalTrafficPolicy.value).toBe('Local')
    expect(web.loadBalancerIP.value).toEqual(address('10.200.0.80'))
    expect(web.lbnodeSelector.value).toBe(true)
    expect(web.replicasOn.items.map(({ text }) => text)).toEqual(['10.200.0.5', '1.5'])
    expect(serviceOf(model, 1).ports.state).toBe('absent')
    expect(serviceOf(model, 2).ports.value).toEqual([{ port: 80, protocol: 'TCP' }])
  })

  it('leave the plan as it was when they go again', () => {
    const text = 'segments:\n- name: lan # ours\n  subnets: []\n\nchecklist:\n  vipsUnused: open\n'
    const model = readExamples(text)
    const added = after(model, addServices(model.plan, [whole]))
    expect(added.plan.source.text).not.toBe(text)
    expect(after(added, removeService(added.plan, serviceOf(added))).plan.source.text).toBe(text)
  })

  it('are copied behind themselves with everything but the name', () => {
    const model = after(empty, addServices(empty.plan, [whole, { name: 'last' }]))
    const copied = after(model, copyService(model.plan, serviceOf(model)))
    expect(copied.plan.services.map(({ name }) => name.text)).toEqual(['web', 'web-1', 'last'])
    const [first, second] = copied.plan.services.map(({ path: _path, index: _index, ...rest }) => rest)
    const texts = (service: typeof first) =>
      Object.values(service!).map((field) =>
        'items' in field ? field.items.map((item) => item.text) : field.text,
      )
    expect(texts(second).slice(1)).toEqual(texts(first).slice(1))
  })

  it('take the place of another one, in either direction', () => {
    const model = after(empty, addServices(empty.plan, [{ name: 'a' }, { name: 'b' }, { name: 'c' }]))
    const [a, b, c] = model.plan.services
    const order = (edits: readonly FileEdits[]) =>
      after(model, edits)
        .plan.services.map(({ name }) => name.text)
        .join('')
    expect(order(moveService(c!, a!))).toBe('cab')
    expect(order(moveService(a!, b!))).toBe('bac')
    expect(moveService(b!, b!)).toEqual([])
  })

  it('take one part at a time, and lose what is emptied but never their name', () => {
    const model = after(empty, addServices(empty.plan, [whole]))
    const web = serviceOf(model)
    const step = (edits: readonly FileEdits[]) => serviceOf(after(model, edits))
    expect(step(setServiceText(web, 'ports', '53/UDP')).ports.value).toEqual([{ port: 53, protocol: 'UDP' }])
    expect(step(setServiceText(web, 'addressPool', '')).addressPool.state).toBe('absent')
    expect(setServiceText(web, 'ipFamily', '')).toEqual([])
    expect(step(setServiceText(web, 'name', '')).name.text).toBe('')
    expect(step(setServiceFlag(web, 'lbnodeSelector', false)).lbnodeSelector.state).toBe('absent')
    expect(step(setServiceFlag(web, 'toleratesTaints', true)).toleratesTaints.value).toBe(true)
    expect(setServiceFlag(web, 'toleratesTaints', false)).toEqual([])
  })

  it('know no replica, none, or some', () => {
    const model = after(empty, addServices(empty.plan, [{ name: 'web' }]))
    expect(setReplicas(serviceOf(model), undefined)).toEqual([])
    const none = after(model, setReplicas(serviceOf(model), []))
    expect(serviceOf(none).replicasOn).toMatchObject({ written: true, items: [] })
    const some = after(none, setReplicas(serviceOf(none), ['a', 'b']))
    expect(serviceOf(some).replicasOn.items.map(({ text }) => text)).toEqual(['a', 'b'])
    expect(serviceOf(after(some, setReplicas(serviceOf(some), undefined))).replicasOn.written).toBe(false)
  })
})

describe('what the forecast rests on', () => {
  it('keeps one name for each machine, however its address is spelled', () => {
    const named = after(empty, setNodeName(empty.plan, address('fd00:0::5'), 'a'))
    const renamed = after(named, setNodeName(named.plan, address('fd00::5'), 'b'))
    expect(renamed.plan.nodeNames.map(({ name }) => name.text)).toEqual(['b'])
    const unnamed = after(renamed, setNodeName(renamed.plan, address('fd00::5'), ''))
    expect(unnamed.plan.source.text).toBe(planTextToEdit(''))
    expect(setNodeName(empty.plan, address('10.0.0.1'), '')).toEqual([])
  })

  it('writes the rule of the election only when it is the old one', () => {
    expect(setElection(empty.plan, 'address')).toEqual([])
    const old = after(empty, setElection(empty.plan, 'service'))
    expect(old.plan.election.value).toBe('service')
    expect(after(old, setElection(old.plan, 'address')).plan.election.state).toBe('absent')
  })
})

describe('a pasted list', () => {
  it('has a Service to a line and takes what it recognises, in any order', () => {
    const list = `- shop/frontend\t80, 443/TCP\t10.200.0.73\nmqtt 1883 Local\n\ndns fd00::53 53/UDP extra\n=== not a name\nthese are words\n`
    expect(readServiceList(list)).toEqual([
      { name: 'frontend', namespace: 'shop', ports: '80, 443/TCP', loadBalancerIP: '10.200.0.73' },
      { name: 'mqtt', ports: '1883', externalTrafficPolicy: 'Local' },
      { name: 'dns', ports: '53/UDP', loadBalancerIP: 'fd00::53' },
    ])
    expect(readServiceList('')).toEqual([])
  })
})
