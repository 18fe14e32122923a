import { beforeEach, describe, expect, it } from 'vitest'
import { exampleFile } from '../../core/rules/examples.ts'
import { initialState, useWorkbench } from '../state.ts'
import { openTexts } from './files.ts'
import { undo } from './history.ts'
import { loadDeployed } from './load-deployed.ts'

const state = () => useWorkbench.getState()
const running = exampleFile({ vip: '10.200.0.8' })
const rulesOf = () => state().analysis?.findings.map(({ rule }) => rule) ?? []

beforeEach(() => {
  useWorkbench.setState(initialState, true)
  openTexts([{ name: 'new.yaml', text: exampleFile({ vip: '10.200.0.9' }) }])
})

describe('loadDeployed', () => {
  it('judges the file against the text that runs, and undo forgets it', () => {
    expect(rulesOf()).not.toContain('immutable-fields-unchanged')
    expect(loadDeployed('f1', { name: 'old.yaml', text: running })).toBe(true)
    expect(state().workspace.files[0]?.deployed).toBe(running)
    expect(state().analysis?.model.clusters[0]?.deployed?.cluster.loadBalancer.controlPlaneVIP.text).toBe(
      '10.200.0.8',
    )
    expect(rulesOf()).toContain('immutable-fields-unchanged')
    undo()
    expect(state().workspace.files[0]?.deployed).toBeUndefined()
  })

  it('takes a renamed cluster, and refuses a text without it', () => {
    const renamed = running.replace(/^  name: demo$/m, '  name: before')
    expect(renamed).not.toBe(running)
    expect(loadDeployed('f1', { name: 'old.yaml', text: renamed })).toBe(true)
    const known = state().workspace
    for (const text of [
      '',
      'kind: ConfigMap\n',
      `${renamed}\n---\n${renamed.replace('name: before', 'name: third')}`,
    ]) {
      expect(loadDeployed('f1', { name: 'x.yaml', text }), text.slice(0, 20)).toBe(false)
    }
    expect(state().workspace).toBe(known)
    expect(state().notice?.severity).toBe('error')
  })
})
