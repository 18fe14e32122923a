import { type Chrome, families, palettes, type RoleFamily, type Scheme, type Tones } from './palette.ts'

/** Names a colour of the palette: `role-P-fill`, `map-ink`. */
export type ColorKey = `role-${RoleFamily}-${keyof Tones}` | `map-${keyof Chrome}`

/** `{'--role-P-fill': '#DEEFE9', …, '--map-ink': …}`: what the theme defines and the map reads. */
export function paletteVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(paletteEntries(scheme).map(([key, color]) => [`--${key}`, color]))
}

/** Every colour of a scheme by its key. */
export function paletteColors(scheme: Scheme): ReadonlyMap<ColorKey, string> {
  return new Map(paletteEntries(scheme))
}

function paletteEntries(scheme: Scheme): readonly (readonly [ColorKey, string])[] {
  const { roles, chrome } = palettes[scheme]
  return [
    ...families.flatMap((family) =>
      Object.entries(roles[family]).map(
        ([tone, color]) => [`role-${family}-${tone}` as ColorKey, String(color)] as const,
      ),
    ),
    ...Object.entries(chrome).map(([name, color]) => [`map-${name}` as ColorKey, String(color)] as const),
  ]
}
