import { useMemo } from 'react'
import { drawProposed } from '../core/scene/draw-proposed.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import { useWorkbench } from '../store/state.ts'
import { ShapeView } from './ShapeView.tsx'

interface Props {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly id: string
}

/** The places that the form proposes, while one of them is pointed at or has the focus. */
export function ProposedMarks({ subnet, scene, id }: Props) {
  const ranges = useWorkbench((state) => state.proposed)
  const shapes = useMemo(() => drawProposed(subnet, scene, ranges), [subnet, scene, ranges])
  return <ShapeView shapes={shapes} id={id} />
}
