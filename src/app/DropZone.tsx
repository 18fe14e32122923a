import { styled } from '@mui/material/styles'
import { useEffect, useState } from 'react'
import { useWords } from '../store/use-words.ts'
import { isEditable } from './editable.ts'
import { openTransfer } from './open-files.ts'

/** Files can be dropped anywhere on the page, and a whole file pasted where no field has the caret. */
export function DropZone() {
  const words = useWords()
  const [isOver, setIsOver] = useState(false)
  const name = words('app.pasteName')

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null || isEditable(event.target)) return
      event.preventDefault()
      void openTransfer(event.clipboardData, name)
    }
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      setIsOver(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      void openTransfer(event.dataTransfer!, name)
    }
    document.addEventListener('paste', paste)
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [name])

  return isOver ? <Hint aria-hidden="true">{words('app.dropHere')}</Hint> : null
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

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
