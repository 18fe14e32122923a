/** Machines drawn in a group; the others are counted. */
export const mostDrawn = 4

/** Measures of the picture of who answers, in px: lines are drawn by the same numbers as the boxes. */
export const chipWidth = 58
export const chipPitch = 64
export const slotWidth = 144
/** The control plane VIP stands with its port. */
export const apiSlotWidth = 168
/** From the edge of a group to its first address and its first machine. */
export const inset = 12
export const lineHeight = 30

/** Where groups stand side by side without wrapping, so that lines meet what they are drawn for. */
export const wide = '@container form (min-width: 580px)'
