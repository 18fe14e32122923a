import type { PrintKind } from './print.ts'

/** On the screen nothing is seen of it; on paper there is nothing else. */
const common = {
  '.print-root': { display: 'none' },
  '@media print': {
    'html, body': {
      height: 'auto !important',
      overflow: 'visible !important',
      background: 'white !important',
    },
    'body > *:not(.print-root)': { display: 'none !important' },
    '.print-root': { display: 'block', color: 'black', colorScheme: 'light' },
  },
} as const

export const printStyles = {
  sheets: { ...common, '@page': { size: 'A4 landscape', margin: 0 } },
  report: { ...common, '@page': { size: 'A4 portrait', margin: '14mm 15mm' } },
} as const satisfies Readonly<Record<PrintKind, object>>
