import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { useWords } from '../../store/use-words.ts'
import { linkMarks, sizeOf } from './link-size.ts'

/** The scale ends a little behind the last mark; what is longer fills it. */
const scale = 10_000

/** How long the link is, with the two lengths at which programs begin to cut. */
export function SizeMeter({ length }: { readonly length: number }) {
  const words = useWords()
  const id = useId()
  const size = sizeOf(length)
  const said = words(`share.size.${size}`, { count: length })
  return (
    <div>
      <Line id={id} role="status">
        {said}
      </Line>
      <Drawing
        viewBox={`0 0 ${scale} 26`}
        preserveAspectRatio="none"
        role="meter"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={scale}
        aria-valuenow={Math.min(length, scale)}
        aria-valuetext={said}
        data-size={size}
      >
        <rect className="track" y="9" width={scale} height="8" />
        <rect className="value" y="9" width={Math.min(length, scale)} height="8" />
        {linkMarks.map((mark) => (
          <line key={mark} x1={mark} x2={mark} y1="3" y2="23" vectorEffect="non-scaling-stroke" />
        ))}
      </Drawing>
      <Marks aria-hidden="true">
        <span>{words('share.mark', { count: linkMarks[0] })}</span>
        <span>{words('share.mark', { count: linkMarks[1] })}</span>
      </Marks>
    </div>
  )
}

const Line = styled('p')({ fontWeight: 500 })
const Drawing = styled('svg')({
  display: 'block',
  width: '100%',
  height: 26,
  marginTop: 4,
  '& .track': { fill: 'var(--active)' },
  '& .value': { fill: 'var(--ink)' },
  '&[data-size=long] .value': { fill: 'var(--warn-fill)' },
  '&[data-size=too-long] .value': { fill: 'var(--err-mark)' },
  '& line': { stroke: 'var(--ctl)', strokeWidth: 1.5 },
  '@media (forced-colors: active)': {
    '& .track': { fill: 'Canvas', stroke: 'CanvasText' },
    '& .value': { fill: 'Highlight' },
  },
})
/** Under their marks: at 20 and 80 of 100. */
const Marks = styled('div')({
  position: 'relative',
  height: 18,
  color: 'var(--t3)',
  fontSize: '0.75rem',
  '& > span': { position: 'absolute', left: '20%', transform: 'translateX(-50%)' },
  '& > span + span': { left: '80%' },
})
