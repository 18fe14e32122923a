import type { Components, Theme } from '@mui/material/styles'
import { phone, radius, sizes } from './theme-measures.ts'

const floating = {
  background: 'var(--raised)',
  backgroundImage: 'none',
  borderRadius: radius.group,
  boxShadow: 'var(--shadow)',
}

/** Three flat surfaces parted by lines; a shadow only for what floats. */
export const surfaces: Components<Theme> = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none', color: 'var(--t1)' } },
  },
  MuiPopover: { styleOverrides: { paper: floating } },
  MuiMenu: {
    styleOverrides: { paper: { ...floating, marginTop: 4 }, list: { padding: 4 } },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        minHeight: sizes.menuRow,
        // MUI takes the least height away on wide screens.
        '@media (min-width: 600px)': { minHeight: sizes.menuRow },
        padding: '0 10px',
        gap: 8,
        fontSize: 13,
        borderRadius: radius.chip,
        '&:hover': { background: 'var(--hover)' },
        '&.Mui-focusVisible': { background: 'var(--hover)', outlineOffset: -2 },
        '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected.Mui-focusVisible': {
          background: 'var(--active)',
        },
        [phone]: { minHeight: sizes.touch },
      },
    },
  },
  MuiListItemButton: {
    styleOverrides: {
      root: {
        minHeight: 30,
        padding: '0 8px 0 10px',
        borderRadius: radius.control,
        '&:hover': { background: 'var(--hover)' },
        '&.Mui-selected, &.Mui-selected:hover': { background: 'var(--pane)' },
        [phone]: { minHeight: sizes.touch },
      },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 400, enterNextDelay: 100, disableInteractive: true },
    styleOverrides: {
      tooltip: {
        ...floating,
        borderRadius: radius.control,
        color: 'var(--t1)',
        fontSize: 12,
        fontWeight: 400,
        lineHeight: '16px',
        padding: '5px 8px',
      },
    },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'var(--scrim)' } },
    },
  },
  MuiDialog: {
    styleOverrides: { paper: { ...floating, margin: 16 } },
  },
  MuiDialogTitle: {
    styleOverrides: { root: { fontSize: 15, lineHeight: '22px', fontWeight: 600, padding: '16px 20px 8px' } },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 20px 16px', flexWrap: 'wrap', rowGap: 8 } } },
  MuiDrawer: {
    styleOverrides: {
      paper: { ...floating, borderRadius: `${radius.sheet}px ${radius.sheet}px 0 0` },
    },
  },
  MuiSnackbarContent: {
    styleOverrides: {
      root: {
        minHeight: 40,
        padding: '0 8px 0 14px',
        borderRadius: radius.group,
        background: 'var(--ink)',
        color: 'var(--on-ink)',
        boxShadow: 'var(--shadow)',
        fontSize: 13,
      },
    },
  },
  MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: { color: 'var(--accent)' } } },
  MuiTableCell: {
    styleOverrides: {
      root: { padding: '6px 10px', fontSize: 13, borderBottom: '1px solid var(--line)' },
      head: { color: 'var(--t2)', fontSize: 12, fontWeight: 500, background: 'var(--frame)' },
    },
  },
}
