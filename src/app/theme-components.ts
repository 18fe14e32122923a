import type { Components, Theme } from '@mui/material/styles'
import { buttons } from './theme-buttons.ts'
import { inputs } from './theme-inputs.ts'
import { surfaces } from './theme-surfaces.ts'

/** How MUI's parts look here: flat, ink for what is chosen, no ripple, no floating labels, no capitals. */
export const components: Components<Theme> = { ...buttons, ...inputs, ...surfaces }
