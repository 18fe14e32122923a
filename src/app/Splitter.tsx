import { styled } from '@mui/material/styles'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

export interface SplitterProps {
  /** `vertical` parts left from right, `horizontal` above from below. */
  readonly direction: 'vertical' | 'horizontal'
  readonly label: string
  readonly value: number
  readonly start: number
  readonly least: number
  readonly most: number
  readonly onChange: (size: number | undefined) => void
}

/** How far one press of an arrow key moves it, in CSS pixels. */
const step = 16

/** A line between two panes: drag, arrow keys, double click for the default. */
export function Splitter({ direction, label, value, start, least, most, onChange }: SplitterProps) {
  const from = useRef<{ at: number; size: number } | undefined>(undefined)
  const isVertical = direction === 'vertical'
  const move = (size: number) => onChange(Math.round(Math.min(most, Math.max(least, size))))
  const positionOf = (event: PointerEvent) => (isVertical ? event.clientX : event.clientY)
  /** The pane before the line as it is, also while it still has the size of its content. */
  const sizeNow = (line: Element): number => {
    const pane = line.previousElementSibling
    if (!(pane instanceof HTMLElement)) return value
    return isVertical ? pane.offsetWidth : pane.offsetHeight
  }
  const keys = (event: KeyboardEvent) => {
    const sign = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
    if (sign === undefined) return
    event.preventDefault()
    move(sizeNow(event.currentTarget) + sign * step)
  }
  return (
    <Line
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={direction}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      data-direction={direction}
      onKeyDown={keys}
      onDoubleClick={() => onChange(start === value ? undefined : start)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { at: positionOf(event), size: sizeNow(event.currentTarget) }
      }}
      onPointerMove={(event) => {
        if (from.current !== undefined) move(from.current.size + positionOf(event) - from.current.at)
      }}
      onPointerUp={() => {
        from.current = undefined
      }}
    />
  )
}

const Line = styled('div')({
  position: 'relative',
  flex: 'none',
  background: 'var(--line)',
  touchAction: 'none',
  zIndex: 2,
  '&::after': { content: '""', position: 'absolute' },
  '&[data-direction=vertical]': { width: 1, cursor: 'col-resize', '&::after': { inset: '0 -3px' } },
  '&[data-direction=horizontal]': { height: 1, cursor: 'row-resize', '&::after': { inset: '-3px 0' } },
  '&:hover': { background: 'var(--ctl)' },
  // The system takes away grounds, and with them the line.
  '@media (forced-colors: active)': { background: 'CanvasText' },
})
