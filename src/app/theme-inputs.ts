import type { Components, Theme } from '@mui/material/styles'
import { phone, radius, sizes } from './theme-measures.ts'

const focusHalo = '0 0 0 1px var(--accent), 0 0 0 4px var(--accent-mid)'

/** Fields, selects and switches: one flat box of 32 px, accent only while the keyboard is in it. */
export const inputs: Components<Theme> = {
  MuiInputBase: {
    styleOverrides: {
      root: {
        fontSize: 13,
        lineHeight: '20px',
        color: 'var(--t1)',
        [phone]: { fontSize: 16 },
      },
      input: {
        height: 'auto',
        '&::placeholder': { color: 'var(--t3)', opacity: 1 },
        '&.Mui-disabled': { WebkitTextFillColor: 'var(--t3)' },
      },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: {
        minHeight: sizes.field,
        borderRadius: radius.control,
        background: 'var(--pane)',
        border: '1px solid var(--ctl)',
        '&:hover': { borderColor: 'var(--ctl-hover)' },
        '&.Mui-focused': { borderColor: 'var(--accent)', boxShadow: focusHalo },
        '&.Mui-disabled': { background: 'var(--inset)', borderColor: 'var(--line)' },
        [phone]: { minHeight: sizes.touch },
      },
      input: { padding: '0 9px' },
      multiline: { padding: '6px 0' },
      notchedOutline: { display: 'none' },
    },
  },
  MuiSelect: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: {
      select: { minHeight: '0 !important', paddingTop: 0, paddingBottom: 0, lineHeight: '30px' },
      icon: { color: 'var(--t2)', right: 8 },
    },
  },
  MuiFormLabel: {
    styleOverrides: {
      root: {
        fontSize: 13,
        lineHeight: '20px',
        fontWeight: 500,
        color: 'var(--t1)',
        '&.Mui-focused, &.Mui-error': { color: 'var(--t1)' },
      },
    },
  },
  MuiFormControlLabel: {
    styleOverrides: { root: { margin: 0, gap: 10 }, label: { fontSize: 13, lineHeight: '20px' } },
  },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 28, height: 16, padding: 0, borderRadius: 8, overflow: 'visible' },
      track: {
        borderRadius: 8,
        opacity: 1,
        backgroundColor: 'var(--ctl)',
        '@media (forced-colors: active)': { border: '1px solid CanvasText' },
      },
      thumb: { width: 12, height: 12, boxShadow: '0 1px 1px rgba(0,0,0,.2)', backgroundColor: '#FFFFFF' },
      switchBase: {
        padding: 2,
        '&:hover': { backgroundColor: 'transparent' },
        '&.Mui-checked': { transform: 'translateX(12px)' },
        '&.Mui-checked:hover': { backgroundColor: 'transparent' },
        '&.Mui-checked + .MuiSwitch-track': { backgroundColor: 'var(--ink)', opacity: 1 },
        '&.Mui-checked .MuiSwitch-thumb': { backgroundColor: 'var(--on-ink)' },
        '&.Mui-disabled + .MuiSwitch-track': { backgroundColor: 'var(--active)', opacity: 1 },
        '&.Mui-disabled .MuiSwitch-thumb': { backgroundColor: 'var(--pane)' },
        '&.Mui-focusVisible + .MuiSwitch-track': { outline: '2px solid var(--accent)', outlineOffset: 2 },
      },
      // 24 px and more to hit, without moving what stands beside it.
      input: { left: '-50%', width: '200%', top: -6, height: 28 },
    },
  },
  MuiCheckbox: {
    styleOverrides: { root: { padding: 4, color: 'var(--ctl)', '&.Mui-checked': { color: 'var(--ink)' } } },
  },
  MuiRadio: {
    styleOverrides: { root: { padding: 4, color: 'var(--ctl)', '&.Mui-checked': { color: 'var(--ink)' } } },
  },
  MuiAutocomplete: {
    styleOverrides: {
      inputRoot: { padding: '0 34px 0 0' },
      input: { padding: '0 9px !important' },
      option: { minHeight: `${sizes.menuRow}px !important`, padding: '0 10px !important' },
      paper: { boxShadow: 'var(--shadow)' },
    },
  },
  MuiLinearProgress: {
    styleOverrides: {
      root: { height: 4, borderRadius: 2, backgroundColor: 'var(--active)' },
      bar: { backgroundColor: 'var(--ink)', borderRadius: 2 },
    },
  },
}
