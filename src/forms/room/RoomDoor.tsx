import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type ReactNode, Suspense, useState } from 'react'
import { Icon } from '../../look/Icon.tsx'

export interface RoomDoorProps {
  readonly label: string
  /** What opens below the button; it is loaded and worked out only then. */
  readonly children: (close: () => void) => ReactNode
}

/** A quiet button that opens a panel below itself, and takes the focus back when that closes. */
export function RoomDoor({ label, children }: RoomDoorProps) {
  const [isOpen, setOpen] = useState(false)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const close = () => {
    setOpen(false)
    button?.focus()
  }
  return (
    <Place
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        close()
      }}
    >
      <Button
        ref={setButton}
        variant="text"
        size="small"
        aria-expanded={isOpen}
        startIcon={<Icon name="search" size={14} />}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && <Suspense fallback={null}>{children(close)}</Suspense>}
    </Place>
  )
}

/** The button's text begins where the fields do; what follows keeps its distance. */
const Place = styled('div')({ marginBottom: 10, '& > button': { marginLeft: -8 } })
