/** Every section is a container of this name, so that its rows follow its own width, not the window's. */
export const container = { containerType: 'inline-size', containerName: 'form' } as const

/** Under 560 px a label stands above its field. */
export const stacked = '@container form (max-width: 559.98px)'

/** The phone: targets of 44 px, larger text. */
export const phone = '@media (max-width: 599.98px)'
