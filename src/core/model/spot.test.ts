import { describe, expect, it } from 'vitest'
import { readSource } from '../yaml/read.ts'
import type { Field } from './field.ts'
import {
  itemsOf,
  keysOf,
  misshapenList,
  readAddress,
  readChoice,
  readEntry,
  readFlag,
  readPrefix,
  readReserved,
  readText,
  readVersion,
  readWholeNumber,
  type Spot,
  shapeOf,
  spotAlong,
  spotAt,
} from './spot.ts'

const spotOf = (text: string): Spot => ({ path: [0], node: readSource(text).documents[0]?.root })
const at = (value: string, key = 'v'): Spot => spotAt(spotOf(`${key}: ${value}\n`), key)
const short = <T>({ state, value, text }: Field<T>) => [state, value ?? text]
const problemOf = (field: Field<unknown>) => (field.state === 'bad' ? field.problem.kind : field.state)

describe('a field', () => {
  it.each([
    ['', 'absent', ''],
    ['null', 'absent', ''],
    ['~', 'absent', ''],
    ['NULL', 'absent', ''],
    ["''", 'read', ''],
    ['"null"', 'read', 'null'],
    ['1.30', 'read', '1.30'],
    ['  padded   # comment', 'read', 'padded'],
    ['<Machine 1 IP>', 'placeholder', '<Machine 1 IP>'],
    ['$VIP', 'placeholder', '$VIP'],
    ['CLUSTER_NAME', 'placeholder', 'CLUSTER_NAME'],
    ['{CLUSTER_ID}', 'placeholder', '{CLUSTER_ID}'],
    ['{{ name }}', 'placeholder', '{{ name }}'],
    ['{machine ip}', 'placeholder', ''],
  ])('v: %s is %s %j', (text, state, value) => {
    expect(short(readText(at(text)))).toEqual([state, value])
  })

  it('keeps the path where it stands or would stand', () => {
    const root = spotOf('a:\n  b: 1\n')
    expect(readText(spotAt(root, 'a', 'b')).path).toEqual([0, 'a', 'b'])
    expect(readText(spotAt(root, 'a', 'c', 0, 'd'))).toEqual({
      path: [0, 'a', 'c', 0, 'd'],
      state: 'absent',
      text: undefined,
      value: undefined,
    })
  })

  it('says what shape stands in its place', () => {
    expect(readText(at('[1]'))).toMatchObject({ state: 'bad', problem: { kind: 'shape', found: 'list' } })
    expect(readText(at('{a: 1, b: 2}'))).toMatchObject({ problem: { kind: 'shape', found: 'map' } })
  })

  it('reads through an alias and a merge key', () => {
    const root = spotOf('x: &a {p: 10.0.0.1, q: 10.0.0.2}\ny:\n  <<: *a\n  q: 10.0.0.3\nz: *a\n')
    const text = (...path: string[]) => readText(spotAlong(root, path)).text
    expect([text('y', 'p'), text('y', 'q'), text('z', 'q')]).toEqual(['10.0.0.1', '10.0.0.3', '10.0.0.2'])
    expect(keysOf(spotAt(root, 'y')).toSorted()).toEqual(['p', 'q'])
  })

  it('reads the last of two equal keys, as Kubernetes tools do', () => {
    expect(readText(spotAt(spotOf('a: 1\na: 2\n'), 'a')).text).toBe('2')
  })
})

describe('kinds of values', () => {
  it.each([
    ['true', true],
    ['yes', true],
    ['Off', false],
    ['"true"', 'not-a-boolean'],
    ['1', 'not-a-boolean'],
  ])('flag %s', (text, expected) => {
    const field = readFlag(at(text))
    expect(field.value ?? problemOf(field)).toBe(expected)
  })

  it.each([
    ['443', 443],
    ['"65002"', 65_002],
    ['-1', -1],
    ['08', 8],
    ['4.5', 'not-a-number'],
    ['0x1BB', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['1:20', 'not-a-number'],
    ['9999999999999999', 'not-a-number'],
  ])('number %s', (text, expected) => {
    const field = readWholeNumber(at(text))
    expect(field.value ?? problemOf(field)).toBe(expected)
  })

  it.each([
    ['1.34.200-gke.68', [1, 34, 200]],
    ['1.30', [1, 30, 0]],
    ['1.16.0', [1, 16, 0]],
    ['v1.7.2', [1, 7, 2]],
    ['"1.32.100-gke.5"', [1, 32, 100]],
    ['1', undefined],
    ['latest', undefined],
    ['1.34.200 gke', undefined],
  ])('version %s', (text, expected) => {
    const { value } = readVersion(at(text))
    expect(value && [value.major, value.minor, value.patch]).toEqual(expected)
  })

  it('choice takes the exact words only', () => {
    expect(readChoice(at('layer2'), ['layer2', 'bgp']).value).toBe('layer2')
    expect(readChoice(at('Layer2'), ['layer2', 'bgp'])).toMatchObject({
      state: 'bad',
      problem: { kind: 'not-allowed', allowed: ['layer2', 'bgp'] },
    })
  })

  it('addresses are read from their text, never from a number', () => {
    expect(readAddress(at('10.0.0.1')).value).toEqual({ family: 4, value: 0x0a000001 })
    expect(readAddress(at('fd00::1')).value?.family).toBe(6)
    const bad = ['010.0.0.1', '10.1', '167772161', '10.0.0.1/24', '10.0.0.1:443', "''", '１0.0.0.1']
    expect(bad.map((text) => problemOf(readAddress(at(text))))).toEqual(bad.map(() => 'address'))
  })

  it('prefixes, entries and reserved ranges', () => {
    expect(readPrefix(at('10.96.0.0/20')).value?.prefix.length).toBe(20)
    expect(problemOf(readPrefix(at('10.96.0.0')))).toBe('address')
    expect(readEntry(at('10.0.0.1-10.0.0.9')).value?.range).toEqual({
      family: 4,
      first: 0x0a000001,
      last: 0x0a000009,
    })
    expect(problemOf(readEntry(at('10.0.0.1')))).toBe('address')
    expect(readReserved(at('10.0.0.1')).value?.range).toEqual({
      family: 4,
      first: 0x0a000001,
      last: 0x0a000001,
    })
  })
})

describe('maps and lists', () => {
  it('tell their shape', () => {
    const shapes = ['', 'null', 'x', '[]', '{}', '"null"'].map((text) => shapeOf(at(text)))
    expect(shapes).toEqual([undefined, undefined, 'value', 'list', 'map', 'value'])
  })

  it('give their items with paths, and nothing where no list stands', () => {
    expect(itemsOf(at('[a, b]')).map(({ path }) => path)).toEqual([
      [0, 'v', 0],
      [0, 'v', 1],
    ])
    expect(itemsOf(at('x'))).toEqual([])
    expect(keysOf(at('[x]'))).toEqual([])
  })
})

describe('below what is no section', () => {
  const { path, node } = spotOf('vips: 10.0.0.1\npools:\n- pool1\n- name: pool2\n  addresses:\n')
  const root: Spot = { path, node }
  it('a value is unread, not missing', () => {
    expect(problemOf(readText(spotAt(root, 'vips', 'controlPlaneVIP')))).toBe('shape')
    expect(problemOf(readText(spotAt(root, 'pools', 0, 'name')))).toBe('shape')
    expect(problemOf(readText(spotAt(root, 'pools', 'name')))).toBe('shape')
  })
  it('a list is of another shape, and an empty one is not', () => {
    expect(misshapenList(spotAt(root, 'pools', 0, 'addresses'))).toBe('value')
    expect(misshapenList(spotAt(root, 'pools', 1, 'addresses'))).toBeUndefined()
    expect(misshapenList(spotAt(root, 'none', 'addresses'))).toBeUndefined()
  })
  it('what is missing stays missing', () => {
    expect(readText(spotAt(root, 'none', 'name')).state).toBe('absent')
    expect(readText(spotAt(root, 'pools', 1, 'addresses')).state).toBe('absent')
    expect(readText(spotAt(spotOf('just words'), 'kind')).state).toBe('absent')
  })
})
