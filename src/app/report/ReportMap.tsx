import { styled } from '@mui/material/styles'
import { useId, useMemo } from 'react'
import { printPrefix } from '../../core/net/prefix.ts'
import { buildScene } from '../../core/scene/build.ts'
import { drawScene } from '../../core/scene/draw.ts'
import type { PreparedSubnet } from '../../core/scene/prepare.ts'
import { type Density, fitView } from '../../core/scene/view.ts'
import { MapLegend } from '../../map/MapLegend.tsx'
import { PatternDefs } from '../../map/PatternDefs.tsx'
import { PlannedMarks } from '../../map/PlannedMarks.tsx'
import { ShapeView } from '../../map/ShapeView.tsx'
import { useWidth } from '../../map/use-width.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { ReportSigns } from './ReportSigns.tsx'

/** About the text's width on paper, in CSS px, and wide enough for the cells of a /24. */
const printWidth = 720
const phoneWidth = 600
/** Of larger subnets long empty stretches are folded away. */
const largestFlat = 512n

/** The whole subnet, at rest. */
export function ReportMap({
  subnet,
  isPrint,
}: {
  readonly subnet: PreparedSubnet
  readonly isPrint: boolean
}) {
  const [follow, measured] = useWidth()
  const width = isPrint ? printWidth : measured
  const density: Density = isPrint ? 'print' : width < phoneWidth ? 'phone' : 'compact'
  return (
    <Frame ref={follow}>{width > 0 && <Drawing subnet={subnet} width={width} density={density} />}</Frame>
  )
}

interface DrawingProps {
  readonly subnet: PreparedSubnet
  readonly width: number
  readonly density: Density
}

function Drawing({ subnet, width, density }: DrawingProps) {
  const id = useId()
  const words = useWords()
  const language = useLanguage()
  const { scene, layers } = useMemo(() => {
    const view = fitView(subnet, { width, density, fold: subnet.size > largestFlat })
    const scene = buildScene(subnet, view, language)
    return { scene, layers: drawScene(scene, density) }
  }, [subnet, width, density, language])
  return (
    <>
      <svg
        viewBox={`0 0 ${width} ${scene.height}`}
        role="img"
        aria-label={words('map.label', { subnet: printPrefix(subnet.subnet.prefix) })}
      >
        <PatternDefs id={id} />
        {layers.map(({ key, shapes }) => (
          <ShapeView key={key} shapes={shapes} id={id} />
        ))}
        <PlannedMarks subnet={subnet} scene={scene} id={id} isWhole />
      </svg>
      <MapLegend subnet={subnet} hasOthers={false} />
      <ReportSigns subnet={subnet} scene={scene} id={id} />
    </>
  )
}

const Frame = styled('div')({
  margin: '0 -16px',
  breakInside: 'avoid',
  '@media print': { margin: 0 },
  '& > svg': {
    display: 'block',
    width: '100%',
    fontFamily: 'var(--sans)',
    fontVariantNumeric: 'tabular-nums',
    forcedColorAdjust: 'none',
  },
})
