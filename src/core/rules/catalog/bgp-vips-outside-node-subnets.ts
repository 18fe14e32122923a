import { isPoolRole, isVipRole } from '../../model/occupancy.ts'
import { printPrefix } from '../../net/prefix.ts'
import { intersection } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'
import { examplePlan } from '../examples.ts'
import { roleNames } from '../role-names.ts'

/** BGP-009 (TPL). Never an error: the published BGP sample does it. */
export default defineRule({
  id: 'bgp-vips-outside-node-subnets',
  covers: ['BGP-009'],
  severity: 'warning',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.controlPlaneVIP',
  sources: ['TPL', 'SMP'],
  words: {
    en: {
      title: 'With BGP, VIPs and pools come from no node subnet',
      why: 'Hosts of the node subnet expect such an address beside them and ask for it by ARP, which nobody answers in BGP mode. Only traffic that comes through a router arrives.',
      remedy: 'Take VIPs and pools from a subnet that no node is in, and let the routers learn them by BGP.',
      messages: {
        inside: '{range} ({what}) is in the node subnet {subnet}',
        insideAssumed: '{range} ({what}) is in the node subnet {subnet} (assumed from {known} addresses)',
      },
    },
    'zh-CN': {
      title: '使用 BGP 时 VIP 和地址池不来自节点子网',
      why: '节点子网中的主机认为该地址就在同一网段并用 ARP 查询，而在 BGP 模式下无人应答。只有经过路由器的流量才能到达。',
      remedy: '从没有节点的子网中选取 VIP 和地址池，由路由器通过 BGP 学习。',
      messages: {
        inside: '{range} ({what}) 位于节点子网 {subnet} 内',
        insideAssumed: '{range} ({what}) 位于节点子网 {subnet} 内 (根据 {known} 个地址推定)',
      },
    },
  },
  check({ facts, occupancy, segment }, report) {
    if (!facts.isBgp || segment === undefined) return
    for (const { prefix, confirmed, assumedFrom } of segment.subnets) {
      const inside = occupancy.index
        .meeting(prefix.range)
        .filter(({ role }) => isVipRole(role) || isPoolRole(role))
      const [first] = inside
      if (first === undefined) continue
      report({
        message: confirmed ? 'inside' : 'insideAssumed',
        args: {
          range: { range: intersection(prefix.range, first.range) ?? first.range },
          what: roleNames[first.role],
          subnet: printPrefix(prefix),
          known: assumedFrom,
        },
        at: first.place,
        related: inside.slice(1, 50).map(({ place }) => place),
        ranges: inside.slice(0, 50).map(({ range }) => range),
        assumed: !confirmed,
      })
    }
  },
})

const apart = { vip: '10.250.0.71', ingress: '10.250.0.72', pools: [{ addresses: ['10.250.0.72/29'] }] }

export const cases: Cases = {
  valid: [
    {
      name: { en: 'VIPs of a subnet of their own', 'zh-CN': 'VIP 位于单独的子网' },
      text: exampleBgp(apart),
      plan: examplePlan({ cidr: '10.200.0.0/24' }),
    },
  ],
  invalid: [
    {
      name: { en: 'The control plane VIP beside the nodes', 'zh-CN': '控制平面 VIP 与节点同一子网' },
      text: exampleBgp({ ...apart, vip: '10.200.0.71' }),
      plan: examplePlan({ cidr: '10.200.0.0/24' }),
      expect: [{ message: 'inside', at: '2/spec/loadBalancer/vips/controlPlaneVIP' }],
    },
    {
      name: {
        en: 'A pool beside the nodes, in an assumed subnet',
        'zh-CN': '地址池与节点同一子网，子网为假定',
      },
      text: exampleBgp({ ...apart, pools: [{ addresses: ['10.250.0.72/29', '10.200.0.80/29'] }] }),
      expect: [{ message: 'insideAssumed', at: '2/spec/loadBalancer/addressPools/0/addresses/1' }],
    },
  ],
}
