// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exampleFile } from '../../core/rules/examples.ts'
import { openWorkspace } from '../../store/actions/files.ts'
import { bringAllUp, toggleNode } from '../../store/actions/forecast.ts'
import { undo } from '../../store/actions/history.ts'
import { showSection } from '../../store/actions/select.ts'
import { initialState, useWorkbench } from '../../store/state.ts'
import { exampleServices } from '../../testing/example-workspace.ts'
import { SectionForm } from '../SectionForm.tsx'

const plan = () => useWorkbench.getState().workspace.plan
const balancers = ['10.200.0.5', '10.200.0.6', '10.200.0.7']
const names =
  'nodeNames:\n- address: 10.200.0.5\n  name: abm-lb-01\n- address: 10.200.0.6\n  name: abm-lb-02\n- address: 10.200.0.7\n  name: abm-lb-03\n'
const file = exampleFile({ balancers, ingress: null, pools: [{ addresses: ['10.200.0.51-10.200.0.60'] }] })

async function open(text: string, written: string): Promise<void> {
  openWorkspace({ files: [{ id: 'f1', name: 'demo.yaml', text }], plan: written })
  showSection('services')
  await act(async () => {
    render(<SectionForm />)
    await new Promise((resolve) => setTimeout(resolve, 0))
  })
  await screen.findByRole('region', { name: 'Node names' }, { timeout: 5000 })
}
const row = (name: string) =>
  screen
    .getAllByRole('listitem')
    .find((item) => within(item).queryByRole('button', { name: new RegExp(`^${name} `) }) !== null)!

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  // Wide enough for the pane beside the form, so that the nodes stand there.
  window.matchMedia = ((query: string) => ({
    matches: true,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as unknown as typeof window.matchMedia
  useWorkbench.setState(initialState, true)
})
afterEach(cleanup)

describe('the list of planned Services', () => {
  it('shows who announces, and follows nodes that go down and come back', async () => {
    await open(file, `${exampleServices({ name: 'web', loadBalancerIP: '10.200.0.51' })}${names}`)
    expect(row('web').textContent).toContain('10.200.0.51')
    expect(row('web').textContent).toContain('abm-lb-02')
    act(() => toggleNode('10.200.0.6'))
    expect(row('web').textContent).toContain('abm-lb-01was abm-lb-02')
    act(() => toggleNode('10.200.0.5'))
    expect(row('web').textContent).toContain('abm-lb-03was abm-lb-02')
    act(bringAllUp)
    expect(row('web').textContent).not.toContain('was')
  })

  it('takes a Service away and gives it back, byte for byte', async () => {
    const before = `${exampleServices({ name: 'web' }, { name: 'api' })}${names}`
    await open(file, before)
    fireEvent.click(screen.getByRole('button', { name: 'More for web' }))
    fireEvent.click(screen.getByRole('menuitem', { name: 'Remove web' }))
    expect(plan()).toBe(before.replace('- name: web\n', ''))
    act(() => undo())
    expect(plan()).toBe(before)
  })

  it('asks for the cluster of a Service where several are open, and guesses none', async () => {
    openWorkspace({
      files: [
        { id: 'f1', name: 'a.yaml', text: exampleFile({ name: 'a' }) },
        { id: 'f2', name: 'b.yaml', text: exampleFile({ name: 'b' }) },
      ],
      plan: exampleServices({ name: 'web' }),
    })
    showSection('services')
    render(<SectionForm />)
    const asked = await screen.findByRole(
      'region',
      { name: 'Which cluster are these for?' },
      { timeout: 5000 },
    )
    expect(asked.textContent).toContain('default/web')
    fireEvent.mouseDown(within(asked).getByRole('combobox'))
    fireEvent.click(screen.getByRole('option', { name: 'a' }))
    await act(() => new Promise((resolve) => setTimeout(resolve, 60)))
    expect(plan()).toBe('services:\n- name: web\n  cluster: a\n')
    expect(row('web').textContent).toContain('10.200.0.73')
  })

  it.each([
    ['manual mode', exampleFile({ mode: 'manual', pools: null })],
    ['an admin cluster', exampleFile({ type: 'admin' })],
    ['BGP', exampleFile({ lbType: 'bgp' })],
  ])('says why there is no forecast for %s', (_, text) => {
    openWorkspace({ files: [{ id: 'f1', name: 'demo.yaml', text }], plan: '' })
    showSection('services')
    render(<SectionForm />)
    expect(screen.getByText('No forecast for this cluster')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Add Service' })).toBeNull()
  })
})
