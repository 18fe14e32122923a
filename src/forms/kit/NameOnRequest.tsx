import { type ReactNode, useEffect, useRef } from 'react'

export interface NameOnRequestProps {
  /** The user asked to rename; false while the name shows only because it cannot be read. */
  readonly isAsked: boolean
  readonly onDone: () => void
  readonly children: ReactNode
}

/** A name that is edited on request: takes the focus when asked for, and gives it back when done. */
export function NameOnRequest({ isAsked, onDone, children }: NameOnRequestProps) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (!isAsked) return
    before.current = document.activeElement
    const input = box.current?.querySelector('input')
    input?.focus()
    input?.select()
  }, [isAsked])
  return (
    <div
      ref={box}
      onBlur={(event) => {
        if (isAsked && !event.currentTarget.contains(event.relatedTarget)) onDone()
      }}
      onKeyDown={(event) => {
        const ends = event.key === 'Enter' || event.key === 'Escape'
        if (!isAsked || !ends || event.nativeEvent.isComposing) return
        // Or the button that takes the focus is pressed by the same key.
        event.preventDefault()
        if (before.current instanceof HTMLElement) before.current.focus()
        else onDone()
      }}
    >
      {children}
    </div>
  )
}
