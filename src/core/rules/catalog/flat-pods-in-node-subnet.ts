import { printPrefix } from '../../net/prefix.ts'
import { containsRange, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { cidrConfigDocument } from '../example-cidr-config.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import { isFlat, podRanges } from '../pod-ranges.ts'

/** NET-016: static flat mode, without BGP to tell the routers (FLAT). */
export default defineRule({
  id: 'flat-pods-in-node-subnet',
  covers: ['NET-016'],
  severity: 'warning',
  kind: 'plan',
  scope: 'cluster',
  field: 'cidrConfig.spec.ipv4.cidr',
  sources: ['FLAT'],
  words: {
    en: {
      title: 'In static flat mode Pods and nodes share one subnet',
      why: 'Without BGP nobody tells the routers where a Pod is. A Pod outside the node subnet, or nodes in several subnets, leave Pods that other hosts cannot reach.',
      remedy: 'Take the Pod range from the node subnet, or switch on advancedNetworking and use BGP.',
      messages: {
        pods: 'The Pod range {cidr} is not part of the node subnet {subnet}',
        podsAssumed:
          'The Pod range {cidr} is not part of the node subnet {subnet} (assumed from {known} addresses)',
        nodes: 'Outside the subnet {subnet}: {count} of {total} nodes',
        nodesAssumed:
          'Outside the subnet {subnet}: {count} of {total} nodes (assumed from {known} addresses)',
      },
    },
    'zh-CN': {
      title: '静态平面模式下 Pod 与节点位于同一子网',
      why: '没有 BGP 时，路由器不知道 Pod 的位置。Pod 位于节点子网之外，或节点分布在多个子网中，都会使其他主机无法访问部分 Pod。',
      remedy: '从节点子网中选取 Pod 范围，或启用 advancedNetworking 并使用 BGP。',
      messages: {
        pods: 'Pod 范围 {cidr} 不属于节点子网 {subnet}',
        podsAssumed: 'Pod 范围 {cidr} 不属于节点子网 {subnet} (根据 {known} 个地址推定)',
        nodes: '{total} 个节点中有 {count} 个位于子网 {subnet} 之外',
        nodesAssumed: '{total} 个节点中有 {count} 个位于子网 {subnet} 之外 (根据 {known} 个地址推定)',
      },
    },
  },
  check({ cluster, facts, segment }, report) {
    if (!isFlat(cluster) || cluster.network.advancedNetworking.value === true) return
    const subnet = segment?.subnets.find(({ prefix }) => prefix.family === 4)
    if (subnet === undefined) return
    const variant = subnet.confirmed ? '' : 'Assumed'
    const args = { subnet: printPrefix(subnet.prefix), known: subnet.assumedFrom }
    const assumed = !subnet.confirmed
    for (const { prefix, path, text } of podRanges(cluster)) {
      if (prefix.family === 6 || containsRange(subnet.prefix.range, prefix.range)) continue
      report({
        message: `pods${variant}`,
        args: { ...args, cidr: text },
        at: path,
        ranges: [prefix.range],
        assumed,
      })
    }
    const outside = facts.nodes.filter(({ dataAddress }) => {
      return dataAddress?.family === 4 && !containsRange(subnet.prefix.range, rangeOfAddress(dataAddress))
    })
    const [first] = outside
    if (first === undefined) return
    report({
      message: `nodes${variant}`,
      args: { ...args, count: outside.length, total: facts.nodes.length },
      at: first.dataPath,
      related: outside.slice(1, 50).map(({ dataPath }) => dataPath),
      assumed,
    })
  },
})

const flat = (cidr: string, workers: readonly string[], advanced = false): string =>
  exampleFile({
    pods: null,
    workers,
    networkLines: ['    flatIPv4: true', ...(advanced ? ['    advancedNetworking: true'] : [])],
    documents: [cidrConfigDocument({ ipv4: `${cidr} 25` })],
  })
const plan = examplePlan({ cidr: '10.200.0.0/16' })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Pods from the node subnet', 'zh-CN': 'Pod 使用节点子网的地址' },
      text: flat('10.200.128.0/20', ['10.200.0.10']),
      plan,
    },
    {
      name: { en: 'Routers learn the Pods by BGP', 'zh-CN': '路由器通过 BGP 得知 Pod' },
      text: flat('10.60.0.0/20', ['10.201.0.10'], true),
      plan,
    },
  ],
  invalid: [
    {
      name: { en: 'Pods and a worker elsewhere', 'zh-CN': 'Pod 和一个工作器节点在别处' },
      text: flat('10.60.0.0/20', ['10.200.0.10', '10.201.0.11']),
      plan,
      expect: [
        { message: 'pods', at: '4/spec/ipv4/cidr' },
        { message: 'nodes', at: '3/spec/nodes/1/address' },
      ],
    },
    {
      name: { en: 'The same with an assumed subnet', 'zh-CN': '同上，子网为假定' },
      text: flat('10.61.0.0/20', ['10.200.0.10', '10.201.0.11']),
      expect: [
        { message: 'podsAssumed', at: '4/spec/ipv4/cidr' },
        { message: 'nodesAssumed', at: '3/spec/nodes/1/address' },
      ],
    },
  ],
}
