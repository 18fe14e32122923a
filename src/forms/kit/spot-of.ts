import type { Analysis } from '../../core/analyse.ts'
import type { Place } from '../../core/document.ts'
import type { Spot } from '../../core/model/spot.ts'
import { sourceOf } from '../../core/say.ts'
import { nodeAt } from '../../core/yaml/locate.ts'

/** What stands at a place of which the cluster's model keeps no reading of its own. */
export function spotOf(analysis: Analysis, { file, path }: Place): Spot {
  const source = sourceOf(analysis, file)
  return { path, node: source === undefined ? undefined : nodeAt(source, path) }
}
