import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'
import { exampleFile } from '../examples.ts'

/** BGP-011: what the routers must do, and no file can show (BGP). */
export default defineRule({
  id: 'bgp-routers-prepared',
  covers: ['BGP-011'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.type',
  sources: ['BGP'],
  words: {
    en: {
      title: 'The routers are prepared for BGP',
      why: 'Several nodes advertise the same address. Routers that keep one path only send everything to one node; routes that are not redistributed leave other networks without the VIPs.',
      remedy:
        'On the routers: allow ECMP, accept several paths for one prefix (ADD-PATH between them), pass the routes on.',
      messages: {
        check: '{count} peers: allow ECMP and ADD-PATH on the routers and redistribute the routes',
      },
    },
    'zh-CN': {
      title: '路由器已为 BGP 做好准备',
      why: '多个节点通告同一地址。只保留一条路径的路由器会把全部流量发往一个节点；未重新分发的路由会使其他网络无法访问 VIP。',
      remedy: '在路由器上允许 ECMP，接受同一前缀的多条路径 (路由器之间使用 ADD-PATH)，并分发路由。',
      messages: { check: '{count} 个对等体：在路由器上允许 ECMP 和 ADD-PATH，并重新分发路由' },
    },
  },
  check({ cluster, facts, deployed }, report) {
    const { type, bgpPeers } = cluster.loadBalancer
    if (!facts.isBgp || deployed !== undefined || bgpPeers.items.length === 0) return
    report({ message: 'check', args: { count: bgpPeers.items.length }, at: type.path })
  },
})

const text = exampleBgp({ peers: ['10.8.0.20 65002', '10.8.0.21 65002'] })

export const cases: Cases = {
  valid: [
    { name: { en: 'No BGP', 'zh-CN': '没有 BGP' }, text: exampleFile({ lbType: 'layer2' }) },
    { name: { en: 'A cluster that runs already', 'zh-CN': '已在运行的集群' }, text, deployed: text },
  ],
  invalid: [
    {
      name: { en: 'Two peers', 'zh-CN': '两个对等体' },
      text,
      expect: [{ message: 'check', at: '2/spec/loadBalancer/type' }],
    },
  ],
}
