import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { plainDocuments } from '../../testing/plain-documents.ts'
import { sampleTexts, tour } from '../../testing/sample-texts.ts'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { fields } from '../model/fields.ts'
import { jsonSchemaOf, type SchemaName } from './json-schema.ts'

const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true })
const validators = { cluster: ajv.compile(jsonSchemaOf('cluster')), plan: ajv.compile(jsonSchemaOf('plan')) }

/** Paths that the schema refuses, by document; as an editor would underline them. */
function refusals(name: SchemaName, text: string): readonly string[] {
  return plainDocuments(text).flatMap((document, index) => {
    const validate = validators[name]
    if (validate(document)) return []
    return [...new Set((validate.errors ?? []).map(({ instancePath }) => `${index}${instancePath}`))]
  })
}
const cluster = (spec: string): string =>
  `apiVersion: baremetal.cluster.gke.io/v1\nkind: Cluster\nspec:\n${spec}\n`

describe('what an editor accepts', () => {
  it.each(sampleTexts)('$name', ({ text }) => {
    expect(refusals('cluster', text)).toEqual([])
  })

  it('accepts the plan that the tour brings', () => {
    expect(tour.plan).not.toBe('')
    expect(refusals('plan', tour.plan)).toEqual([])
  })

  it('leaves unknown keys, other kinds, empty values and placeholders alone', () => {
    const free = '  unheardOf: [1]\n  loadBalancer:\n    mode: ${MODE}\n    vips:\n    addressPools: {POOLS}'
    expect(refusals('cluster', cluster(free))).toEqual([])
    expect(refusals('cluster', 'some words\n')).toEqual([])
    expect(refusals('cluster', 'kind: ConfigMap\nspec: 3\n')).toEqual([])
    expect(
      refusals('cluster', cluster('  loadBalancer:\n    ports:\n      controlPlaneLBPort: <port>')),
    ).toEqual([])
  })

  it.skipIf(!hasShared)('accepts every published sample in ../shared', () => {
    const folders = ['docs', 'bgp', 'manual', 'bmctl']
    const files = folders.flatMap((folder) => listShared('corpus', folder).map((name) => [folder, name]))
    const refused = files
      .filter(([, name]) => /\.ya?ml$/.test(name!))
      .map((path) => [path.join('/'), refusals('cluster', readShared('corpus', ...path))])
    expect(refused.length).toBeGreaterThan(10)
    expect(refused.filter(([, paths]) => paths!.length > 0)).toEqual([])
  })
})

describe('what an editor underlines', () => {
  it.each([
    ['a word of no meaning', '  loadBalancer:\n    mode: layer2', '0/spec/loadBalancer/mode'],
    ['a list where a map belongs', '  loadBalancer: [bundled]', '0/spec/loadBalancer'],
    [
      'a map where an address belongs',
      '  loadBalancer:\n    vips:\n      ingressVIP: {a: 1}',
      '0/spec/loadBalancer/vips/ingressVIP',
    ],
    [
      'a number where an address belongs',
      '  loadBalancer:\n    vips:\n      ingressVIP: 10',
      '0/spec/loadBalancer/vips/ingressVIP',
    ],
    [
      'text where pools belong',
      '  loadBalancer:\n    addressPools: 10.0.0.0/24',
      '0/spec/loadBalancer/addressPools',
    ],
    [
      'a port beyond all ports',
      '  loadBalancer:\n    ports:\n      controlPlaneLBPort: 70000',
      '0/spec/loadBalancer/ports/controlPlaneLBPort',
    ],
    [
      'a flag in words',
      '  loadBalancer:\n    addressPools:\n    - avoidBuggyIPs: sometimes',
      '0/spec/loadBalancer/addressPools/0/avoidBuggyIPs',
    ],
  ])('%s', (_, spec, path) => {
    expect(refusals('cluster', cluster(spec))).toContain(path)
  })

  it('a purpose that the plan does not know', () => {
    const plan = 'segments:\n- name: lan\n  reserved:\n  - range: 10.0.0.1\n    purpose: fun\n'
    expect(refusals('plan', plan)).toContain('0/segments/0/reserved/0/purpose')
  })
})

it('describes every field that is known', () => {
  const titles = JSON.stringify([jsonSchemaOf('cluster'), jsonSchemaOf('plan')])
  const missing = fields.filter(
    ({ label, help }) =>
      !titles.includes(JSON.stringify(label.en)) || !titles.includes(JSON.stringify(help.en).slice(1, -1)),
  )
  expect(missing.map(({ id }) => id)).toEqual([])
})
