// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleFile } from '../core/rules/examples.ts'
import { typeText } from '../store/actions/edit.ts'
import { markDeployed, openWorkspace } from '../store/actions/files.ts'
import { undo } from '../store/actions/history.ts'
import { select, showSection } from '../store/actions/select.ts'
import { type SectionId, sectionIds } from '../store/sections.ts'
import { initialState, useWorkbench } from '../store/state.ts'
import { SectionForm } from './SectionForm.tsx'

const text = exampleFile()
const file = () => useWorkbench.getState().workspace.files[0]!.text
const plan = () => useWorkbench.getState().workspace.plan
const fields = () => screen.getAllByRole<HTMLInputElement>('textbox')
const type = (input: HTMLElement, value: string) => {
  fireEvent.focus(input)
  fireEvent.change(input, { target: { value } })
}

function open(content: string, section: SectionId): void {
  openWorkspace({ files: [{ id: 'f1', name: 'demo.yaml', text: content }], plan: '' })
  showSection(section)
  render(<SectionForm />)
}

/** What was typed is written right after it was painted, on a slow machine once typing rests. */
const written = () => act(() => new Promise((resolve) => setTimeout(resolve, 700)))

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  useWorkbench.setState(initialState, true)
})
afterEach(cleanup)

describe('every section', () => {
  it.each(sectionIds)('%s shows the example and changes nothing by being shown', (section) => {
    open(text, section)
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('')
    expect(file()).toBe(text)
    expect(plan()).toBe('')
  })

  it.each(sectionIds)('%s names each of its fields', (section) => {
    open(text, section)
    for (const input of screen.queryAllByRole('textbox')) {
      const labels = (input as HTMLInputElement).labels?.length ?? 0
      expect(labels > 0 || input.getAttribute('aria-label') !== null).toBe(true)
    }
  })

  it.each(sectionIds)('%s survives a file that is no cluster', (section) => {
    open('just: text\n', section)
    expect(file()).toBe('just: text\n')
  })
})

describe('the groups of a section', () => {
  it('are told apart by a line, and the first is not told from the head', () => {
    open(text, 'controlPlane')
    const gaps = screen
      .getAllByRole('heading', { level: 2 })
      .map((group) => Number.parseFloat(getComputedStyle(group).paddingTop))
    expect(gaps.length).toBeGreaterThan(1)
    expect(gaps[0]).toBe(0)
    expect(gaps[1]).toBeGreaterThan(0)
  })
})

describe('a switch', () => {
  it('has its question mark beside its key, not on a line behind long words', () => {
    open(text, 'networks')
    for (const flag of screen.getAllByRole<HTMLInputElement>('switch'))
      expect(flag.labels?.[0]?.nextElementSibling?.getAttribute('aria-haspopup')).toBe('dialog')
  })

  it('on and off again gives the original bytes where the key was not written', () => {
    open(text, 'addressPools')
    const flag = screen.getAllByRole('switch')[0]!
    fireEvent.click(flag)
    expect(file()).toContain('avoidBuggyIPs: true')
    fireEvent.click(flag)
    expect(file()).toBe(text)
  })
})

describe('a document that does not parse', () => {
  it('keeps its fields readable and lets nobody type into them', () => {
    open(text, 'loadBalancer')
    const before = fields().map((input) => input.value)
    const labels = fields().map((input) => input.labels?.[0]?.textContent)
    expect(before).toContain('10.200.0.71')
    expect(labels).toContain('Control plane VIP')
    act(() => typeText('f1', text.replace('  loadBalancer:\n', '  loadBalancer: {\n')))
    expect(fields().map((input) => input.value)).toEqual(expect.arrayContaining(before))
    expect(fields().every((input) => input.readOnly)).toBe(true)
    expect(fields().map((input) => input.labels?.[0]?.textContent)).toEqual(expect.arrayContaining(labels))
  })

  it('is not edited from what it said before', () => {
    open(text, 'addressPools')
    const broken = text.replace('  loadBalancer:\n', '  loadBalancer: {\n')
    act(() => typeText('f1', broken))
    for (const flag of screen.getAllByRole('switch')) fireEvent.click(flag)
    for (const button of screen.getAllByRole('button')) fireEvent.click(button)
    expect(file()).toBe(broken)
  })
})

describe('a cluster that runs', () => {
  it('locks what cannot change, and leaves open what was changed already', () => {
    open(text, 'loadBalancer')
    const doors = () => screen.queryAllByRole('button', { name: 'Find a free address' })
    expect(doors()).toHaveLength(2)
    act(() => markDeployed('f1', text))
    expect(fields().every((input) => input.readOnly)).toBe(true)
    expect(doors()).toEqual([])
    act(() => {
      const changed = text.replace(/controlPlaneVIP: \S+/, 'controlPlaneVIP: 10.0.0.250')
      openWorkspace({ files: [{ id: 'f1', name: 'demo.yaml', text: changed, deployed: text }], plan: '' })
      showSection('loadBalancer')
    })
    const free = fields().filter((input) => !input.readOnly)
    expect(free.map((input) => input.value)).toEqual(['10.0.0.250'])
    expect(doors()).toHaveLength(1)
  })

  it('takes further pools, and nothing in the ones it has', () => {
    open(text, 'addressPools')
    act(() => markDeployed('f1', text))
    expect(fields().every((input) => input.readOnly)).toBe(true)
    fireEvent.click(within(screen.getByRole('heading', { level: 1 }).closest('header')!).getByRole('button'))
    expect(fields().filter((input) => !input.readOnly)).toHaveLength(1)
  })
})

describe('the network plan', () => {
  it('is written down by typing into what was only assumed, in the same field', async () => {
    open(text, 'plan')
    const gateway = fields().find((input) => input.labels?.[0]?.textContent === 'Gateway')!
    type(gateway, '10.0.0.1')
    await written()
    expect(fields()).toContain(gateway)
    expect(gateway.value).toBe('10.0.0.1')
    const model = useWorkbench.getState().analysis!.model
    expect(model.plan.segments[0]!.subnets[0]!.gateway.text).toBe('10.0.0.1')
    expect(model.segments[0]!.subnets[0]!.confirmed).toBe(false)
    expect(file()).toBe(text)
    act(() => undo())
    expect(plan()).toBe('')
  })
})

describe('the selection', () => {
  it('shows the form of a place chosen elsewhere and marks the card that holds it', () => {
    open(text, 'cluster')
    const pool = useWorkbench.getState().analysis!.model.clusters[0]!.cluster.loadBalancer.pools.items[0]!
    act(() => select({ file: 'f1', path: [...pool.path, 'addresses', 0] }, 'map'))
    expect(useWorkbench.getState().section).toBe('addressPools')
    expect(document.querySelector('[data-selected=true]')?.getAttribute('aria-label')).toBe(pool.name.text)
  })
})
