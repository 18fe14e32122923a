import type { Scene } from '../core/scene/scene.ts'

interface Props {
  readonly scene: Pick<Scene, 'top' | 'axisY'>
  readonly extent: { readonly from: number; readonly to: number }
}

/** A hairline from the lanes down to the ruler at the addresses under the pointer. */
export function HoverMark({ scene, extent }: Props) {
  const { from, to } = extent
  return (
    <rect
      x={from - 0.5}
      y={scene.top + 0.5}
      width={to - from + 1}
      height={Math.max(0, scene.axisY - scene.top)}
      rx="2"
      fill="none"
      stroke="var(--map-hoverLine)"
      strokeDasharray="1 2"
    />
  )
}
