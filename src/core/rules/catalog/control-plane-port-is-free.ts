import type { Cluster } from '../../model/cluster.ts'
import { type ClusterFacts, versionAtLeast, versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Severity } from '../finding.ts'
import { setValue } from '../set-value.ts'

interface TakenPort {
  readonly ports: readonly number[]
  readonly on: 'controlPlane' | 'balancer'
  readonly severity: Severity
  readonly since?: string
  readonly before?: string
}

/** Ports in use on the machines that hold the VIP (NET, restated in domain 2 with the corrections of 4.9). */
const takenPorts: readonly TakenPort[] = [
  { ports: [22], on: 'balancer', severity: 'error' },
  { ports: [6444, 10250], on: 'controlPlane', severity: 'error' },
  { ports: [11_000, 11_001], on: 'balancer', severity: 'error', since: '1.29' },
  { ports: [4240, 6081, 7946, 10_256], on: 'balancer', severity: 'warning' },
  { ports: [9192], on: 'balancer', severity: 'warning', since: '1.33' },
  { ports: [8443], on: 'balancer', severity: 'warning', since: '1.28', before: '1.29' },
  { ports: [2379, 2380, 2381, 9100, 9977, 14_443], on: 'controlPlane', severity: 'warning' },
  { ports: [2382, 2383, 2384], on: 'controlPlane', severity: 'warning', since: '1.16' },
  { ports: [9101, 10_257, 10_259], on: 'controlPlane', severity: 'warning', since: '1.28' },
  { ports: [8444], on: 'controlPlane', severity: 'warning', since: '1.28', before: '1.29' },
  { ports: [11_002], on: 'controlPlane', severity: 'warning', since: '1.29' },
  { ports: [9443], on: 'controlPlane', severity: 'warning', before: '1.17' },
]
const nodePorts = { first: 30_000, last: 32_767 }
const usualPort = 443

/** VIP-030: HAProxy listens on this port of the nodes that hold the VIP. */
export default defineRule({
  id: 'control-plane-port-is-free',
  covers: ['VIP-030'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.ports.controlPlaneLBPort',
  sources: ['NET', 'INFERRED'],
  words: {
    en: {
      title: 'The port of the control plane load balancer is free on its nodes',
      why: 'The load balancer listens on this port of the nodes that hold the VIP. If something else has it, one of the two does not start.',
      remedy: 'Use 443, or a port that no component of the cluster needs.',
      messages: {
        controlPlane: 'Port {port} is in use on control plane nodes, and the load balancer runs there',
        balancer: 'Port {port} is in use on load balancer nodes',
        nodePort: 'Port {port} lies in the range of NodePort Services, 30000–32767',
      },
      fixes: { use: 'Use 443' },
    },
    'zh-CN': {
      title: '控制平面负载均衡器的端口在其节点上未被占用',
      why: '负载均衡器在持有 VIP 的节点上监听该端口。端口已被占用时，两者之一无法启动。',
      remedy: '使用 443，或集群组件都不需要的端口。',
      messages: {
        controlPlane: '端口 {port} 在控制平面节点上已被占用，而负载均衡器也在其上运行',
        balancer: '端口 {port} 在负载均衡器节点上已被占用',
        nodePort: '端口 {port} 位于 NodePort Service 的范围 30000–32767 内',
      },
      fixes: { use: '使用 443' },
    },
  },
  check({ cluster, facts }, report) {
    const port = cluster.loadBalancer.controlPlaneLBPort
    if (!facts.isBundled || port.state !== 'read') return
    const taken = takenPorts.find((one) => one.ports.includes(port.value) && applies(one, cluster, facts))
    const isNodePort = port.value >= nodePorts.first && port.value <= nodePorts.last
    if (taken === undefined && !isNodePort) return
    report({
      message: taken?.on ?? 'nodePort',
      args: { port: port.text },
      at: port.path,
      severity: taken?.severity ?? 'warning',
      fixes: [{ title: 'use', args: {}, safe: false, edits: setValue(cluster.file, port.path, usualPort) }],
    })
  },
})

function applies({ on, since, before }: TakenPort, cluster: Cluster, facts: ClusterFacts): boolean {
  if (on === 'controlPlane' && facts.topology === 'pool') return false
  if (since !== undefined && !versionAtLeast(cluster, since)) return false
  return before === undefined || versionBelow(cluster, before)
}

const at = '2/spec/loadBalancer/ports/controlPlaneLBPort'
export const cases: Cases = {
  valid: [
    { name: { en: 'The usual port', 'zh-CN': '常用端口' }, text: exampleFile() },
    {
      name: { en: 'The port of the API server in manual mode', 'zh-CN': '手动模式下 API 服务器的端口' },
      text: exampleFile({ mode: 'manual', port: '6444', pools: null }),
    },
    {
      name: {
        en: 'A control plane port on a load balancer pool',
        'zh-CN': '负载均衡器节点池上的控制平面端口',
      },
      text: exampleFile({ port: '6444', balancers: ['10.200.0.5'] }),
    },
    {
      name: { en: 'A port that came into use later', 'zh-CN': '后来才占用的端口' },
      text: exampleFile({ port: '11000', version: '1.28.300' }),
    },
    {
      name: { en: 'A port that is no longer in use', 'zh-CN': '不再占用的端口' },
      text: exampleFile({ port: '8443' }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'The port of the API server on control plane nodes',
        'zh-CN': '控制平面节点上 API 服务器的端口',
      },
      text: exampleFile({ port: '6444' }),
      expect: [{ message: 'controlPlane', at, severity: 'error' }],
      fixed: exampleFile(),
    },
    {
      name: 'SSH',
      text: exampleFile({ port: '22' }),
      expect: [{ message: 'balancer', at, severity: 'error' }],
    },
    {
      name: 'Memberlist',
      text: exampleFile({ port: '7946', balancers: ['10.200.0.5'] }),
      expect: [{ message: 'balancer', at }],
    },
    {
      name: { en: 'A NodePort', 'zh-CN': 'NodePort' },
      text: exampleFile({ port: '31443' }),
      expect: [{ message: 'nodePort', at }],
    },
  ],
}
