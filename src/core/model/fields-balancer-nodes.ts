import { defineFields, words } from './field-row.ts'
import { nodePoolSpecDrafts } from './fields-nodes.ts'

/** `spec.loadBalancer.nodePoolSpec`: machines of their own for load balancing. */
export const balancerNodeFields = defineFields(
  'cluster',
  'balancerNodes',
  nodePoolSpecDrafts('spec.loadBalancer.nodePoolSpec', {
    label: words('Load balancer nodes', '负载均衡器节点'),
    help: words(
      'Machines that run the load balancers; without them the control plane nodes do. All share one Layer 2 subnet.',
      '运行负载均衡器的机器；未配置时由控制平面节点承担。所有节点须位于同一个第 2 层子网。',
    ),
    change: 'never',
    changeNote: words(
      'A running cluster cannot get a load balancer pool; from 1.32 the move to split mode is the exception. Its nodes may change.',
      '现有集群不能再添加负载均衡器节点池；1.32 起改为分离模式是例外。其中的节点可以更改。',
    ),
  }),
)
