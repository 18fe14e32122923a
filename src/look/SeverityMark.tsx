import { styled } from '@mui/material/styles'
import type { Severity } from '../core/rules/finding.ts'
import { severityColors, severityShapes } from './severity-shapes.ts'

export interface SeverityMarkProps {
  readonly severity: Severity
  /** The finding's number, the same at field, gutter, map and list. Without it the shape holds a sign. */
  readonly number?: number | undefined
  /** The other party of the finding. */
  readonly hollow?: boolean
  /** Said by screen readers; left out where the words stand beside it. */
  readonly label?: string
}

const signs: Readonly<Record<Severity, string>> = {
  error: 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  warning: 'M8 6v3.8M8 11.9v.1',
  info: 'M8 7.4v3.6M8 4.9v.1',
}

/** A finding as a number in a shape. */
export function SeverityMark({ severity, number, hollow = false, label }: SeverityMarkProps) {
  const { fill, on } = severityColors[severity]
  const size = number === undefined ? 14 : 18
  const text = number === undefined ? undefined : number > 99 ? '99+' : String(number)
  return (
    <Shape
      viewBox="0 0 16 16"
      width={size}
      height={size}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path
        d={severityShapes[severity]}
        fill={hollow ? 'var(--pane)' : fill}
        stroke={fill}
        strokeWidth="1"
        strokeLinejoin="round"
      />
      {text === undefined ? (
        <path
          d={signs[severity]}
          stroke={hollow ? fill : on}
          strokeWidth="1.6"
          strokeLinecap="round"
          fill="none"
        />
      ) : (
        <text
          x="8"
          y={severity === 'warning' ? 12.9 : 11.1}
          textAnchor="middle"
          fontSize={text.length > 2 ? 6 : text.length > 1 ? 7.6 : 9}
          fontWeight="600"
          fill={hollow ? fill : on}
        >
          {text}
        </text>
      )}
    </Shape>
  )
}

const Shape = styled('svg')({ flex: 'none', display: 'inline-block', verticalAlign: -3, overflow: 'visible' })
