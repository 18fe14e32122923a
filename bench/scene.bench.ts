import { binsOf } from '../src/core/scene/bins.ts'
import { buildScene } from '../src/core/scene/build.ts'
import { drawScene } from '../src/core/scene/draw.ts'
import type { PreparedSubnet } from '../src/core/scene/prepare.ts'
import { type Made, subnetOf } from '../src/core/scene/scene-of-uses.test-kit.ts'
import { fitView } from '../src/core/scene/view.ts'
import type { Contest } from './measure.ts'

/** A /8 with so many reserved ranges, evenly spread. */
function crowded(count: number): PreparedSubnet {
  const step = Math.floor(2 ** 24 / count)
  const uses = Array.from({ length: count }, (_, index): Made => {
    const first = BigInt(index * step)
    return { role: 'dhcp', first, last: first + BigInt(Math.floor(step / 4)), name: '' }
  })
  return subnetOf(8, uses)
}

const large = crowded(100_000)
const small = crowded(10_000)
const look = { width: 1600, density: 'compact', fold: false } as const

function frame(subnet: PreparedSubnet): number {
  return drawScene(buildScene(subnet, fitView(subnet, look), 'en'), 'compact').length
}

/** Walks every range and adds its addresses to the columns that it meets. */
function countEveryRange(subnet: PreparedSubnet, width: number): Float64Array {
  const columns = new Float64Array(width)
  const perAddress = width / Number(subnet.size)
  const origin = Number(subnet.range.first)
  for (const { range } of subnet.items) {
    for (let at = Number(range.first); at <= Number(range.last); at++) {
      columns[Math.floor((at - origin) * perAddress)]! += 1
    }
  }
  return columns
}

function countByPixel(subnet: PreparedSubnet): number {
  const { islands } = buildScene(subnet, fitView(subnet, look), 'en')
  const strand = subnet.strands.find(({ letter }) => letter === 'D')
  return strand === undefined ? 0 : binsOf(strand.runs, islands[0]!).length
}

export const contests: readonly Contest[] = [
  {
    name: 'scene: one frame of a /8 with 100,000 ranges',
    against: 'with 10,000 ranges',
    ours: () => frame(large),
    theirs: () => frame(small),
    goal: { atMost: 3 },
  },
  {
    name: 'scene: 100,000 ranges counted per pixel',
    against: 'every address of every range counted into its column',
    ours: () => countByPixel(large),
    theirs: () => countEveryRange(large, 1472),
    goal: { atLeast: 10 },
  },
]
