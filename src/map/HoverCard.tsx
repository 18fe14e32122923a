import { keyframes, styled } from '@mui/material/styles'
import type { AddressRow } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { Icon } from '../look/Icon.tsx'
import { RowCard } from './RowCard.tsx'
import type { Pointed } from './use-pointer.ts'

interface Props {
  readonly row: AddressRow
  readonly subnet: PreparedSubnet
  readonly pointed: Pointed
  /** Why what lies there cannot be dragged. */
  readonly locked: string | undefined
}

/** What lies under the pointer, beside it; it answers after a moment, so that passing over says nothing. */
export function HoverCard({ row, subnet, pointed, locked }: Props) {
  return (
    <Card
      style={{
        left: `min(${pointed.clientX + 16}px, calc(100vw - 316px))`,
        top: `min(${pointed.clientY + 20}px, calc(100vh - 190px))`,
      }}
    >
      <RowCard row={row} subnet={subnet} />
      {locked !== undefined && (
        <Locked>
          <Icon name="lock" size={14} />
          {locked}
        </Locked>
      )}
    </Card>
  )
}

const appear = keyframes({ from: { opacity: 0 }, to: { opacity: 1 } })

const Card = styled('div')({
  position: 'fixed',
  zIndex: 1200,
  width: 300,
  padding: '8px 12px',
  borderRadius: 6,
  background: 'var(--raised)',
  boxShadow: 'var(--shadow)',
  color: 'var(--t1)',
  fontSize: '0.75rem',
  lineHeight: '18px',
  pointerEvents: 'none',
  animation: `${appear} var(--ms-fade) var(--ms-hover) both`,
})
const Locked = styled('div')({ display: 'flex', gap: 8, marginTop: 4, color: 'var(--t2)' })
