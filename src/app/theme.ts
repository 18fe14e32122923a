import { createTheme } from '@mui/material/styles'
import { components } from './theme-components.ts'
import { durations, mono, sans, schemes, type Tokens } from './theme-tokens.ts'

declare module '@mui/material/styles' {
  interface TypographyVariants {
    mono: React.CSSProperties
  }
  interface TypographyVariantsOptions {
    mono?: React.CSSProperties
  }
}
declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    mono: true
  }
}

const paletteOf = (token: Tokens) => ({
  primary: { main: token.ink, dark: token['ink-h'], light: token['ink-h'], contrastText: token['on-ink'] },
  secondary: { main: token.accent, contrastText: token['on-accent'] },
  error: { main: token.err, contrastText: token['on-err'] },
  warning: { main: token['warn-fill'], contrastText: token['on-warn'] },
  info: { main: token.info, contrastText: token['on-info'] },
  success: { main: token.ok, contrastText: token.pane },
  background: { default: token.frame, paper: token.pane },
  text: { primary: token.t1, secondary: token.t2, disabled: token.dis },
  divider: token.line,
  action: {
    hover: token.hover,
    selected: token.active,
    disabled: token.dis,
    disabledBackground: token.active,
  },
})

const rem = (px: number): string => `${px / 16}rem`

/** The one theme: ink does the work, colour means something (map role, severity, focus). */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-theme', cssVarPrefix: 'b' },
  colorSchemes: { light: { palette: paletteOf(schemes.light) }, dark: { palette: paletteOf(schemes.dark) } },
  motion: { reducedMotion: 'system' },
  focusVisible: { outline: '2px solid var(--accent)', outlineOffset: 2 },
  breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1800 } },
  spacing: 4,
  shape: { borderRadius: 5 },
  typography: {
    fontFamily: sans,
    fontSize: 13,
    h1: { fontSize: rem(17), lineHeight: '24px', fontWeight: 600, letterSpacing: '-0.01em' },
    h2: { fontSize: rem(15), lineHeight: '22px', fontWeight: 600 },
    h3: { fontSize: rem(13), lineHeight: '20px', fontWeight: 600 },
    body1: { fontSize: rem(13), lineHeight: '20px' },
    body2: { fontSize: rem(13), lineHeight: '20px' },
    button: { fontSize: rem(13), lineHeight: '20px', fontWeight: 500, textTransform: 'none' },
    caption: { fontSize: rem(12), lineHeight: '17px' },
    mono: { fontFamily: mono, fontSize: rem(12.5), lineHeight: '19px' },
  },
  transitions: {
    duration: {
      shortest: durations.hover,
      shorter: durations.hover,
      short: durations.popover,
      standard: durations.popover,
      complex: durations.popover,
      enteringScreen: durations.popover,
      leavingScreen: durations.hover,
    },
  },
  components,
})
