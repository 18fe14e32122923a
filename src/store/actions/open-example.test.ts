import { beforeEach, expect, it } from 'vitest'
import { exampleFile, examplePlan } from '../../core/rules/examples.ts'
import { initialState, useWorkbench } from '../state.ts'
import { openTexts } from './files.ts'
import { undo } from './history.ts'
import { openExample } from './open-example.ts'

const rule = 'control-plane-vip-outside-pools'
const plan = examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' })
const wrong = {
  text: exampleFile({ vip: '10.200.0.80' }),
  others: [exampleFile()],
  plan,
  deployed: exampleFile(),
}
const state = () => useWorkbench.getState()

beforeEach(() => useWorkbench.setState(initialState, true))

it('opens all texts of an example and chooses what the rule says', () => {
  openExample(rule, 'demo-1', wrong)
  const { workspace, active, selection } = state()
  expect(workspace.files.map(({ name, deployed }) => [name, deployed !== undefined])).toEqual([
    ['demo-1-other1.yaml', false],
    ['demo-1.yaml', true],
  ])
  expect(workspace.plan).toBe(plan)
  expect(active).toBe(workspace.files[1]?.id)
  expect(selection).toMatchObject({ rule, place: { file: active } })
})

it('leaves files and plan of the user alone, and undo closes the example', () => {
  openTexts([{ name: 'mine.yaml', text: exampleFile() }], '# mine\n')
  const before = state().workspace
  openExample(rule, 'demo-1', wrong)
  expect(state().workspace.plan).toBe('# mine\n')
  expect(state().workspace.files[0]).toBe(before.files[0])
  undo()
  expect(state().workspace).toEqual(before)
})
