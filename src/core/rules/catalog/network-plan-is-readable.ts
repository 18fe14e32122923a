import { PLAN_FILE, type Place, printPath } from '../../document.ts'
import type { Field } from '../../model/field.ts'
import type { NetworkPlan } from '../../model/network-plan.ts'
import { fieldsOfService } from '../../model/planned-services.ts'
import { syntaxWords } from '../../model/syntax-words.ts'
import { contains } from '../../net/range.ts'
import { namesItsText, reasonOf } from '../address-reason.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import type { Phrase } from '../finding.ts'
import { setValue } from '../set-value.ts'

function planFields({
  segments,
  services,
  nodeNames,
  election,
  checklist,
}: NetworkPlan): readonly Field<unknown>[] {
  return [
    ...segments.flatMap(({ subnets, reserved, poolsRouted }) => [
      ...subnets.flatMap(({ cidr, gateway, confirmed }) => [cidr, gateway, confirmed]),
      ...reserved.flatMap(({ range, purpose }) => [range, purpose]),
      poolsRouted,
    ]),
    ...services.flatMap(fieldsOfService),
    ...nodeNames.flatMap(({ address, name }) => [address, name]),
    election,
    ...checklist.map(({ state }) => state),
  ]
}

const isBelowNoSection = (field: Field<unknown>): boolean =>
  field.state === 'bad' && field.problem.kind === 'shape' && field.problem.expected === 'map'

const flag: Phrase = { words: { en: 'true or false belongs here', 'zh-CN': '此处应为 true 或 false' } }
const ports: Phrase = {
  words: {
    en: 'ports are written as 80, 443/TCP, 53/UDP',
    'zh-CN': '端口应写成 80, 443/TCP, 53/UDP 的形式',
  },
}
const shape: Phrase = { words: { en: 'a single value belongs here', 'zh-CN': '此处应为单个值' } }

function reasonFor({ problem }: Extract<Field<unknown>, { state: 'bad' }>): Phrase {
  switch (problem.kind) {
    case 'address':
      return reasonOf(problem.address)
    case 'not-allowed':
      return {
        words: { en: 'the values are {allowed}', 'zh-CN': '可用的值为 {allowed}' },
        args: { allowed: problem.allowed.join(', ') },
      }
    case 'not-a-boolean':
      return flag
    case 'not-ports':
      return ports
    case 'shape':
    case 'not-a-number':
    case 'not-a-version':
      return shape
  }
}

/** The network plan is our own file; what cannot be read in it cannot be judged either. */
export default defineRule({
  id: 'network-plan-is-readable',
  covers: [],
  severity: 'warning',
  kind: 'plan',
  scope: 'plan',
  field: 'plan.segments[].subnets[].cidr',
  sources: ['INFERRED'],
  words: {
    en: {
      title: 'The network plan can be read',
      why: 'Subnets, gateways and reserved ranges come from the plan. What cannot be read there is not taken into account, and the judgement falls back to assumptions.',
      remedy: 'Correct the value in the network plan.',
      messages: {
        section: 'Keys and their values belong here, as in cidr: 10.0.0.0/24',
        value: '{written}: {reason}',
        whole: '{reason}',
        syntax: 'The network plan does not parse: {reason}',
        gateway: 'The gateway {gateway} is not in the subnet {subnet}',
      },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '网络规划可以读取',
      why: '子网、网关和保留范围都来自网络规划。无法读取的内容不会被考虑，检查只能依据推定。',
      remedy: '在网络规划中更正该值。',
      messages: {
        section: '此处应为键和值，例如 cidr: 10.0.0.0/24',
        value: '{written}：{reason}',
        whole: '{reason}',
        syntax: '网络规划无法解析：{reason}',
        gateway: '网关 {gateway} 不在子网 {subnet} 内',
      },
      fixes: { write: '写成 {meant}' },
    },
  },
  check({ plan }, report) {
    const placeOf = (path: Place['path']): Place => ({ file: PLAN_FILE, path })
    for (const { index, from, problems } of plan.source.documents) {
      const [problem] = problems
      if (problem === undefined) continue
      const { en, 'zh-CN': chinese } = syntaxWords[problem.code]
      const args = Object.fromEntries(
        Object.entries(problem.args).map(([key, value]) => [key, String(value)]),
      )
      report({
        message: 'syntax',
        args: { reason: { words: { en: en.what, 'zh-CN': chinese.what }, args } },
        at: placeOf([index]),
        span: { from: from + problem.span.from, to: from + problem.span.to },
      })
    }
    const sections = new Set<string>()
    for (const field of planFields(plan)) {
      if (field.state !== 'bad') continue
      if (isBelowNoSection(field)) {
        const section = field.path.slice(0, -1)
        if (!sections.has(printPath(section))) report({ message: 'section', at: placeOf(section) })
        sections.add(printPath(section))
        continue
      }
      const isTold = field.problem.kind === 'address' && namesItsText(field.problem.address)
      const meant = field.problem.kind === 'address' ? field.problem.address.meant : undefined
      report({
        message: isTold ? 'whole' : 'value',
        args: { written: field.text, reason: reasonFor(field) },
        at: placeOf(field.path),
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: 'write',
                  args: { meant },
                  safe: false,
                  edits: setValue(PLAN_FILE, field.path, meant),
                },
              ],
      })
    }
    for (const { cidr, gateway } of plan.segments.flatMap(({ subnets }) => subnets)) {
      if (cidr.value === undefined || gateway.value === undefined) continue
      if (contains(cidr.value.prefix.range, gateway.value)) continue
      report({
        message: 'gateway',
        args: { gateway: gateway.text ?? '', subnet: cidr.text ?? '' },
        at: placeOf(gateway.path),
        related: [placeOf(cidr.path)],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Subnet, gateway and a single reserved address', 'zh-CN': '子网、网关和单个保留地址' },
      text: exampleFile(),
      plan: examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1', reserved: ['10.200.0.250 dns'] }),
    },
    { name: { en: 'No plan', 'zh-CN': '没有网络规划' }, text: exampleFile() },
  ],
  invalid: [
    {
      name: { en: 'A subnet without its key', 'zh-CN': '子网没有写键' },
      text: exampleFile(),
      plan: 'segments:\n- name: lan\n  subnets:\n  - 10.200.0.0/24\n',
      expect: [{ message: 'section', at: 'plan:0/segments/0/subnets/0' }],
    },
    {
      name: { en: 'Values that cannot be read', 'zh-CN': '无法读取的值' },
      text: exampleFile(),
      plan: examplePlan({
        cidr: '10.200.0.0',
        reserved: ['10.200.0.240-250 dhcp', '10.200.0.251 printer'],
        segmentLines: ['  poolsRouted: perhaps'],
      }),
      expect: [
        { message: 'whole', at: 'plan:0/segments/0/subnets/0/cidr' },
        { message: 'value', at: 'plan:0/segments/0/reserved/0/range' },
        { message: 'value', at: 'plan:0/segments/0/reserved/1/purpose' },
        { message: 'value', at: 'plan:0/segments/0/poolsRouted' },
      ],
      fixed: exampleFile(),
    },
    {
      name: {
        en: 'Ports and addresses of a planned Service that cannot be read',
        'zh-CN': '计划的 Service 中无法读取的端口和地址',
      },
      text: exampleFile(),
      plan: `services:\n- name: web\n  ports: 80/HTTP\n  externalTrafficPolicy: local\n  loadBalancerIPs: 10.200.0.80, 10.200.0\n  lbnodeSelector: perhaps\n`,
      expect: [
        { message: 'value', at: 'plan:0/services/0/ports' },
        { message: 'value', at: 'plan:0/services/0/externalTrafficPolicy' },
        { message: 'value', at: 'plan:0/services/0/loadBalancerIPs' },
        { message: 'value', at: 'plan:0/services/0/lbnodeSelector' },
      ],
    },
    {
      name: { en: 'A gateway elsewhere', 'zh-CN': '网关在别处' },
      text: exampleFile(),
      plan: examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.1.1' }),
      expect: [{ message: 'gateway', at: 'plan:0/segments/0/subnets/0/gateway' }],
    },
    {
      name: { en: 'A plan that does not parse', 'zh-CN': '无法解析的网络规划' },
      text: exampleFile(),
      plan: 'segments:\n\t- name: lan\n',
      expect: [{ message: 'syntax', at: 'plan:0' }],
    },
  ],
}
