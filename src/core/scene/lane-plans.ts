import type { Letter } from './alphabet.ts'
import { isNodeLetter, isPoolLetter, isVipLetter } from './alphabet.ts'
import type { Island } from './islands.ts'
import { type LaneKind } from './layout.ts'
import { MOST_POOL_LANES, packPools } from './pool-lanes.ts'
import type { PreparedSubnet } from './prepare.ts'
import { MELTED, type Strand } from './strands.ts'
import type { SceneView } from './view.ts'
import type { SceneWords } from './words.ts'

export interface Plan {
  readonly id: string
  readonly kind: LaneKind
  readonly name: string
  readonly glyph?: Letter
  readonly strands: readonly Strand[]
  readonly group: string
}

export function plansOf(
  subnet: PreparedSubnet,
  view: SceneView,
  words: SceneWords,
  islands: readonly Island[],
): readonly Plan[] {
  const { focus } = view
  const isMany = subnet.clusters.length > 1
  const chosen = subnet.clusters.findIndex(
    ({ ref }) => focus !== undefined && ref.file === focus.file && ref.document === focus.document,
  )
  const isGrouped = isMany && chosen < 0
  const mine = (strand: Strand): boolean => chosen < 0 || strand.cluster === chosen
  const own = subnet.strands.filter((strand) => strand.name !== MELTED)
  const vips = own.filter((strand) => isVipLetter(strand.letter) && mine(strand))
  const reserved = own.filter(
    (strand) => strand.cluster === undefined || (strand.letter === 'F' && mine(strand)),
  )
  const hasFindings = subnet.conflicts.findings.length > 0
  const lane = (
    kind: LaneKind & keyof SceneWords['lanes'],
    strands: readonly Strand[],
    glyph?: Letter,
  ): Plan => ({
    id: kind,
    kind,
    name: words.lanes[kind],
    strands,
    group: kind,
    ...(glyph === undefined ? {} : { glyph }),
  })
  const clusters = isGrouped ? subnet.clusters.map((_, index) => index) : [Math.max(0, chosen)]
  const isBinned = view.pxPerAddress < 1 && !view.fold
  return [
    ...(hasFindings ? [lane('problems', [])] : []),
    ...(isGrouped && vips.length > 0 ? [lane('vips', vips, 'V')] : []),
    ...clusters.flatMap((index) => clusterPlans(subnet, view, words, islands, index, isGrouped)),
    ...(!isGrouped && vips.length > 0 ? [lane('vips', vips, 'V')] : []),
    ...(isGrouped ? [] : clusters.flatMap((index) => poolPlans(subnet, words, islands, index, `${index}`))),
    ...(isMany && !isGrouped
      ? [
          lane(
            'others',
            subnet.strands.filter((one) => one.letter === 'O' && one.cluster !== chosen),
            'O',
          ),
        ]
      : []),
    ...(reserved.length > 0 ? [lane('reserved', reserved, 'R')] : []),
    ...(view.density === 'full' || view.density === 'print' ? [lane('free', [])] : []),
    ...(isBinned && hasFindings ? [lane('worst', [])] : []),
    ...(view.density === 'full'
      ? [{ id: 'cursor', kind: 'cursor' as const, name: '', strands: [], group: 'worst' }]
      : []),
  ]
}

function clusterPlans(
  subnet: PreparedSubnet,
  view: SceneView,
  words: SceneWords,
  islands: readonly Island[],
  index: number,
  isGrouped: boolean,
): readonly Plan[] {
  const strands = subnet.strands.filter((strand) => strand.cluster === index && isNodeLetter(strand.letter))
  const id = `nodes:${index}`
  const group = isGrouped ? `cluster:${index}` : 'nodes'
  const allNodes: readonly Plan[] =
    strands.length === 0
      ? []
      : [
          {
            id,
            kind: 'nodes',
            name: words.lanes.nodes,
            strands,
            group,
            ...(isGrouped ? { glyph: 'W' as const } : {}),
          },
        ]
  if (isGrouped) {
    const name = subnet.clusters[index]?.name ?? ''
    const head: Plan = { id: `head:${index}`, kind: 'head', name, strands: [], group }
    return [head, ...allNodes, ...poolPlans(subnet, words, islands, index, group, true)]
  }
  if (view.density === 'compact' || view.density === 'phone') return allNodes
  return (['C', 'L', 'W', 'K'] as const).flatMap((letter): readonly Plan[] => {
    const those = strands.filter((strand) => strand.letter === letter)
    if (those.length === 0) return []
    return [
      {
        id: `${id}:${letter}`,
        kind: 'node-role',
        name: words.nodeLanes[letter],
        glyph: letter,
        strands: those,
        group,
      },
    ]
  })
}

function poolPlans(
  subnet: PreparedSubnet,
  words: SceneWords,
  islands: readonly Island[],
  index: number,
  group: string,
  isMelted = false,
): readonly Plan[] {
  const all = subnet.strands.filter((strand) => strand.cluster === index && isPoolLetter(strand.letter))
  const pools = all.filter((strand) => strand.name !== MELTED)
  if (pools.length === 0) return []
  const packed = pools.length > MOST_POOL_LANES ? packPools(pools, islands) : undefined
  if (packed !== undefined && packed.length > 0) {
    return packed.map((strands, lane) => ({
      id: `pools:${index}:${lane}`,
      kind: 'pools',
      name: strands.length === 1 ? strands[0]!.name : lane === 0 ? words.lanes.pools : '',
      ...(lane === 0 || strands.length === 1 ? { glyph: strands[0]!.letter } : {}),
      strands,
      group: isMelted ? group : `pools:${index}`,
    }))
  }
  if (isMelted || pools.length > MOST_POOL_LANES) {
    const strands = all.filter((strand) => strand.name === MELTED)
    return [{ id: `pools:${index}`, kind: 'pools', name: words.lanes.pools, glyph: 'P', strands, group }]
  }
  return pools.map((strand) => ({
    id: `pool:${index}:${strand.letter}:${strand.name}`,
    kind: 'pool' as const,
    name: strand.name,
    glyph: strand.letter,
    strands: [strand],
    group: isMelted ? group : `pools:${index}`,
  }))
}
