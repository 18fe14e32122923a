import { useId, useMemo } from 'react'
import type { Analysis } from '../core/analyse.ts'
import { drawScene } from '../core/scene/draw.ts'
import { drawGhost } from '../core/scene/draw-ghost.ts'
import { handleShapes } from '../core/scene/draw-handles.ts'
import type { Ghost } from '../core/scene/ghost.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import type { Density } from '../core/scene/view.ts'
import { useLanguage } from '../store/use-words.ts'
import { Highlights } from './Highlights.tsx'
import { HoverMark } from './HoverMark.tsx'
import { PatternDefs } from './PatternDefs.tsx'
import { PlannedMarks } from './PlannedMarks.tsx'
import { ProposedMarks } from './ProposedMarks.tsx'
import { ShapeView } from './ShapeView.tsx'

interface Props {
  readonly analysis: Analysis
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly density: Density
  /** What shows its handles, and whether a padlock stands for them. */
  readonly chosen: SceneItem | undefined
  readonly isLocked: boolean
  readonly ghost: Ghost | undefined
  /** px of what is under the pointer. */
  readonly hovered: { readonly from: number; readonly to: number } | undefined
}

/** Everything that is drawn, from the ground up: the scene itself never changes while something hovers over it or is dragged. */
export function MapLayers({ analysis, subnet, scene, density, chosen, isLocked, ghost, hovered }: Props) {
  const id = useId()
  const language = useLanguage()
  const layers = useMemo(() => drawScene(scene, density), [scene, density])
  const handles = useMemo(
    () => (chosen === undefined ? [] : handleShapes(subnet, scene, chosen, isLocked)),
    [subnet, scene, chosen, isLocked],
  )
  const drafted = useMemo(
    () => (ghost === undefined ? [] : drawGhost(subnet, scene, ghost, language)),
    [ghost, subnet, scene, language],
  )
  return (
    <>
      <PatternDefs id={id} />
      {layers.map((layer) => (
        <ShapeView key={layer.key} shapes={layer.shapes} id={id} />
      ))}
      <PlannedMarks subnet={subnet} scene={scene} id={id} />
      <Highlights analysis={analysis} subnet={subnet} scene={scene} />
      <ShapeView shapes={handles} id={id} />
      <ShapeView shapes={drafted} id={id} />
      <ProposedMarks subnet={subnet} scene={scene} id={id} />
      {hovered !== undefined && <HoverMark scene={scene} extent={hovered} />}
    </>
  )
}
