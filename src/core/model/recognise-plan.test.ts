import { describe, expect, it } from 'vitest'
import { exampleFile, examplePlan } from '../../testing/example-workspace.ts'
import { isNetworkPlan } from './recognise-plan.ts'

describe('isNetworkPlan', () => {
  it('knows a plan by its lists and by its checklist, also behind comments and with CRLF', () => {
    const plan = examplePlan({ cidr: '10.200.0.0/24' })
    expect(isNetworkPlan(plan)).toBe(true)
    expect(isNetworkPlan(`# ours\n${plan.replaceAll('\n', '\r\n')}`)).toBe(true)
    expect(isNetworkPlan('services: # planned\n\n  # the first\n  - name: web\n')).toBe(true)
    expect(isNetworkPlan('checklist:\n  gratuitousArp: open\n')).toBe(true)
  })

  it('takes nothing else for one', () => {
    const others = [
      exampleFile(),
      'services:\n  web:\n    image: nginx\n',
      'segments: 3\n',
      'checklist:\n  - buy milk\n',
      'apiVersion: v1\nkind: List\nservices:\n- name: web\n',
      '',
    ]
    expect(others.filter(isNetworkPlan)).toEqual([])
  })
})
