import { styled } from '@mui/material/styles'
import type { Role } from '../core/model/occupancy.ts'

/** Letter and kind of each role (map alphabet): kind is the shape, rank the fill. */
const keys = {
  'control-plane-node': { letter: 'C', shape: 'square', solid: true },
  'load-balancer-node': { letter: 'L', shape: 'square', solid: true },
  'worker-node': { letter: 'W', shape: 'square', solid: false },
  'k8s-ip': { letter: 'K', shape: 'square', solid: false },
  'control-plane-vip': { letter: 'V', shape: 'diamond', solid: true },
  'ingress-vip': { letter: 'I', shape: 'diamond', solid: false },
  pool: { letter: 'P', shape: 'round', solid: false },
  'manual-pool': { letter: 'M', shape: 'round', solid: false },
  'floating-ip': { letter: 'F', shape: 'diamond', solid: false },
  gateway: { letter: 'G', shape: 'square', solid: false },
  dhcp: { letter: 'D', shape: 'square', solid: false },
  dns: { letter: 'N', shape: 'square', solid: false },
  reserved: { letter: 'R', shape: 'square', solid: false },
  other: { letter: 'O', shape: 'square', solid: false },
} as const satisfies Readonly<Record<Role | 'other', unknown>>

export type RoleKeyName = keyof typeof keys

/** The glyph of a role: colour, shape and letter; always beside its words. */
export function RoleKey({ role, size = 16 }: { readonly role: RoleKeyName; readonly size?: number }) {
  const { letter, shape, solid } = keys[role]
  const ink = `var(--role-${colorLetter(letter)}-ink)`
  const fill = solid ? ink : `var(--role-${colorLetter(letter)}-fill)`
  return (
    <Glyph viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {shape === 'diamond' ? (
        <path
          d="M8 .9 15.1 8 8 15.1.9 8z"
          fill={solid ? ink : 'var(--pane)'}
          stroke={ink}
          strokeWidth="1.4"
          strokeLinejoin="round"
        />
      ) : (
        <rect
          x=".8"
          y=".8"
          width="14.4"
          height="14.4"
          rx={shape === 'round' ? 4 : 2}
          fill={fill}
          stroke={ink}
          strokeWidth="1.4"
        />
      )}
      <text
        x="8"
        y="11.3"
        textAnchor="middle"
        fontSize="9.5"
        fontWeight="650"
        fill={solid ? 'var(--pane)' : `var(--role-${colorLetter(letter)}-text)`}
      >
        {letter}
      </text>
    </Glyph>
  )
}

/** Floating IPs share the ingress family; gateway, DHCP and DNS the grey of reserved addresses. */
const colorLetter = (letter: string): string => (letter === 'F' ? 'I' : 'GDN'.includes(letter) ? 'R' : letter)

const Glyph = styled('svg')({ flex: 'none', display: 'inline-block', verticalAlign: -3 })
