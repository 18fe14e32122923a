import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** The port that `bmctl create config` writes and the samples use. */
const usualPort = 443
const lastPort = 65_535

/** VIP-029: needed in bundled and in manual mode alike (REF, BLB). */
export default defineRule({
  id: 'control-plane-port-in-range',
  covers: ['VIP-029'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.ports.controlPlaneLBPort',
  sources: ['REF', 'BLB'],
  words: {
    en: {
      title: 'The control plane load balancer has a port from 1 to 65535',
      why: 'The Kubernetes API is reached at the control plane VIP and this port. Without a usable one the installation stops at the preflight checks.',
      remedy: 'Write 443, or the port that your firewalls let through.',
      messages: {
        missing: 'controlPlaneLBPort is not set',
        outside: 'Port {port} lies outside 1–65535',
        unreadable: '{port} is not a port number',
      },
      fixes: { use: 'Use 443' },
    },
    'zh-CN': {
      title: '控制平面负载均衡器的端口在 1 到 65535 之间',
      why: 'Kubernetes API 通过控制平面 VIP 和该端口提供服务。没有可用端口时，安装会在预检检查阶段停止。',
      remedy: '填写 443，或防火墙放行的端口。',
      messages: {
        missing: '未设置 controlPlaneLBPort',
        outside: '端口 {port} 不在 1–65535 范围内',
        unreadable: '{port} 不是端口号',
      },
      fixes: { use: '使用 443' },
    },
  },
  check({ cluster }, report) {
    const { controlPlaneLBPort: port, written } = cluster.loadBalancer
    if (!written || port.state === 'placeholder') return
    if (port.state === 'bad' && port.problem.kind === 'shape') return
    if (port.state === 'read' && port.value >= 1 && port.value <= lastPort) return
    // Files of the first API version, up to 1.6, had no port to state.
    if (port.state === 'absent' && versionBelow(cluster, '1.7')) return
    const message = port.state === 'absent' ? 'missing' : port.state === 'bad' ? 'unreadable' : 'outside'
    const edits = setValue(cluster.file, port.path, usualPort)
    report({
      message,
      args: { port: port.text ?? '' },
      at: port.path,
      fixes: [{ title: 'use', args: {}, safe: message === 'missing', edits }],
    })
  },
})

const at = '2/spec/loadBalancer/ports/controlPlaneLBPort'
export const cases: Cases = {
  valid: [
    { name: { en: 'The usual port', 'zh-CN': '常用端口' }, text: exampleFile() },
    {
      name: { en: 'What is no section is told by its shape', 'zh-CN': '不是分区的内容由结构规则提示' },
      text: exampleFile().replace(/ports:\n.*\n/, 'ports: 443\n'),
    },
    {
      name: { en: 'Not written in 1.6', 'zh-CN': '1.6 中未填写' },
      text: exampleFile({ version: '1.6.0', port: null }),
    },
    {
      name: { en: 'The highest port, quoted', 'zh-CN': '最大的端口，带引号' },
      text: exampleFile({ port: '"65535"' }),
    },
    {
      name: { en: 'Manual mode with the port of the API server', 'zh-CN': '手动模式使用 API 服务器的端口' },
      text: exampleFile({ mode: 'manual', port: '6444', pools: null }),
    },
  ],
  invalid: [
    {
      name: { en: 'Zero', 'zh-CN': '零' },
      text: exampleFile({ port: '0' }),
      expect: [{ message: 'outside', at }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'No port at all', 'zh-CN': '没有端口' },
      text: exampleFile({ port: null }),
      expect: [{ message: 'missing', at }],
    },
    {
      name: { en: 'Above the last port', 'zh-CN': '超过最大端口' },
      text: exampleFile({ port: '65536' }),
      expect: [{ message: 'outside', at }],
    },
    {
      name: { en: 'Not a number', 'zh-CN': '不是数字' },
      text: exampleFile({ port: 'https' }),
      expect: [{ message: 'unreadable', at }],
    },
  ],
}
