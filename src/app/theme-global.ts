import './theme-fonts.css'
import { paletteVariables } from '../core/scene/palette-css.ts'
import { phone } from './theme-measures.ts'
import { durations, mono, sans, schemes, type Tokens } from './theme-tokens.ts'

const variables = (tokens: Tokens): Record<string, string> =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${name}`, value]))

const durationVariables = Object.fromEntries(
  Object.entries(durations).map(([name, ms]) => [`--ms-${name}`, `${ms}ms`]),
)

/** Tokens and role colours as CSS variables, and the few rules that hold everywhere. */
export const globalStyles = {
  ':root': { '--sans': sans, '--mono': mono, ...durationVariables },
  ':root, [data-theme=light]': {
    ...variables(schemes.light),
    ...paletteVariables('light'),
    colorScheme: 'light',
  },
  '[data-theme=dark]': { ...variables(schemes.dark), ...paletteVariables('dark'), colorScheme: 'dark' },
  '*, *::before, *::after': { boxSizing: 'border-box' },
  'html, body, #root': { height: '100%', margin: 0 },
  body: {
    background: 'var(--frame)',
    color: 'var(--t1)',
    font: `400 0.8125rem/20px ${sans}`,
    fontVariantNumeric: 'tabular-nums',
    WebkitFontSmoothing: 'antialiased',
    [phone]: { fontSize: '0.875rem' },
  },
  'h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend': { margin: 0, padding: 0 },
  'ul, ol': { listStyle: 'none' },
  fieldset: { border: 0, minInlineSize: 0 },
  'code, kbd, samp': { fontFamily: 'var(--mono)', fontSize: '0.78125rem' },
  a: { color: 'var(--accent)', textDecoration: 'none' },
  'a:hover': { color: 'var(--accent-h)', textDecoration: 'underline' },
  '::selection': { background: 'var(--accent-mid)' },
  ':focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2 },
  '.visually-hidden': {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  // The map keeps its shapes and patterns and takes the system's colours; on paper it is black on white.
  '@media (forced-colors: active)': {
    ':root, [data-theme]': paletteVariables('forced'),
    ':focus-visible': { outlineColor: 'Highlight' },
    // The system takes backgrounds and shadows away, and with them what is chosen.
    'button.MuiButton-contained': { border: '1px solid ButtonText' },
    'span.MuiTabs-indicator': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
    'button.MuiToggleButton-root.Mui-selected': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
    'button.MuiBottomNavigationAction-root.Mui-selected': { borderTop: '3px solid Highlight' },
    'li.MuiMenuItem-root.Mui-selected': {
      outline: '2px solid Highlight',
      outlineOffset: -2,
    },
  },
  '@media print': { ':root, [data-theme]': paletteVariables('print') },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0s !important', transitionDuration: '0s !important' },
  },
}
