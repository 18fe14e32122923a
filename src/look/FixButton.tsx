import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export interface FixButtonProps {
  /** The wrench stands only for what "fix all safe ones" would apply. */
  readonly safe: boolean
  /** One of several fixes whose preview is shown. */
  readonly chosen?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A repair as a button: a verb with its object. */
export function FixButton({ safe, chosen, onClick, children }: FixButtonProps) {
  return (
    <Button
      variant="outlined"
      size="small"
      onClick={onClick}
      sx={{
        whiteSpace: 'normal',
        textAlign: 'left',
        ...(chosen === true ? { borderColor: 'var(--ink)', boxShadow: 'inset 0 0 0 1px var(--ink)' } : {}),
      }}
      {...(chosen === undefined ? {} : { 'aria-pressed': chosen })}
    >
      {safe && <Icon name="wrench" size={14} />}
      {children}
    </Button>
  )
}
