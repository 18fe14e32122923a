import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { analyse } from './analyse.ts'
import { applyIntention } from './apply.ts'
import { PLAN_FILE } from './document.ts'

const a = exampleFile()
const b = exampleFile({ name: 'other' })
const analysis = analyse({
  files: [
    { id: 'a', name: 'a.yaml', text: a },
    { id: 'b', name: 'b.yaml', text: b },
  ],
  plan: '',
})
const vip = [2, 'spec', 'loadBalancer', 'vips', 'controlPlaneVIP']

describe('an intention', () => {
  it('changes the texts it names and no other', () => {
    const applied = applyIntention(analysis, {
      edits: [{ file: 'b', edits: [{ op: 'set', path: vip, value: '10.0.0.9' }] }],
    })
    if (!applied.ok) throw new Error(applied.refusal.code)
    expect(applied.workspace.files[0]).toBe(analysis.workspace.files[0])
    expect(applied.workspace.files[1]!.text).toBe(b.replace('10.200.0.71', '10.0.0.9'))
    expect(applied.changed.map(({ file, patches }) => [file, patches.length])).toEqual([['b', 1]])
  })

  it('is refused as a whole when one part is', () => {
    const applied = applyIntention(analysis, {
      edits: [
        { file: 'a', edits: [{ op: 'set', path: vip, value: '10.0.0.9' }] },
        { file: 'b', edits: [{ op: 'set', path: [...vip, 'below'], value: '1' }] },
      ],
    })
    expect(applied).toMatchObject({ ok: false, refusal: { code: 'other-shape' } })
    expect(applyIntention(analysis, { edits: [{ file: 'none', edits: [] }] })).toMatchObject({ ok: false })
  })

  it('replaces characters where no path leads, then makes its edits', () => {
    const at = a.indexOf('kind: Cluster')
    const applied = applyIntention(analysis, {
      patches: [{ file: 'a', patches: [{ from: at, to: at, text: '# head\n' }] }],
      edits: [{ file: 'a', edits: [{ op: 'set', path: vip, value: '10.0.0.9' }] }],
    })
    if (!applied.ok) throw new Error(applied.refusal.code)
    expect(applied.workspace.files[0]!.text).toBe(
      a.replace('kind: Cluster', '# head\n$&').replace('10.200.0.71', '10.0.0.9'),
    )
  })

  it('begins a plan that is not there yet', () => {
    const applied = applyIntention(analysis, {
      edits: [
        {
          file: PLAN_FILE,
          edits: [{ op: 'insert', path: [0, 'segments'], index: 0, value: { name: 'lan' } }],
        },
      ],
    })
    expect(applied.ok && analyse(applied.workspace).model.plan.segments[0]?.name.text).toBe('lan')
  })
})
