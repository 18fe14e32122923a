import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const text = exampleFile({ pools: [{}, { name: 'pool2', addresses: ['10.200.0.100/30'] }] })

const write = async (content: string, ...assignments: readonly string[]) =>
  runCli(['set', 'a.yaml', ...assignments, '--write'], { files: { 'a.yaml': content } })
/** The lines that went and came, without their indentation. */
async function changed(content: string, ...assignments: readonly string[]) {
  const { code, err, files } = await write(content, ...assignments)
  expect(err).toBe('')
  expect(code).toBe(0)
  const before = content.split('\n')
  const after = files['a.yaml']!.split('\n')
  return {
    gone: before.filter((line) => !after.includes(line)).map((line) => line.trim()),
    come: after.filter((line) => !before.includes(line)).map((line) => line.trim()),
  }
}

describe('set', () => {
  it.each([
    [
      'loadBalancer.vips.controlPlaneVIP=10.0.0.9',
      ['controlPlaneVIP: 10.200.0.71'],
      ['controlPlaneVIP: 10.0.0.9'],
    ],
    [
      'spec.loadBalancer.ports.controlPlaneLBPort=6443',
      ['controlPlaneLBPort: 443'],
      ['controlPlaneLBPort: 6443'],
    ],
    ['metadata.name=prod', ['name: demo'], ['name: prod']],
    ['2/spec/type=user', ['type: hybrid'], ['type: user']],
    ['loadBalancer.addressPools[pool2].addresses+=10.0.0.4/30', [], ['- 10.0.0.4/30']],
    ['loadBalancer.addressPools[1].addresses[0]=10.0.0.8/30', ['- 10.200.0.100/30'], ['- 10.0.0.8/30']],
    ['loadBalancer.addressPools[pool2].avoidBuggyIPs=true', [], ['avoidBuggyIPs: true']],
    [
      'loadBalancer.addressPools[pool2].addresses=10.0.0.4/30,10.0.0.8/30',
      ['- 10.200.0.100/30'],
      ['- 10.0.0.4/30', '- 10.0.0.8/30'],
    ],
    ['controlPlane.nodePoolSpec.nodes+=10.200.0.5', [], ['- address: 10.200.0.5']],
    ['nodePools[np1].nodes+=10.200.0.12', [], ['- address: 10.200.0.12']],
    ['nodePools[np1].nodes[10.200.0.11]-', ['- address: 10.200.0.11'], []],
    ['loadBalancer.vips.ingressVIP-', ['ingressVIP: 10.200.0.72'], []],
    [
      'anthosBareMetalVersion=1.30',
      ['anthosBareMetalVersion: 1.34.200-gke.68'],
      ['anthosBareMetalVersion: "1.30"'],
    ],
    ['2/metadata/annotations/a~1b=c', [], ['annotations:', 'a/b: c']],
  ])('%s changes only what it names', async (assignment, gone, come) => {
    expect(await changed(text, assignment)).toEqual({ gone, come })
  })

  it('appends a pool given as JSON, in the style of its neighbours', async () => {
    const { come } = await changed(
      text,
      'loadBalancer.addressPools+={"name":"pool3","addresses":["10.0.0.8/30"]}',
    )
    expect(come).toEqual(['- name: pool3', '- 10.0.0.8/30'])
  })

  it('prints a unified diff and writes nothing without --write', async () => {
    const { out, files } = await runCli(['set', 'a.yaml', 'loadBalancer.vips.controlPlaneVIP=10.0.0.9'], {
      files: { 'a.yaml': text },
    })
    expect(files['a.yaml']).toBe(text)
    expect(out).toMatch(/^--- a\/a\.yaml\n\+\+\+ b\/a\.yaml\n@@ /)
    expect(out.match(/^[-+] .*/gm)).toEqual([
      '-      controlPlaneVIP: 10.200.0.71',
      '+      controlPlaneVIP: 10.0.0.9',
    ])
  })

  it('keeps every other byte, line endings and byte order mark', async () => {
    const odd = `\ufeff# head  \n${text}`.replaceAll('\n', '\r\n')
    const { files } = await write(odd, 'loadBalancer.vips.controlPlaneVIP=10.0.0.9')
    expect(files['a.yaml']).toBe(odd.replace('controlPlaneVIP: 10.200.0.71', 'controlPlaneVIP: 10.0.0.9'))
  })

  it('writes standard input to standard output', async () => {
    const { out } = await runCli(['set', '-', 'loadBalancer.vips.controlPlaneVIP=10.0.0.9', '--write'], {
      stdin: text,
    })
    expect(out).toBe(text.replace('10.200.0.71', '10.0.0.9'))
  })

  it.each([
    ['an unknown field', text, ['loadBalancer.vips.ingresVIP=10.0.0.9'], 'ingressVIP'],
    [
      'a field of another section',
      text,
      ['addressPools[pool1].addresses+=10.0.0.9/32'],
      'loadBalancer.addressPools',
    ],
    ['a pool that is not there', text, ['loadBalancer.addressPools[pool9].name=x'], 'pool9'],
    ['a node pool that is not there', text, ['nodePools[np9].nodes+=10.0.0.9'], 'np9'],
    ['something to remove that is not there', text, ['loadBalancer.nodePoolSpec-'], 'nodePoolSpec'],
    ['appending to a value', text, ['loadBalancer.vips.controlPlaneVIP+=10.0.0.9'], 'list'],
    ['a value for a section', text, ['loadBalancer.vips=10.0.0.9'], 'section'],
    ['no assignment at all', text, ['loadBalancer.vips'], 'PATH=VALUE'],
    ['two Clusters', `${text}---\n${text}`, ['loadBalancer.vips.controlPlaneVIP=10.0.0.9'], '2 Clusters'],
    ['no Cluster', 'kind: Pod\n', ['loadBalancer.vips.controlPlaneVIP=10.0.0.9'], 'DOCUMENT/KEY'],
    ['a document that does not parse', `${text}---\na: [\n`, ['4/a=1'], '4/a'],
    ['the second of two', text, ['loadBalancer.vips.controlPlaneVIP=10.0.0.9', 'loadBalancer.vip=1'], 'vip'],
  ])('refuses %s with the reason, and writes nothing', async (_, content, assignments, reason) => {
    const { code, err, files } = await write(content, ...assignments)
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(files['a.yaml']).toBe(content)
  })

  it('says why a file cannot be written', async () => {
    const { code, err } = await runCli(['set', 'a', 'loadBalancer.vips.ingressVIP-', '--write'], {
      files: { a: text },
      readOnly: true,
    })
    expect([code, err]).toEqual([2, 'bundled-lb: a: permission denied\n'])
  })
})
