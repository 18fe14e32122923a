import { styled } from '@mui/material/styles'
import { useId, useMemo } from 'react'
import { locate } from '../../core/say.ts'
import { drawSheets, type Sheet } from '../../core/scene/sheet.ts'
import { page } from '../../core/scene/sheet-frame.ts'
import { PatternDefs } from '../../map/PatternDefs.tsx'
import { ShapeView } from '../../map/ShapeView.tsx'
import { shownMarks } from '../../map/shown-marks.ts'
import { selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { activeName, activeProblems, activeSubnets } from './active-map.ts'
import { today } from './today.ts'

/** The sheets of the segment on which the shown clusters sit. */
export function PrintedSheets() {
  const words = useWords()
  const language = useLanguage()
  const state = useWorkbench()
  const analysis = selectShownAnalysis(state)
  const sheets = useMemo((): readonly Sheet[] => {
    if (analysis === undefined) return []
    const subnets = activeSubnets(analysis, state.active)
    return drawSheets(subnets, {
      language,
      date: today(),
      file: activeName(state),
      clusters: analysis.model.clusters,
      problems: activeProblems(state, analysis, subnets),
      marks: shownMarks(state, 'whole'),
      lineOf: (place) => locate(analysis, place)?.start.line,
    })
  }, [analysis, state, language])
  if (sheets.length === 0) return <p>{words('map.emptyTitle')}</p>
  return sheets.map((sheet) => <SheetView key={sheet.name} sheet={sheet} />)
}

/** One sheet; the theme gives the palette of ink on paper while printing. */
function SheetView({ sheet }: { readonly sheet: Sheet }) {
  const id = useId()
  return (
    <Paper aria-label={sheet.name}>
      <svg viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={sheet.name}>
        <PatternDefs id={id} />
        {sheet.parts.map(({ x, y, scale, shapes }, index) => (
          <g key={index} transform={`translate(${x} ${y}) scale(${scale})`}>
            <ShapeView shapes={shapes} id={id} />
          </g>
        ))}
      </svg>
    </Paper>
  )
}

/** A hair lower than the paper, so that no printer begins a page more. */
const Paper = styled('section')({
  width: '297mm',
  height: '209.5mm',
  overflow: 'hidden',
  breakInside: 'avoid',
  '&:not(:last-child)': { breakAfter: 'page' },
  '& svg': {
    display: 'block',
    width: '100%',
    height: '100%',
    fontFamily: 'var(--sans)',
    fontVariantNumeric: 'tabular-nums',
    printColorAdjust: 'exact',
  },
})
