// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkspace } from '../store/actions/files.ts'
import { undo } from '../store/actions/history.ts'
import { initialState, useWorkbench } from '../store/state.ts'
import { SectionForm } from './SectionForm.tsx'

const text = `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: demo
  namespace: cluster-demo
spec:
  type: hybrid
  anthosBareMetalVersion: 1.34.200-gke.68
  controlPlane:
    nodePoolSpec:
      nodes:
      - address: 10.200.0.2
  loadBalancer:
    mode: bundled
    vips:
      controlPlaneVIP: 10.200.0.71
      ingressVIP: 10.200.0.72
    addressPools:
    - name: pool1
      addresses:
      - 10.200.0.72-10.200.0.90
      - 10.200.0.100/32
`

const entries = ['10.200.0.72-10.200.0.90', '10.200.0.100/32']
const shown = () => screen.getAllByRole<HTMLInputElement>('textbox').map((input) => input.value)
const row = (index: number) => screen.getAllByRole<HTMLInputElement>('textbox')[index]!
const file = () => useWorkbench.getState().workspace.files[0]!.text
const steps = () => useWorkbench.getState().history.past.length

/** What was typed is written right after it was painted, on a slow machine once typing rests. */
const written = () => act(() => new Promise((resolve) => setTimeout(resolve, 700)))

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  useWorkbench.setState(initialState, true)
  openWorkspace({ files: [{ id: 'f1', name: 'demo.yaml', text }], plan: '' })
  render(<SectionForm />)
})
afterEach(cleanup)

describe('the entries of a pool', () => {
  it('are written while they are typed, without losing the field or the caret', async () => {
    const user = userEvent.setup()
    const field = row(0)
    await user.click(field)
    field.setSelectionRange(10, 10)
    await user.keyboard('{Backspace}5')
    await written()
    expect(document.activeElement).toBe(field)
    expect(field.value).toBe('10.200.0.52-10.200.0.90')
    expect(field.selectionStart).toBe(10)
    expect(file()).toBe(text.replace('10.200.0.72-', '10.200.0.52-'))
  })

  it('become real in the empty row, in the same field', async () => {
    const user = userEvent.setup()
    const ghost = row(2)
    await user.type(ghost, '1')
    await written()
    await user.type(ghost, '.2.3.4/31')
    await written()
    expect(document.activeElement).toBe(ghost)
    expect(row(2)).toBe(ghost)
    expect(shown()).toEqual([...entries, '1.2.3.4/31', ''])
    expect(file()).toBe(`${text}      - 1.2.3.4/31\n`)
  })

  it('are one step to take back for each field', async () => {
    const user = userEvent.setup()
    await user.type(row(1), '{Backspace}1')
    await user.tab()
    expect(steps()).toBe(1)
    await user.type(row(1), '{Backspace}0')
    await written()
    expect(steps()).toBe(2)
    act(() => undo())
    act(() => undo())
    expect(file()).toBe(text)
    expect(shown()).toEqual([...entries, ''])
  })

  it('give way to the text when it is taken back under the caret', async () => {
    const user = userEvent.setup()
    await user.type(row(1), '{Backspace}')
    await written()
    expect(row(1).value).toBe('10.200.0.100/3')
    act(() => undo())
    expect(row(1).value).toBe(entries[1])
  })

  it('are written before a shortcut acts on the text', async () => {
    const user = userEvent.setup()
    await user.type(row(1), '{Backspace}{Control>}z{/Control}')
    expect(file()).toContain('10.200.0.100/3\n')
  })

  it('stay while they are empty, and go when the field is left', async () => {
    const user = userEvent.setup()
    const second = row(1)
    await user.clear(row(0))
    expect(shown()).toEqual(['', entries[1], ''])
    expect(file()).toBe(text)
    await user.tab()
    expect(shown()).toEqual([entries[1], ''])
    expect(file()).toBe(text.replace(`      - ${entries[0]}\n`, ''))
    expect(row(0)).toBe(second)
  })

  it('come from a pasted column, as it was pasted, in one step', async () => {
    const user = userEvent.setup()
    await user.click(row(2))
    await user.paste('10.200.0.110/31\n10.200.0.112 - 10.200.0.113\n')
    expect(shown()).toEqual([...entries, '10.200.0.110/31', '10.200.0.112 - 10.200.0.113', ''])
    expect(steps()).toBe(1)
    act(() => undo())
    expect(file()).toBe(text)
  })

  it('are replaced by a column that is pasted over them', async () => {
    const user = userEvent.setup()
    const field = row(0)
    await user.click(field)
    field.select()
    await user.paste('10.200.0.72/29\n10.200.0.80/29')
    expect(shown()).toEqual(['10.200.0.72/29', '10.200.0.80/29', entries[1], ''])
  })

  it('are only judged while typing where they cannot become right, and wholly when left', async () => {
    const user = userEvent.setup()
    const box = () => row(2).closest('[data-severity]')?.getAttribute('data-severity')
    await user.type(row(2), '10.9')
    expect(row(2).getAttribute('aria-invalid')).toBeNull()
    await user.type(row(2), '99')
    expect(row(2).getAttribute('aria-invalid')).toBe('true')
    expect(box()).toBeUndefined()
    await user.tab()
    expect(box()).toBe('error')
  })
})
