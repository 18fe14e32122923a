import { styled } from '@mui/material/styles'
import { type DragEvent, type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../store/use-words.ts'
import { openTransfer } from './open-files.ts'

/** Files can be dropped anywhere, and a whole file pasted where no field has the caret. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const [isOver, setIsOver] = useState(false)
  const name = words('app.pasteName')

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isEditable(event.target)) return
      event.preventDefault()
      void openTransfer(event.clipboardData, name)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [name])

  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent): void => {
    setIsOver(false)
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    void openTransfer(event.dataTransfer, name)
  }
  return (
    <Zone onDragOver={over} onDrop={drop} onDragLeave={(event) => leaves(event) && setIsOver(false)}>
      {children}
      {isOver && <Hint aria-hidden="true">{words('app.dropHere')}</Hint>}
    </Zone>
  )
}

const leaves = (event: DragEvent): boolean =>
  !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}

const Zone = styled('div')({ height: '100%' })
const Hint = styled('div')({
  position: 'fixed',
  inset: 12,
  zIndex: 1500,
  display: 'grid',
  placeItems: 'center',
  pointerEvents: 'none',
  border: '2px dashed var(--accent)',
  borderRadius: 10,
  background: 'var(--accent-weak)',
  opacity: 0.94,
  fontSize: '1rem',
  fontWeight: 500,
})
