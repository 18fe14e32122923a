import { styled } from '@mui/material/styles'
import type { Role } from '../core/model/occupancy.ts'
import { type Letter, type LetterLook, letterOf, looks } from '../core/scene/alphabet.ts'

/** A role of the map, or another cluster. */
export type RoleKeyName = Role | 'other'

/** The glyph of a role: colour, shape and letter, as on the map; always beside its words. */
export function RoleKey({ role, size = 16 }: { readonly role: RoleKeyName; readonly size?: number }) {
  const letter: Letter = role === 'other' ? 'O' : letterOf(role)
  const look = looks[letter]
  const color = `--role-${look.family}`
  const isSolid = look.fill === 'solid' || look.fill === 'framed'
  return (
    <Drawing viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <Outline
        look={look}
        ink={`var(${color}-ink)`}
        fill={isSolid ? `var(${color}-ink)` : `var(${color}-fill)`}
      />
      <Inside look={look} ink={`var(${color}-ink)`} on={`var(${color}-on)`} />
      <text
        x="8"
        y="11.3"
        textAnchor="middle"
        fontSize="9.5"
        fontWeight="600"
        fill={isSolid ? `var(${color}-on)` : `var(${color}-text)`}
      >
        {letter}
      </text>
    </Drawing>
  )
}

interface OutlineProps {
  readonly look: LetterLook
  readonly ink: string
  readonly fill: string
}

/** Kind is the shape: diamonds for VIPs, round corners for pools, squares for the rest. */
function Outline({ look, ink, fill }: OutlineProps) {
  if (look.shape === 'diamond') {
    const ground = look.fill === 'solid' ? fill : 'var(--pane)'
    return <path d="M8 .9 15.1 8 8 15.1.9 8z" fill={ground} stroke={ink} strokeWidth="1.4" />
  }
  const radius = look.shape === 'round-bar' ? 4 : 2
  return (
    <rect x=".8" y=".8" width="14.4" height="14.4" rx={radius} fill={fill} stroke={ink} strokeWidth="1.4" />
  )
}

const dots = 'M3.5 3.5h.01M12.5 3.5h.01M3.5 12.5h.01M12.5 12.5h.01M8 2.6h.01M8 13.4h.01'

interface InsideProps {
  readonly look: LetterLook
  readonly ink: string
  readonly on: string
}

/** Rank is the filling: an inner frame, dots or lines where the map has them. */
function Inside({ look, ink, on }: InsideProps) {
  switch (look.fill) {
    case 'framed':
    case 'double':
      return (
        <rect
          x="2.7"
          y="2.7"
          width="10.6"
          height="10.6"
          rx="1"
          fill="none"
          stroke={look.fill === 'framed' ? on : ink}
          strokeWidth=".8"
        />
      )
    case 'dots':
      return <path d={dots} stroke={ink} strokeWidth="1.3" strokeOpacity=".5" />
    case 'lines':
      return <path d="M2 4.5h12M2 11.5h12" stroke={ink} strokeOpacity=".45" />
    case 'solid':
    case 'hollow':
    case 'tint':
    case 'slashes':
    case 'struck':
      return null
  }
}

const Drawing = styled('svg')({
  flex: 'none',
  display: 'inline-block',
  verticalAlign: -3,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  fontFamily: 'var(--sans)',
})
