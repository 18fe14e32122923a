import { type Cases, defineRule } from '../define.ts'
import { cidrConfigDocument } from '../example-cidr-config.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** NET-022. */
export default defineRule({
  id: 'node-blocks-of-one-size',
  covers: ['NET-022'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cidrConfig.spec.ipv6.perNodeMaskSize',
  sources: ['CCC', 'INFERRED'],
  words: {
    en: {
      title: 'IPv4 and IPv6 blocks of a node have one size',
      why: 'Each Pod takes one address of both families. The smaller block decides how many Pods fit, so the larger one is partly unused.',
      remedy: 'Let both prefix lengths leave the same number of bits: /24 with /120, /25 with /121.',
      messages: { differ: 'IPv6 /{ipv6} leaves {bits6} bits, IPv4 /{ipv4} ({place}) leaves {bits4}' },
      fixes: { write: 'Write {mask} for IPv6' },
    },
    'zh-CN': {
      title: '节点的 IPv4 与 IPv6 地址块大小一致',
      why: '每个 Pod 从两个 IP 版本中各取一个地址。较小的地址块决定可容纳的 Pod 数，较大的地址块会有一部分闲置。',
      remedy: '使两个前缀长度剩余的位数相同：/24 配 /120，/25 配 /121。',
      messages: { differ: 'IPv6 的 /{ipv6} 剩余 {bits6} 位，IPv4 的 /{ipv4} ({place}) 剩余 {bits4} 位' },
      fixes: { write: '将 IPv6 写成 {mask}' },
    },
  },
  check({ cluster }, report) {
    for (const { ipv4, ipv6 } of cluster.cidrConfigs) {
      const four = ipv4?.perNodeMaskSize
      const six = ipv6?.perNodeMaskSize
      if (four?.value === undefined || six?.value === undefined) continue
      const bits4 = 32 - four.value
      const bits6 = 128 - six.value
      // A length that cannot be is told by the rule of the blocks themselves.
      if (bits4 === bits6 || bits4 < 0 || bits6 < 0 || bits4 > 32 || bits6 > 128) continue
      const mask = 128 - bits4
      report({
        message: 'differ',
        args: {
          ipv6: String(six.value),
          bits6,
          ipv4: String(four.value),
          bits4,
          place: { place: { file: cluster.file, path: four.path } },
        },
        at: six.path,
        related: [four.path],
        fixes: [
          {
            title: 'write',
            args: { mask: String(mask) },
            safe: false,
            edits: setValue(cluster.file, six.path, mask),
          },
        ],
      })
    }
  },
})

const blocks = (ipv4: number, ipv6: number): string =>
  exampleFile({
    name: 'blocks',
    services: ['10.96.0.0/20', 'fd00:96::/112'],
    documents: [cidrConfigDocument({ ipv4: `192.168.0.0/16 ${ipv4}`, ipv6: `fd00:1::/108 ${ipv6}` })],
  })

export const cases: Cases = {
  valid: [
    { name: { en: 'Nine bits for both', 'zh-CN': '两者都是 9 位' }, text: blocks(23, 119) },
    { name: { en: 'A length that cannot be', 'zh-CN': '不可能的前缀长度' }, text: blocks(33, 120) },
  ],
  invalid: [
    {
      name: { en: 'Nine bits and eight', 'zh-CN': '9 位和 8 位' },
      text: blocks(23, 120),
      expect: [{ message: 'differ', at: '4/spec/ipv6/perNodeMaskSize' }],
      fixed: blocks(23, 119),
    },
  ],
}
