import { describe, expect, it } from 'vitest'
import { hasShared, readShared } from '../../testing/shared.ts'
import type { Edit } from '../document.ts'
import { diffLines } from './diff.ts'
import { patchSource } from './patch.ts'
import { readSource } from './read.ts'
import type { SourceText } from './source.ts'

/** The part of a generated file that matters here, with the same columns. */
const text = `spec:
  loadBalancer:
    vips:
      controlPlaneVIP: 10.0.0.8
      # Allowed only in non-admin clusters.
      # ingressVIP: 10.0.0.2
    # Pools are lists of ranges.
    # addressPools:
    # - name: pool1
    #   addresses:
    #   # Each address must be a range.
    #   - 10.0.0.1-10.0.0.4
    # If it is absent then the control plane nodes are used.
    # nodePoolSpec:
    #  nodes:
    #  - address: <Machine 1 IP>
  # proxy:
  #   url: http://[username:password@]domain
  #   # Names that are not proxied.
  #   noProxy:
  #   - localhost
  storage: {}
  # gkeOnPremAPI:
    # enabled: false
    # location: us-central1
#  toggled: by an editor
`

const chain = (start: string, ...steps: readonly (readonly Edit[])[]): SourceText =>
  steps.reduce((source, edits) => {
    const result = patchSource(source, edits)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.source
  }, readSource(start))

const lines = (from: string, to: string): { gone: readonly string[]; come: readonly string[] } => {
  const a = from.split('\n')
  const b = to.split('\n')
  const changes = diffLines(from, to)
  return {
    gone: changes.flatMap((change) => a.slice(change.beforeFrom - 1, change.beforeTo - 1)),
    come: changes.flatMap((change) => b.slice(change.afterFrom - 1, change.afterTo - 1)),
  }
}

const lb = [0, 'spec', 'loadBalancer'] as const
const pool = { name: 'p', addresses: ['10.0.0.5/32', '10.0.0.9/32'], manualAssign: true }

describe('a commented-out key comes to life in place', () => {
  const cases: readonly (readonly [string, Edit, readonly string[]])[] = [
    [
      'a scalar',
      { op: 'set', path: [...lb, 'vips', 'ingressVIP'], value: '10.0.0.9' },
      ['      ingressVIP: 10.0.0.9'],
    ],
    [
      'a list of maps, with its remarks',
      { op: 'insert', path: [...lb, 'addressPools'], index: 0, value: pool },
      [
        '    addressPools:',
        '    - name: p',
        '      addresses:',
        '      # Each address must be a range.',
        '      - 10.0.0.5/32',
        '      - 10.0.0.9/32',
        '      manualAssign: true',
      ],
    ],
    [
      'a map in the style of the comment',
      { op: 'insert', path: [...lb, 'nodePoolSpec', 'nodes'], index: 0, value: { address: '10.0.0.3' } },
      ['    nodePoolSpec:', '     nodes:', '     - address: 10.0.0.3'],
    ],
    [
      'only the keys that are wanted',
      { op: 'set', path: [0, 'spec', 'proxy', 'noProxy'], value: ['localhost'] },
      ['  proxy:', '    # Names that are not proxied.', '    noProxy:', '    - localhost'],
    ],
    [
      'children that are commented out on their own',
      { op: 'set', path: [0, 'spec', 'gkeOnPremAPI', 'location'], value: 'us-west1' },
      ['  gkeOnPremAPI:', '    location: us-west1'],
    ],
    [
      'a line toggled at the left edge',
      { op: 'set', path: [0, 'spec', 'toggled'], value: 'x' },
      ['  toggled: x'],
    ],
  ]

  it.each(cases)('%s', (_, edit, come) => {
    const source = chain(text, [edit])
    expect(lines(text, source.text).come).toEqual(come)
    const twice = patchSource(readSource(text), [edit, { op: 'remove', path: firstNew(edit) }])
    expect(twice.ok && twice.patches).toEqual([])
  })

  it.each(cases)('%s: removed in a later step, the comment is back', (_, edit) => {
    expect(chain(text, [edit], [{ op: 'remove', path: firstNew(edit) }]).text).toBe(text)
  })

  it('survives another reading and changes of the value in between', () => {
    const path = [...lb, 'addressPools']
    const revived = chain(text, [{ op: 'insert', path, index: 0, value: pool }])
    const typed = readSource(revived.text.replace('name: p', 'name: other'), revived)
    const more = patchSource(typed, [{ op: 'insert', path, index: 1, value: pool }])
    const back = more.ok ? patchSource(more.source, [{ op: 'remove', path }]) : more
    expect(back.ok && back.source.text).toBe(text)
  })

  it('goes back when the only item goes, because that is how it came', () => {
    const path = [...lb, 'addressPools']
    const steps: readonly Edit[] = [
      { op: 'insert', path, index: 0, value: pool },
      { op: 'remove', path: [...path, 0] },
    ]
    expect(chain(text, ...steps.map((edit) => [edit])).text).toBe(text)
  })

  it('gives nested blocks back in any order', () => {
    const url: Edit = { op: 'set', path: [0, 'spec', 'proxy', 'url'], value: 'http://p' }
    const noProxy: Edit = { op: 'set', path: [0, 'spec', 'proxy', 'noProxy'], value: ['a', 'b'] }
    const whole: Edit = { op: 'remove', path: [0, 'spec', 'proxy'] }
    const inner: Edit = { op: 'remove', path: [0, 'spec', 'proxy', 'noProxy'] }
    expect(chain(text, [url], [noProxy], [whole]).text).toBe(text)
    expect(chain(text, [url], [noProxy], [inner], [whole]).text).toBe(text)
    expect(chain(text, [url], [noProxy], [inner]).text).toBe(chain(text, [url]).text)
  })

  it.each<readonly [string, Edit]>([
    ['the whole block', { op: 'set', path: [0, 'a', 'b', 'c', 'd'], value: ['y'] }],
    ['its first line alone', { op: 'set', path: [0, 'a', 'b', 'c', 'other', 'e'], value: 'y' }],
  ])('goes back below a key that had nothing else: %s', (_, edit) => {
    const only = 'a:\n  b:\n    # c:\n    #   d:\n    #   - x\n  f: 1\n'
    const whole: Edit = { op: 'remove', path: [0, 'a', 'b', 'c'] }
    const inner: Edit = { op: 'remove', path: edit.path }
    expect(chain(only, [edit]).text).toContain('\n    c:\n')
    expect(chain(only, [edit], [whole]).text).toBe(only)
    expect(chain(only, [edit], [inner]).text).toBe(only)
    const more: Edit = { op: 'set', path: [0, 'a', 'b', 'g'], value: 'h' }
    expect(chain(only, [edit], [more], [whole]).text).toMatch(/^ {2}b:\n {4}# c:\n(?: .*\n)* {4}g: h\n/m)
  })

  it('without memory the real lines go as any others do', () => {
    const revived = chain(text, [{ op: 'set', path: [...lb, 'vips', 'ingressVIP'], value: '10.0.0.9' }])
    const fresh = chain(revived.text, [{ op: 'remove', path: [...lb, 'vips', 'ingressVIP'] }])
    expect(fresh.text).not.toContain('ingressVIP')
  })

  it('leaves a comment alone that does not stand at the column of the map', () => {
    const other = 'a:\n  b: 1\n    # c: 2\n'
    expect(chain(other, [{ op: 'set', path: [0, 'a', 'c'], value: 3 }]).text).toBe(
      'a:\n  b: 1\n    # c: 2\n  c: 3\n',
    )
  })
})

/** The first key that was not there before. */
function firstNew(edit: Edit): readonly (string | number)[] {
  for (let length = 2; length <= edit.path.length; length += 1) {
    const path = edit.path.slice(0, length)
    const result = patchSource(readSource(text), [{ op: 'remove', path }])
    if (!result.ok) return path
  }
  return edit.path
}

describe.skipIf(!hasShared)('the generated file (skipped without the shared folder)', () => {
  const file = hasShared ? readShared('corpus', 'bmctl', 'generated_bmctl-1.16.0_untouched.yaml') : ''
  const balancer = [2, 'spec', 'loadBalancer'] as const

  it('takes VIP, pool and node pool in place and gives them back', () => {
    const steps: readonly Edit[] = [
      { op: 'set', path: [...balancer, 'vips', 'ingressVIP'], value: '10.0.0.2' },
      {
        op: 'insert',
        path: [...balancer, 'addressPools'],
        index: 0,
        value: { name: 'pool1', addresses: ['10.0.0.1-10.0.0.4'] },
      },
      { op: 'set', path: [...balancer, 'nodePoolSpec'], value: { nodes: [{ address: '<Machine 1 IP>' }] } },
    ]
    const result = patchSource(readSource(file), steps)
    if (!result.ok) throw new Error(result.refusal.code)
    // The same values as in the comments: only the comment marks go.
    const uncommented = file.split('\n').map((line, index) => {
      const isBlock = index === 82 || (index >= 86 && index <= 91) || (index >= 96 && index <= 98)
      return isBlock ? line.replace('# ', '').replace('#  ', ' ') : line
    })
    expect(result.source.text).toBe(uncommented.join('\n'))
    const back = patchSource(result.source, [
      { op: 'remove', path: [...balancer, 'addressPools'] },
      { op: 'remove', path: [...balancer, 'nodePoolSpec'] },
      { op: 'remove', path: [...balancer, 'vips', 'ingressVIP'] },
    ])
    expect(back.ok && back.source.text).toBe(file)
  })
})
