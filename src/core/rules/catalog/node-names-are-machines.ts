import type { NodeFact } from '../../model/facts.ts'
import type { NetworkPlan } from '../../model/network-plan.ts'
import { isMachine, typedNodeName } from '../../model/node-names.ts'
import type { NodeName } from '../../model/planned-services.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { nameOfService, plannedServices, planPlace } from '../planned-requests.ts'

/** The forecast hashes node names (metallb speaker/layer2_controller.go), so a slip there changes every answer. */
export default defineRule({
  id: 'node-names-are-machines',
  covers: [],
  severity: 'warning',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.nodeNames[].name',
  sources: ['MLC', 'INFERRED'],
  words: {
    en: {
      title: 'Node names and places of Pods belong to machines of the cluster',
      why: 'MetalLB ranks nodes by their names, and Kubernetes gives each node a name of its own. A name that two machines share, or a Pod on a machine that does not exist, makes the forecast wrong.',
      remedy:
        'Write the names as kubectl get nodes shows them, and name machines by these names or by their addresses.',
      messages: {
        twice: '{name} is the name of two machines (the other one: {line})',
        pods: '{service} has Pods on {machine}, which is none of the cluster’s machines',
      },
    },
    'zh-CN': {
      title: '节点名称和 Pod 所在节点都属于集群中的机器',
      why: 'MetalLB 按节点名称排序，而 Kubernetes 中每个节点的名称各不相同。两台机器同名，或 Pod 位于不存在的机器上，都会使预测出错。',
      remedy: '按 kubectl get nodes 显示的内容填写名称，并用这些名称或地址指明机器。',
      messages: {
        twice: '{name} 是两台机器的名称 (另一台：{line})',
        pods: '{service} 的 Pod 位于 {machine}，但集群中没有这台机器',
      },
    },
  },
  check(view, report) {
    const { plan } = view.workspace
    const { nodes } = view.facts
    const first = new Map<string, NodeName>()
    for (const named of plan.nodeNames) {
      const name = named.name.text ?? ''
      if (name === '' || !nodes.some((node) => isFor(plan, node, named))) continue
      const other = first.get(name)
      if (other === undefined) first.set(name, named)
      else {
        const place = planPlace(other.name.path)
        report({
          message: 'twice',
          args: { name, line: { place } },
          at: planPlace(named.name.path),
          related: [place],
        })
      }
    }
    for (const service of plannedServices(view)) {
      for (const { state, text, path } of service.replicasOn.items) {
        if (state !== 'read' || nodes.some((node) => isMachine(plan, node, text))) continue
        report({
          message: 'pods',
          args: { service: nameOfService(service), machine: text },
          at: planPlace(path),
        })
      }
    }
  },
})

/** Whether this entry is the one that names the machine. */
function isFor(plan: NetworkPlan, node: NodeFact, { address, name }: NodeName): boolean {
  return isMachine(plan, node, address.text ?? '') && typedNodeName(plan, node) === name.text
}

const balancers = ['10.200.0.5', '10.200.0.6']
const names = (...pairs: readonly (readonly [string, string])[]): string =>
  `nodeNames:\n${pairs.map(([address, name]) => `- address: ${address}\n  name: ${name}\n`).join('')}`
export const cases: Cases = {
  valid: [
    {
      name: {
        en: 'A name for each, Pods by name and by address',
        'zh-CN': '每台机器一个名称，以名称和地址指明 Pod 所在节点',
      },
      text: exampleFile({ balancers }),
      plan: `${exampleServices({ name: 'web', replicasOn: '[lb-1, 10.200.0.10]' })}${names(['10.200.0.5', 'lb-1'], ['10.200.0.6', 'lb-2'])}`,
    },
    {
      name: { en: 'A name of another cluster’s machine', 'zh-CN': '另一集群中机器的名称' },
      text: exampleFile({ balancers }),
      plan: names(['10.200.0.5', 'lb-1'], ['10.9.9.9', 'lb-1']),
    },
  ],
  invalid: [
    {
      name: {
        en: 'One name for two machines, and Pods on one that nobody has',
        'zh-CN': '两台机器同名，且 Pod 位于不存在的机器上',
      },
      text: exampleFile({ balancers }),
      plan: `${exampleServices({ name: 'web', replicasOn: '[lb-01]' })}${names(['10.200.0.5', 'lb-1'], ['10.200.0.6', 'lb-1'])}`,
      expect: [
        { message: 'twice', at: 'plan:0/nodeNames/1/name' },
        { message: 'pods', at: 'plan:0/services/0/replicasOn/0' },
      ],
    },
  ],
}
