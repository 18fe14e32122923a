import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Icon } from '../../look/Icon.tsx'

export interface MoreMenuItem {
  readonly label: string
  readonly run: () => void
  readonly isOff?: boolean
  /** The keys that do the same. */
  readonly keys?: string
}

export interface MoreMenuProps {
  readonly label: string
  readonly items: readonly MoreMenuItem[]
  /** Why some of it cannot be done. */
  readonly note?: string | undefined
}

/** The things that are done rarely, behind three dots. */
export function MoreMenu({ label, items, note }: MoreMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  return (
    <>
      <IconButton
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="more" />
      </IconButton>
      {/* A list holds many of these: what is closed costs nothing. */}
      {anchor !== null && (
        <Menu open anchorEl={anchor} onClose={close}>
          {items.map((item) => (
            <MenuItem
              key={item.label}
              disabled={item.isOff === true}
              onClick={() => {
                close()
                item.run()
              }}
            >
              {item.label}
              {item.keys !== undefined && <Keys>{item.keys}</Keys>}
            </MenuItem>
          ))}
          {note !== undefined && <Note>{note}</Note>}
        </Menu>
      )}
    </>
  )
}

const Keys = styled('span')({ marginLeft: 'auto', paddingLeft: 20, color: 'var(--t3)', fontSize: '0.75rem' })
const Note = styled('li')({
  maxWidth: 240,
  padding: '6px 10px',
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
  listStyle: 'none',
})
