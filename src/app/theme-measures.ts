/** Heights of controls in CSS pixels. */
export const sizes = {
  field: 32,
  rowField: 28,
  button: 28,
  smallButton: 24,
  largeButton: 32,
  tab: 36,
  menuRow: 28,
  /** On a phone every target has this height. */
  touch: 44,
} as const

export const radius = { key: 3, chip: 4, control: 5, group: 8, door: 10, sheet: 14 } as const

/** The phone layout: one pane at a time, targets of 44 px, larger text. */
export const phone = '@media (max-width: 599.98px)'

/** A page at twice its size, or a phone on its side, is a few lines high: bars give their room to what they are about. */
export const low = '@media (max-height: 479.98px)'
