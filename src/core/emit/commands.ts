import type { ClusterView } from '../model/workspace-model.ts'
import { type Address, addressOf, printAddress } from '../net/address.ts'
import { contains, printRange, type Range, rangeOfAddress, sizeOf } from '../net/range.ts'
import { type CommandWords, commandWords } from './commands-words.ts'
import { quoteShell } from './quote-shell.ts'

/** Lines for a shell, with what they are for. */
export interface CommandBlock {
  readonly id: 'check' | 'create' | 'update' | 'arp-before' | 'arp-after' | 'api'
  readonly about: string
  readonly lines: readonly string[]
}

type Language = 'en' | 'zh-CN'

/** Probing more addresses than these one by one takes longer than anybody waits; about 2 s each. */
const mostProbed = 256n

/** The `bmctl`, `arping` and `curl` lines for one cluster: its name, its VIPs, its pools. Ping is no test (domain 5.9). */
export function commandsOf(view: ClusterView, language: Language): readonly CommandBlock[] {
  const words = commandWords[language]
  const { cluster, facts, deployed } = view
  const blocks = deployed === undefined ? beforeCreation(view, words) : afterCreation(view, words)
  const vip = cluster.loadBalancer.controlPlaneVIP.value
  const port = cluster.loadBalancer.controlPlaneLBPort.value ?? 443
  const host = vip === undefined ? '' : vip.family === 6 ? `[${printAddress(vip)}]` : printAddress(vip)
  const api: readonly CommandBlock[] =
    vip === undefined
      ? []
      : [
          {
            id: 'api',
            about: facts.isLayer2 ? words.api : words.apiOutside,
            lines: [`curl -k https://${host}:${port}/readyz`],
          },
        ]
  const after = facts.isLayer2 ? arpAfter(view, words) : []
  return [...blocks, ...after, ...api]
}

function beforeCreation(view: ClusterView, words: CommandWords): readonly CommandBlock[] {
  const { cluster, facts } = view
  const name = nameOf(view)
  const admin = cluster.type.value === 'user' ? ' --kubeconfig ADMIN_KUBECONFIG' : ''
  return [
    {
      id: 'check',
      about: words.check,
      lines: [`bmctl check config -c ${name}`, `bmctl check preflight -c ${name}`],
    },
    ...(facts.isManual ? [] : arpBefore(view, words)),
    { id: 'create', about: words.create, lines: [`bmctl create cluster -c ${name}${admin}`] },
  ]
}

function afterCreation(view: ClusterView, words: CommandWords): readonly CommandBlock[] {
  const name = nameOf(view)
  const isUser = view.cluster.type.value === 'user'
  const kubeconfig = isUser ? 'ADMIN_KUBECONFIG' : `bmctl-workspace/${name}/${name}-kubeconfig`
  return [
    { id: 'check', about: words.checkFile, lines: [`bmctl check config -c ${name}`] },
    {
      id: 'update',
      about: words.update,
      lines: [`bmctl update cluster -c ${name} --kubeconfig=${kubeconfig}`],
    },
  ]
}

/** Nobody may answer: `arping -D` ends with 0 when nobody does (arping(8)). */
function arpBefore(view: ClusterView, words: CommandWords): readonly CommandBlock[] {
  const all = vipsOf(view)
  const vips = all.filter(({ family }) => family === 4)
  const ranges = view.facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range))
  const [v4, v6] = [ranges.filter(({ family }) => family === 4), ranges.filter(({ family }) => family === 6)]
  const probed = v4.filter((range) => sizeOf(range) <= mostProbed)
  const long = v4.filter((range) => sizeOf(range) > mostProbed)
  // A VIP inside a range that is probed is probed with it.
  const alone = vips.filter((vip) => !probed.some((range) => contains(range, vip)))
  const alone6 = all
    .filter((vip) => vip.family === 6 && !v6.some((range) => contains(range, vip)))
    .map(rangeOfAddress)
  const words4 = [...alone.map(printAddress), ...probed.flatMap(braces)]
  if (words4.length === 0) return []
  return [
    {
      id: 'arp-before',
      about: words.arpBefore,
      lines: [
        `IF=eth0  # ${words.interface}`,
        `for ip in ${[...new Set(words4)].join(' ')}; do`,
        `  sudo arping -D -q -c 2 -I "$IF" "$ip" || echo "$ip ${words.taken}"`,
        'done',
        ...long.map((range) => `# ${printRange(range)}: ${words.tooMany}`),
        ...[...alone6, ...v6].map((range) => `# ${printRange(range)}: ${words.noArp}`),
      ],
    },
  ]
}

/** Exactly one machine answers for each VIP. */
function arpAfter(view: ClusterView, words: CommandWords): readonly CommandBlock[] {
  const vips = vipsOf(view).filter(({ family }) => family === 4)
  if (vips.length === 0) return []
  const lines = vips.map((vip) => `sudo arping -c 3 -I "$IF" ${printAddress(vip)}`)
  return [{ id: 'arp-after', about: words.arpAfter, lines: [`IF=eth0  # ${words.interface}`, ...lines] }]
}

function vipsOf({ cluster }: ClusterView): readonly Address[] {
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  return [controlPlaneVIP.value, ingressVIP.value].filter((address) => address !== undefined)
}

/** `10.0.0.{72..90}`, a word for each /24 that the range meets, as bash expands it. */
function braces(range: Range): readonly string[] {
  if (range.family === 6) return []
  const words: string[] = []
  for (let from = range.first; from <= range.last; ) {
    const end = Math.min(range.last, from - (from % 256) + 255)
    const start = printAddress(addressOf(from))
    const stem = start.slice(0, start.lastIndexOf('.') + 1)
    words.push(end === from ? start : `${stem}{${from % 256}..${end % 256}}`)
    from = end + 1
  }
  return words
}

const nameOf = ({ cluster }: ClusterView): string => quoteShell(cluster.name.text || 'CLUSTER_NAME')
