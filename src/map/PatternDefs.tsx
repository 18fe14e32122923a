/** The patterns of the alphabet: `/` is kept free on purpose, `\` is a clash, dots are given on request. */
export function PatternDefs({ id }: { readonly id: string }) {
  return (
    <defs>
      <Dots id={`${id}-dots`} opacity={0.6} />
      <Dots id={`${id}-dots-small`} opacity={0.42} />
      <pattern id={`${id}-slashes`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M-1 7 7-1M-1 1 1-1M5 7l2-2" stroke="var(--map-hatch)" strokeWidth="1" />
      </pattern>
      <pattern id={`${id}-lines`} width="4" height="4" patternUnits="userSpaceOnUse">
        <path d="M0 2h4" stroke="var(--role-O-ink)" strokeWidth="1" opacity=".42" />
      </pattern>
      <Clash id={`${id}-clash`} size={7} width={2.2} color="var(--role-E-ink)" ground="var(--role-E-fill)" />
      <Clash id={`${id}-clash-cell`} size={6} width={1} color="var(--role-E-ink)" opacity={0.42} />
      <Clash id={`${id}-doubt`} size={7} width={1.6} color="var(--role-A-ink)" ground="var(--role-A-fill)" />
    </defs>
  )
}

function Dots({ id, opacity }: { readonly id: string; readonly opacity: number }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <circle cx="1.5" cy="1.5" r=".85" fill="var(--role-M-ink)" opacity={opacity} />
      <circle cx="4.5" cy="4.5" r=".85" fill="var(--role-M-ink)" opacity={opacity} />
    </pattern>
  )
}

interface ClashProps {
  readonly id: string
  readonly size: number
  readonly width: number
  readonly color: string
  readonly ground?: string
  readonly opacity?: number
}

function Clash({ id, size, width, color, ground, opacity = 1 }: ClashProps) {
  const far = size + 1
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      {ground !== undefined && <rect width={size} height={size} fill={ground} />}
      <path
        d={`M-1-1 ${far} ${far}M${size - 1}-1l2 2M-1 ${size - 1}l2 2`}
        stroke={color}
        strokeWidth={width}
        opacity={opacity}
      />
    </pattern>
  )
}
