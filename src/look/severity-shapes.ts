import type { Severity } from '../core/rules/finding.ts'

/** Octagon error, triangle warning, circle advice: told apart without colour, at 14 px. */
export const severityShapes: Readonly<Record<Severity, string>> = {
  error: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z',
  warning: 'M8 1.2 15.4 14.4H.6z',
  info: 'M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2z',
}

export const severityColors: Readonly<Record<Severity, { readonly fill: string; readonly on: string }>> = {
  error: { fill: 'var(--err-mark)', on: 'var(--on-err)' },
  warning: { fill: 'var(--warn-fill)', on: 'var(--on-warn)' },
  info: { fill: 'var(--info)', on: 'var(--on-info)' },
}
