import { styled } from '@mui/material/styles'
import { useCallback } from 'react'
import type { Glide } from './use-moves.ts'

/** Moves the view along while it is here: frame by frame, at once for those who want nothing to move. */
export function GlideDriver({ glide: { serial, step } }: { readonly glide: Glide }) {
  const drive = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      const lasts = Number.parseFloat(getComputedStyle(element).transitionDuration) * 1000
      if (!(lasts > 0)) {
        step(serial, 1)
        return undefined
      }
      let frame = 0
      let start: number | undefined
      const go = (now: number): void => {
        start ??= now
        const share = (now - start) / lasts
        step(serial, share)
        if (share < 1) frame = requestAnimationFrame(go)
      }
      frame = requestAnimationFrame(go)
      return () => cancelAnimationFrame(frame)
    },
    [serial, step],
  )
  return <Clock ref={drive} aria-hidden="true" />
}

/** Its transition tells how long a view may take, and that it may not for `prefers-reduced-motion`. */
const Clock = styled('i')({ display: 'none', transition: 'opacity var(--ms-glide)' })
