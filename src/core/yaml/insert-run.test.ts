import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import type { Edit, EditValue, Path } from '../document.ts'
import { generateText, type Random, randomFrom } from './generated-document.test-kit.ts'
import { insertRun, runFrom } from './insert-run.ts'
import { type PatchResult, patchSource } from './patch.ts'
import { applyPatches } from './pieces.ts'
import { randomEdit, randomValue, spotsOf } from './random-edits.test-kit.ts'
import { readSource } from './read.ts'
import type { SourceText } from './source.ts'
import { startWork } from './work.ts'

const isDeep = process.env['DEEP'] === '1'

interface Tally {
  runs: number
  made: number
  refused: number
}

const newTally = (): Tally => ({ runs: 0, made: 0, refused: 0 })

/** Every edit as a step of its own, up to the first refusal. */
function oneAfterTheOther(start: SourceText, edits: readonly Edit[]): PatchResult {
  let result = patchSource(start, edits.slice(0, 1))
  for (const edit of edits.slice(1)) if (result.ok) result = patchSource(result.source, [edit])
  return result
}

/** All that matters of a result: the text, what is remembered of comments, or why there is none. */
const outcomeOf = (result: PatchResult): unknown =>
  result.ok
    ? {
        text: result.source.text,
        roots: result.source.documents.map(({ root }) => root),
        revivals: result.source.documents.map(({ revivals = [] }) => revivals),
      }
    : result.refusal

function expectSame(source: SourceText, edits: readonly Edit[], tally: Tally): void {
  const run = runFrom(edits, 0)
  if (run.length > 1) {
    tally.runs += 1
    if (
      insertRun(
        startWork(source, () => undefined, false),
        run,
      ) === 'made'
    )
      tally.made += 1
  }
  const together = patchSource(source, edits)
  if (!together.ok) tally.refused += 1
  expect(outcomeOf(together)).toEqual(outcomeOf(oneAfterTheOther(source, edits)))
  if (together.ok) expect(applyPatches(source.text, together.patches)).toBe(together.source.text)
}

const insertsAt = (path: Path, index: number, values: readonly EditValue[]): readonly Edit[] =>
  values.map((value, at) => ({ op: 'insert', path, index: index + at, value }))

/** Items for a list that is there: mostly of one shape, at any place of it, now and then behind its end. */
function drawRun(source: SourceText, random: Random): readonly Edit[] {
  const lists = spotsOf(source).filter(({ node }) => node.kind === 'list')
  const spot = lists[random(Math.max(1, lists.length))]
  if (spot?.node.kind !== 'list') return []
  const depth = random(3)
  const values = Array.from({ length: 2 + random(5) }, () => randomValue(random, depth))
  return insertsAt(spot.path, random(spot.node.items.length + (random(12) === 0 ? 3 : 1)), values)
}

/** A run by itself, or among other edits that wait for their reading or follow. */
function drawEdits(source: SourceText, seed: number): readonly Edit[] {
  const random = randomFrom(seed)
  const run = drawRun(source, random)
  const other = random(3) === 0 ? randomEdit(source, random) : undefined
  const second = random(4) === 0 ? drawRun(source, random) : []
  return [...(other === undefined ? [] : [other]), ...run, ...second]
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

/** How a list may stand in a file before something is pasted into it. */
const lists = [
  'list:',
  'list: []',
  'list: [] # none yet',
  'list: ~',
  'list: [a, "b c"]',
  "list: ['a',b]",
  'list: [a,\n    b, # two\n    c]',
  'list: [\n    a,\n    b,\n  ]',
  'list: [{ address: 10.0.0.1 }]',
  'list:\n  - a',
  "list:\n# the first\n- 'a'\n# the second\n- 'b'\n\n# floats",
  'list:\n    -   "a" # one\n    # between\n    -   b\n      # deeper',
  'list:\n  - address: 10.0.0.1\n    # its rack\n    rack: "1"\n\n  - address: 10.0.0.2',
  'list:\n- - a\n  - b\n- - c',
  'list:\n-\n- x',
  'list: &shared\n- a\nother: *shared',
  'list:\n- text: |\n    one\n\n    two\n\n- text: |+\n    last\n\n',
  'list: []\n# - 10.0.0.1-10.0.0.9\n# - 10.0.1.0/24 # second',
  '# list:\n#   # which ones\n#   - 10.0.0.1\n#   - 10.0.0.2',
  'list:\n  # - address: 10.0.0.1\n  #   rack: 1',
]

const scalar = fc.oneof(
  fc.constantFrom(
    '10.0.0.1-10.0.0.9',
    'fd00::/64',
    '::',
    '10.0.1.0/24',
    'a: b',
    '# x',
    'yes',
    '',
    'it\'s "q"',
  ),
  fc.constantFrom<EditValue>(7, 1.5, true, null, 'two\nlines', 'two\nlines\n', 'tab\tx', '\u0007', 'x, [y]'),
)
const entry = fc.dictionary(
  fc.constantFrom('address', 'rack', 'text', 'more'),
  fc.oneof(scalar, fc.array(scalar)),
)
const values = fc.oneof(
  fc.array(scalar, { minLength: 2, maxLength: 6 }),
  fc.array(entry, { minLength: 2, maxLength: 6 }),
  fc.array<EditValue>(fc.oneof(scalar, entry, fc.array(scalar), fc.array(entry)), {
    minLength: 2,
    maxLength: 6,
  }),
)
const layout = fc.record({
  list: fc.constantFrom(...lists),
  before: fc.constantFrom('', 'x: 1\n', '---\n# of the file\nx:\n  y:\n  - z\n', 'x:\n    - - y\n'),
  after: fc.constantFrom('', '\n', '\n\n\n', '\ny: 2\n', '\n# the end', '\n---\nother: [1]\n'),
  depth: fc.integer({ min: 0, max: 2 }),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
})
type Layout = typeof layout extends fc.Arbitrary<infer Drawn> ? Drawn : never

const shift = (text: string, width: number): string => text.replace(/^(?=.)/gm, ' '.repeat(width))

function writeLayout(drawn: Layout): string {
  const { list, before, after, depth, lineBreak, mark } = drawn
  const parents = ['', 'in:\n', 'in:\n  deep:\n'][depth]!
  const text = `${before}${parents}${shift(`own: 1\n${list}`, depth * 2)}${after}`
  return mark + text.replaceAll('\n', lineBreak)
}

const report = (name: string, { runs, made, refused }: Tally): void => {
  process.stdout.write(`${name}: ${made} of ${runs} runs made in one go, ${refused} steps refused\n`)
}

describe('inserts that follow one another give the text and the refusals of single steps', () => {
  it('in generated documents', () => {
    const tally = newTally()
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 5 }), (seed, size) => {
        const source = readSource(generateText(seed, size).text)
        expectSame(source, drawEdits(source, seed), tally)
      }),
      { numRuns: isDeep ? 6000 : 250 },
    )
    report('generated documents', tally)
    expect(tally.made).toBeGreaterThan(tally.runs / 2)
  }, 900_000)

  it('in lists of every kind, empty and commented out ones too', () => {
    const tally = newTally()
    fc.assert(
      fc.property(layout, values, fc.nat(), (drawn, drawnValues, place) => {
        const source = readSource(writeLayout(drawn))
        const path = [0, ...['in', 'deep'].slice(0, drawn.depth), 'list']
        const spot = spotsOf(source).find((one) => one.path.join() === path.join())
        const length = spot?.node.kind === 'list' ? spot.node.items.length : 0
        expectSame(source, insertsAt(path, place % (length + 1), drawnValues), tally)
      }),
      { numRuns: isDeep ? 8000 : 400 },
    )
    report('lists of every kind', tally)
    expect(tally.made).toBeGreaterThan(tally.runs / 4)
  }, 900_000)
})

describe.skipIf(!hasShared)('the same in public files (skipped without the shared folder)', () => {
  it('at any place of any list', () => {
    const tally = newTally()
    const files = listShared('corpus').filter((name) => /\.(?:yaml|tpl|j2|tmpl)$/.test(name))
    for (const [order, name] of files.entries()) {
      const source = readSource(readShared('corpus', name))
      for (let round = 0; round < (isDeep ? 25 : 1); round += 1) {
        expectSame(source, drawEdits(source, order * 1000 + round), tally)
      }
    }
    report('public files', tally)
    expect(tally.made).toBeGreaterThan(tally.runs / 2)
  }, 900_000)
})

describe('a pasted column', () => {
  const pool = (count: number): string => {
    const pools = Array.from(
      { length: count },
      (_, at) => `  - name: p${at} # rack ${at}\n    addresses:\n    - 10.${at >> 8}.${at & 255}.0/24\n`,
    )
    return `spec:\n  pools:\n${pools.join('')}  end: 1\n`
  }
  const path = [0, 'spec', 'pools', 1, 'addresses'] as const
  const addressesOf = (text: string): readonly string[] =>
    Array.from(text.matchAll(/^ {4}- (.*)$/gm), (match) => match[1]!)

  it('takes quotes from the item before, also from one that was pasted with it', () => {
    const pasted = ['10.9.0.1/32', 'fd00::', '10.9.0.2/32']
    const result = patchSource(readSource(pool(2)), insertsAt(path, 1, pasted))
    expect(addressesOf(result.ok ? result.source.text : '')).toEqual([
      '10.0.0.0/24',
      '10.0.1.0/24',
      '10.9.0.1/32',
      '"fd00::"',
      '"10.9.0.2/32"',
    ])
  })

  it('is made in one go up to text of several lines, which is written by itself', () => {
    const edits = insertsAt(path, 0, ['a', 'b', 'two\nlines', 'c'])
    expect(runFrom(edits, 0)).toEqual(edits.slice(0, 2))
    expect(runFrom(edits, 2)).toEqual([])
    expectSame(readSource(pool(2)), edits, newTally())
  })

  it('ends where an index is left out or another list begins', () => {
    const edits = [
      ...insertsAt(path, 1, ['a', 'b']),
      ...insertsAt(path, 5, ['c']),
      ...insertsAt([0, 'spec', 'pools'], 6, [{ name: 'x' }]),
    ]
    expect(runFrom(edits, 0)).toEqual(edits.slice(0, 2))
    expect(runFrom(edits, 2)).toEqual(edits.slice(2, 3))
    expect(patchSource(readSource(pool(2)), edits)).toMatchObject({
      ok: false,
      refusal: { code: 'index-out-of-range', args: { index: 5, length: 3 } },
    })
  })

  it('takes along what is remembered of the items behind it, also while another edit waits', () => {
    const text = 'pools:\n- name: a\n- name: b\n  addresses: []\n  # - 10.0.0.1\n'
    const revived = patchSource(readSource(text), [
      { op: 'insert', path: [0, 'pools', 1, 'addresses'], index: 0, value: '10.0.0.7' },
    ])
    const source = revived.ok ? revived.source : readSource('')
    const edits: readonly Edit[] = [
      { op: 'set', path: [0, 'pools', 0, 'name'], value: 'c' },
      ...insertsAt([0, 'pools'], 0, [{ name: 'p' }, { name: 'q' }, { name: 'r' }]),
    ]
    expectSame(source, edits.slice(1), newTally())
    expectSame(source, edits, newTally())
    expectSame(source, edits.slice(0, 2), newTally())
    const back = patchSource(source, [...edits, { op: 'remove', path: [0, 'pools', 4, 'addresses', 0] }])
    expect(back.ok && back.source.text).toBe(
      'pools:\n- name: p\n- name: q\n- name: r\n- name: c\n- name: b\n  addresses: []\n  # - 10.0.0.1\n',
    )
  })

  it('of five hundred costs about one reading, not five hundred', () => {
    const source = readSource(pool(1500))
    const pasted = Array.from({ length: 500 }, (_, at) => `10.200.${at >> 8}.${at & 255}/32`)
    const start = performance.now()
    readSource(source.text)
    const reading = performance.now() - start
    const result = patchSource(source, insertsAt(path, 1, pasted))
    const cost = performance.now() - start - reading
    expect(addressesOf(result.ok ? result.source.text : '').slice(2, 502)).toEqual(pasted)
    expect(cost).toBeLessThan(reading * 20 + 500)
  })
})
