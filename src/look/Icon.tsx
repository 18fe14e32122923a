import { styled } from '@mui/material/styles'
import { type IconName, iconPaths } from './icon-paths.ts'

/** A line icon in the colour of its text; a word or label beside it says what it means. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <Line viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {name === 'assumed' && <circle cx="8" cy="8" r="6" strokeDasharray="2.4 2.2" />}
      <path d={iconPaths[name]} strokeWidth={name === 'more' ? 2.2 : undefined} />
    </Line>
  )
}

const Line = styled('svg')({
  flex: 'none',
  display: 'inline-block',
  verticalAlign: -3,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
})
