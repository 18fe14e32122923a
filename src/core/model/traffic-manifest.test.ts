import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { readTrafficManifest } from './traffic-manifest.ts'

const service = 'kind: Service\nmetadata:\n  name: web\nspec:\n  type: LoadBalancer\n  selector: {app: web}\n'

describe('readTrafficManifest', () => {
  it('reads Services, Pod templates, Pods and Ingress objects with their lines', () => {
    const pod = 'kind: Pod\nmetadata:\n  name: p\n  labels: {app: web}\nspec:\n  nodeSelector: {}\n'
    const text = `# first\n${service}---\n${pod}---\nkind: Ingress\nmetadata: {name: i, namespace: n}\n`
    const { services, workloads, ingresses } = readTrafficManifest(text)
    expect(services.map(({ name, type, line }) => [name, type, line])).toEqual([['web', 'LoadBalancer', 2]])
    expect(workloads.map(({ kind, labels, podPath }) => [kind, [...labels], podPath])).toEqual([
      ['Pod', [['app', 'web']], [1, 'spec']],
    ])
    expect(ingresses).toMatchObject([{ name: 'i', namespace: 'n', line: 16 }])
  })

  it('reads the items of a List', () => {
    const items = service.replaceAll('\n', '\n  ').trimEnd()
    expect(readTrafficManifest(`kind: List\nitems:\n- ${items}\n`).services).toHaveLength(1)
  })

  it('tells a label’s value that is no text', () => {
    const template = (value: string): string =>
      `kind: Deployment\nspec:\n  template:\n    spec:\n      nodeSelector:\n        baremetal.cluster.gke.io/lbnode: ${value}\n`
    const flags = ['true', '"true"', "'true'"].map(
      (value) => readTrafficManifest(template(value)).workloads[0],
    )
    expect(flags.map((one) => [one?.lbnode.text, one?.lbnodeIsFlag])).toEqual([
      ['true', true],
      ['true', false],
      ['true', false],
    ])
  })

  it('names the line that does not parse, and survives any text', () => {
    expect(readTrafficManifest('a: b\n---\nx: [\n').brokenLine).toBeGreaterThan(2)
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(readTrafficManifest(text).services.length).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
