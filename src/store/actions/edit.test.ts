import { beforeEach, describe, expect, it } from 'vitest'
import { exampleFile } from '../../core/rules/examples.ts'
import { numberFindings } from '../numbering.ts'
import { initialState, useWorkbench } from '../state.ts'
import { applyFix, applySafeFixes, runEdits, typeText } from './edit.ts'
import { closeFile, openTexts } from './files.ts'
import { redo, undo } from './history.ts'
import { select } from './select.ts'

const vips = [2, 'spec', 'loadBalancer', 'vips'] as const
const label = { key: 'step.type', args: {} }
const state = () => useWorkbench.getState()
const text = (id = 'f1') => state().workspace.files.find((file) => file.id === id)?.text

beforeEach(() => {
  useWorkbench.setState(initialState, true)
  openTexts([{ name: 'demo.yaml', text: exampleFile() }])
})

describe('runEdits', () => {
  const setIngress = (value: string, capture?: 'now' | `merge:${string}`) =>
    runEdits([{ file: 'f1', edits: [{ op: 'set', path: [...vips, 'ingressVIP'], value }] }], {
      label,
      origin: 'form',
      ...(capture === undefined ? {} : { capture }),
    })

  it('changes one line, and undo gives the first bytes back', () => {
    const before = text()!
    expect(setIngress('10.200.0.80')).toBe(true)
    expect(text()).toBe(before.replace('ingressVIP: 10.200.0.72', 'ingressVIP: 10.200.0.80'))
    expect(state().analysis?.model.clusters[0]?.cluster.loadBalancer.ingressVIP.text).toBe('10.200.0.80')
    undo()
    expect(text()).toBe(before)
    redo()
    expect(text()).toContain('ingressVIP: 10.200.0.80')
  })

  it('takes typing in one field back as one step', () => {
    for (const value of ['1', '10', '10.200.0.80']) setIngress(value, 'merge:ingress')
    undo()
    expect(text()).toContain('ingressVIP: 10.200.0.72')
  })

  it('says why when the engine refuses, and changes nothing', () => {
    typeText('f1', `${exampleFile()}---\na: &x 1\nb: *x\nb2: [\n`)
    const before = text()
    const done = runEdits([{ file: 'f1', edits: [{ op: 'set', path: [4, 'a'], value: '2' }] }], {
      label,
      origin: 'form',
    })
    expect(done).toBe(false)
    expect(text()).toBe(before)
    expect(state().notice?.message.kind).toBe('refused')
  })

  it('tells which lines changed, but not to the pane that changed them', () => {
    setIngress('10.200.0.80')
    const line =
      text()!
        .split('\n')
        .findIndex((one) => one.includes('ingressVIP')) + 1
    expect(state().touched?.lines).toEqual([{ first: line, last: line }])
    const serial = state().touched?.serial
    typeText('f1', `# note\n${text()}`)
    expect(state().touched?.serial).toBe(serial)
  })

  it('keeps the selection on its pool when another is put before it', () => {
    const pools = [2, 'spec', 'loadBalancer', 'addressPools']
    select({ file: 'f1', path: [...pools, 0] }, 'form')
    runEdits([{ file: 'f1', edits: [{ op: 'insert', path: pools, index: 0, value: { name: 'first' } }] }], {
      label,
      origin: 'form',
    })
    expect(state().selection?.place.path).toEqual([...pools, 1])
  })
})

describe('fixes', () => {
  const broken = exampleFile({ vip: '10.200.0.75', pools: [{ addresses: ['10.200.0.72 - 10.200.0.90'] }] })

  it('apply one at a time, each undoable', () => {
    openTexts([{ name: 'broken.yaml', text: broken }])
    const finding = state().analysis!.findings.find(
      (one) => one.place.file === 'f2' && one.fixes.some((fix) => fix.safe),
    )!
    expect(applyFix(finding.fixes.find((fix) => fix.safe)!, { label, origin: 'findings' })).toBe(true)
    expect(text('f2')).not.toBe(broken)
    undo()
    expect(text('f2')).toBe(broken)
  })

  it('apply all safe ones as one step', () => {
    openTexts([{ name: 'broken.yaml', text: broken }])
    expect(applySafeFixes({ label, origin: 'findings' })).toBeGreaterThan(0)
    undo()
    expect(text('f2')).toBe(broken)
  })
})

describe('safe fixes that move each other', () => {
  it('are applied where their values stand by then', () => {
    const addresses = (...entries: readonly string[]): string =>
      exampleFile({ pools: [{ addresses: entries }] })
    const tidied = (broken: string): string | undefined => {
      openTexts([{ name: 'moved.yaml', text: broken }])
      applySafeFixes({ label, origin: 'findings' })
      return text(state().active)
    }
    // The first entry goes away, as it holds the control plane VIP alone; then another entry stands at its index.
    expect(tidied(addresses('10.200.0.71-10.200.0.71', '10.200.0.86-10.200.0.90', '10.200.0.120'))).toBe(
      addresses('10.200.0.86-10.200.0.90', '10.200.0.120/32'),
    )
    // The first entry becomes two.
    expect(tidied(addresses('10.200.0.60-10.200.0.90', '10.200.0.100 - 10.200.0.110', '10.200.0.120'))).toBe(
      addresses(
        '10.200.0.60-10.200.0.70',
        '10.200.0.72-10.200.0.90',
        '10.200.0.100-10.200.0.110',
        '10.200.0.120/32',
      ),
    )
    // The first repair is longer than what it replaces, so that the offsets of the others no longer hold.
    const slashes = addresses('10.200.0.86-10.200.0.90')
      .replace('mode: bundled', '$& // one')
      .replace('type: hybrid', '$&\n  proxy:\n    url: http://p // two\n    noProxy: // three')
    expect(tidied(slashes)).toBe(slashes.replaceAll(/\/\/ (one|two|three)/g, '# $1'))
  })
})

describe('several files', () => {
  it('stay when one is closed, and come back with undo', () => {
    openTexts([{ name: 'second.yaml', text: exampleFile({ name: 'second' }) }])
    closeFile('f1')
    expect(state().workspace.files.map((file) => file.id)).toEqual(['f2'])
    undo()
    expect(state().workspace.files.map((file) => file.id)).toEqual(['f1', 'f2'])
  })

  it('are counted apart, the numbers running over all', () => {
    openTexts([{ name: 'second.yaml', text: exampleFile({ name: 'second', port: '99999' }) }])
    const index = numberFindings(state().analysis!)
    expect(index.all.map((one) => one.number)).toEqual(index.all.map((_, at) => at + 1))
    expect(index.countsOf('f2').error).toBeGreaterThan(index.countsOf('f1').error)
  })
})

describe('a document that does not parse', () => {
  it('keeps the last good reading for forms and map', async () => {
    const { selectActiveCluster, selectBrokenAt } = await import('../selectors.ts')
    typeText('f1', text()!.replace('  type: hybrid', '  type: [hybrid'))
    expect(selectBrokenAt(state())?.document).toBe(2)
    expect(selectActiveCluster(state())?.cluster.type.value).toBe('hybrid')
    const place = [3, 'spec', 'nodes', 0, 'address']
    runEdits([{ file: 'f1', edits: [{ op: 'set', path: place, value: '10.200.0.77' }] }], {
      label,
      origin: 'form',
    })
    expect(selectActiveCluster(state())?.facts.nodes.at(-2)?.entry.address.text).toBe('10.200.0.77')
  })
})
