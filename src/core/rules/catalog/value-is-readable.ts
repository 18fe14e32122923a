import type { Path } from '../../document.ts'
import type { ClusterFile } from '../../model/cluster-file.ts'
import type { ReadField } from '../../model/field.ts'
import { spotAlong } from '../../model/spot.ts'
import { type Cases, defineRule } from '../define.ts'
import { doubtfulFields } from '../doubtful-fields.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** `"true"` and `1` for a flag: what was meant is plain, but the API server wants the bare word. */
function meantFlag(text: string): boolean | undefined {
  if (/^(?:true|yes|on|1)$/i.test(text)) return true
  if (/^(?:false|no|off|0)$/i.test(text)) return false
  return undefined
}

/** Words that YAML 1.1, and so Kubernetes, reads as true or false, and YAML 1.2 as text. */
const oldFlag = /^(?:yes|no|on|off|y|n)$/i

/**
 * Numbers in quotes. An AS number is a string in the reference and may have them (domain 4.9); of the others only those
 * are listed whose type the reference leaves no doubt about.
 */
function quotedNumbers({
  clusters,
  nodePools,
  cidrConfigs,
  source,
}: ClusterFile): readonly ReadField<number>[] {
  const fields = [
    ...clusters.flatMap(({ loadBalancer, nodeConfig }) => [
      loadBalancer.controlPlaneLBPort,
      nodeConfig.maxPodsPerNode,
    ]),
    ...nodePools.map(({ maxPodsPerNode }) => maxPodsPerNode),
    ...cidrConfigs.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]).map((block) => block?.perNodeMaskSize),
  ]
  return fields
    .filter((field) => field?.state === 'read')
    .filter(({ path: [document, ...path] }) => {
      const root = { path: [], node: source.documents[Number(document)]?.root }
      const { node } = spotAlong(root, path)
      return node?.kind === 'scalar' && node.style !== 'plain'
    })
}

/** Numbers, booleans and versions that cannot be read as such; others that only some programs read. */
export default defineRule({
  id: 'value-is-readable',
  covers: [],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['REF', 'YAML', 'INFERRED'],
  words: {
    en: {
      title: 'Numbers, booleans and versions are written as such',
      why: 'A quoted "true" is text, not a boolean, and the API server refuses it. yes and no are booleans to Kubernetes but text to newer YAML tools, so two programs read the same file differently.',
      remedy:
        'Write true or false without quotes, whole numbers in digits, and the version as 1.34.200-gke.68.',
      messages: {
        number: '{written} is not a whole number',
        flag: '{written} is neither true nor false',
        quoted: '{written} is written as text, in quotes, and not as a boolean',
        text: '{written} is written as text, in quotes, and not as a number',
        version: '{written} is not a version such as 1.34.200-gke.68; rules that depend on it stay silent',
        old: '{written} is read as {meant} by Kubernetes and as text by newer YAML tools',
      },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '数字、布尔值和版本按规定书写',
      why: '带引号的 "true" 是文本而非布尔值，会被 API 服务器拒绝。yes 和 no 在 Kubernetes 中是布尔值，在较新的 YAML 工具中却是文本，两个程序对同一文件的读法不同。',
      remedy: '不加引号地写 true 或 false，整数用数字书写，版本写成 1.34.200-gke.68 的形式。',
      messages: {
        number: '{written} 不是整数',
        flag: '{written} 既不是 true 也不是 false',
        quoted: '{written} 带有引号，是文本而不是布尔值',
        text: '{written} 带有引号，是文本而不是数字',
        version: '{written} 不是 1.34.200-gke.68 这样的版本；与版本有关的规则不再检查',
        old: '{written} 在 Kubernetes 中读作 {meant}，在较新的 YAML 工具中读作文本',
      },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(file, report) {
    const rewrite = (path: Path, meant: boolean | number) => ({
      title: 'write',
      args: { meant: String(meant) },
      safe: true,
      edits: setValue(file.file, path, meant),
    })
    for (const { text, path, value } of quotedNumbers(file)) {
      report({ message: 'text', args: { written: text }, at: path, fixes: [rewrite(path, value)] })
    }
    for (const field of doubtfulFields(file)) {
      const { text, path, value } = field
      const args = { written: text ?? '' }
      if (field.state === 'read' && typeof value === 'boolean' && oldFlag.test(args.written)) {
        report({
          message: 'old',
          severity: 'info',
          args: { ...args, meant: String(value) },
          at: path,
          fixes: [rewrite(path, value)],
        })
      }
      if (field.state !== 'bad') continue
      const { kind } = field.problem
      if (kind === 'not-a-number') report({ message: 'number', args, at: path })
      if (kind === 'not-a-version') report({ message: 'version', severity: 'warning', args, at: path })
      if (kind === 'not-a-boolean') {
        const meant = meantFlag(args.written)
        const isWord = meant !== undefined && !/^[01]$/.test(args.written)
        report({
          message: isWord ? 'quoted' : 'flag',
          args,
          at: path,
          fixes: meant === undefined ? [] : [rewrite(path, meant)],
        })
      }
    }
  },
})

const manualAssign = (value: string): string =>
  exampleFile({ pools: [{}, { name: 'fixed', addresses: ['10.200.0.100/32'], manualAssign: value }] })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A capital True is true everywhere', 'zh-CN': '大写的 True 处处为真' },
      text: manualAssign('True'),
    },
    {
      name: { en: 'An AS number may have quotes', 'zh-CN': 'AS 编号可以带引号' },
      text: exampleFile({ lbType: 'bgp', loadBalancerLines: ['    localASN: "65001"'] }),
    },
    {
      name: { en: 'A version of two numbers', 'zh-CN': '两个数字的版本' },
      text: exampleFile({ version: '1.34' }),
    },
  ],
  invalid: [
    {
      name: { en: 'A quoted port', 'zh-CN': '带引号的端口' },
      text: exampleFile({ port: '"443"' }),
      expect: [{ message: 'text', at: '2/spec/loadBalancer/ports/controlPlaneLBPort' }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'A quoted boolean', 'zh-CN': '带引号的布尔值' },
      text: manualAssign('"true"'),
      expect: [{ message: 'quoted', at: '2/spec/loadBalancer/addressPools/1/manualAssign' }],
    },
    {
      name: { en: 'yes for true', 'zh-CN': '用 yes 表示 true' },
      text: manualAssign('yes'),
      expect: [{ message: 'old', at: '2/spec/loadBalancer/addressPools/1/manualAssign', severity: 'info' }],
      fixed: manualAssign('true'),
    },
    {
      name: {
        en: 'A port in words, a boolean that is neither, a version that is none',
        'zh-CN': '文字写的端口、不成立的布尔值、不成立的版本',
      },
      text: exampleFile({ port: 'https', version: 'latest', networkLines: ['    bundledIngress: maybe'] }),
      expect: [
        { message: 'flag', at: '2/spec/clusterNetwork/bundledIngress' },
        { message: 'number', at: '2/spec/loadBalancer/ports/controlPlaneLBPort' },
        { message: 'version', at: '2/spec/anthosBareMetalVersion', severity: 'warning' },
      ],
    },
  ],
}
