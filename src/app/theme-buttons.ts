import type { Components, Theme } from '@mui/material/styles'
import { low, phone, radius, sizes } from './theme-measures.ts'

const touchTarget = { minHeight: sizes.touch, minWidth: sizes.touch }
const fastFade = { transition: 'background-color 80ms, border-color 80ms, color 80ms' }

/** Buttons, toggles and tabs. One contained (ink) button per view; selection is ink, never a hue. */
export const buttons: Components<Theme> = {
  MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: {
        ...fastFade,
        minWidth: 0,
        height: sizes.button,
        padding: '0 10px',
        gap: 6,
        borderRadius: radius.control,
        fontSize: 13,
        lineHeight: '20px',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        color: 'var(--t1)',
        [phone]: { height: 'auto', ...touchTarget, fontSize: 14 },
      },
      sizeSmall: { height: sizes.smallButton, padding: '0 8px', fontSize: 12, gap: 5 },
      sizeLarge: { height: sizes.largeButton, padding: '0 12px' },
      startIcon: { margin: 0 },
      endIcon: { margin: 0 },
      outlined: {
        borderColor: 'var(--line2)',
        background: 'var(--pane)',
        '&:hover': { background: 'var(--hover)', borderColor: 'var(--line2)' },
        '&.Mui-disabled': { color: 'var(--dis)', borderColor: 'var(--line)' },
      },
      contained: {
        background: 'var(--ink)',
        color: 'var(--on-ink)',
        '&:hover': { background: 'var(--ink-h)' },
        '&.Mui-disabled': { background: 'var(--active)', color: 'var(--dis)' },
      },
      text: {
        color: 'var(--t2)',
        fontWeight: 400,
        '&:hover': { background: 'var(--hover)', color: 'var(--t1)' },
        '&.Mui-disabled': { color: 'var(--dis)' },
      },
      colorError: { color: 'var(--err)', '&:hover': { color: 'var(--err)', background: 'var(--err-weak)' } },
    },
  },
  MuiButtonGroup: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: { grouped: { minWidth: 28 } },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        ...fastFade,
        width: sizes.button,
        height: sizes.button,
        padding: 0,
        borderRadius: radius.control,
        color: 'var(--t2)',
        '&:hover': { background: 'var(--hover)', color: 'var(--t1)' },
        '&.Mui-disabled': { color: 'var(--dis)' },
        [phone]: touchTarget,
      },
      sizeSmall: { width: sizes.smallButton, height: sizes.smallButton },
    },
  },
  MuiToggleButtonGroup: {
    styleOverrides: {
      root: { background: 'var(--pane)', borderRadius: radius.control },
      grouped: { borderColor: 'var(--ctl)' },
    },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        ...fastFade,
        height: sizes.button,
        padding: '0 10px',
        gap: 6,
        fontSize: 12,
        fontWeight: 400,
        color: 'var(--t2)',
        borderColor: 'var(--ctl)',
        '&:hover': { background: 'var(--hover)' },
        '&.Mui-selected, &.Mui-selected:hover': {
          background: 'var(--active)',
          color: 'var(--t1)',
          fontWeight: 500,
        },
        '&.Mui-disabled': { borderColor: 'var(--line2)', color: 'var(--dis)' },
        [phone]: { ...touchTarget, fontSize: 14 },
      },
    },
  },
  MuiTabs: {
    styleOverrides: {
      root: { minHeight: sizes.tab, [phone]: { minHeight: sizes.touch } },
      indicator: { height: 2, backgroundColor: 'var(--ink)' },
    },
  },
  MuiTab: {
    defaultProps: { iconPosition: 'end' },
    styleOverrides: {
      root: {
        minHeight: sizes.tab,
        minWidth: 0,
        padding: '0 10px',
        gap: 7,
        fontSize: 13,
        fontWeight: 400,
        color: 'var(--t2)',
        '&.Mui-selected': { color: 'var(--t1)', fontWeight: 500 },
        [phone]: touchTarget,
      },
    },
  },
  MuiBottomNavigation: {
    styleOverrides: {
      root: {
        height: 58,
        background: 'var(--frame)',
        borderTop: '1px solid var(--line)',
        [low]: { height: 36 },
      },
    },
  },
  MuiBottomNavigationAction: {
    styleOverrides: {
      root: {
        gap: 3,
        color: 'var(--t2)',
        minWidth: sizes.touch,
        '&.Mui-selected': { color: 'var(--t1)', boxShadow: 'inset 0 2px 0 var(--ink)' },
        [low]: { '& svg': { display: 'none' } },
      },
      label: { fontSize: 12, '&.Mui-selected': { fontSize: 12, fontWeight: 500 } },
    },
  },
}
