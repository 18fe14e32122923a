import type { Role } from '../model/occupancy.ts'
import type { RoleFamily } from './palette.ts'

/**
 * One letter per kind of mark. Kind = shape, rank = fill, role = letter, family = hue: a mark keeps its meaning in
 * greyscale. `S` is skipped by `avoidBuggyIPs`; `[` and `]` are the subnet's network and broadcast address.
 */
export const letters = [
  'C',
  'L',
  'W',
  'K',
  'V',
  'I',
  'P',
  'M',
  'S',
  'G',
  'D',
  'N',
  'R',
  'F',
  'O',
  '[',
  ']',
] as const
export type Letter = (typeof letters)[number]

export type GlyphShape = 'square' | 'diamond' | 'round-bar' | 'bar' | 'bracket'
export type GlyphFill =
  | 'solid'
  | 'framed'
  | 'hollow'
  | 'double'
  | 'tint'
  | 'dots'
  | 'slashes'
  | 'lines'
  | 'struck'

export interface LetterLook {
  readonly shape: GlyphShape
  readonly fill: GlyphFill
  readonly family: RoleFamily
}

/** How each letter is drawn; the colours stand in the palette under `family`. */
export const looks: Readonly<Record<Letter, LetterLook>> = {
  C: { shape: 'square', fill: 'solid', family: 'C' },
  L: { shape: 'square', fill: 'framed', family: 'L' },
  W: { shape: 'square', fill: 'hollow', family: 'W' },
  K: { shape: 'square', fill: 'double', family: 'K' },
  V: { shape: 'diamond', fill: 'solid', family: 'V' },
  I: { shape: 'diamond', fill: 'hollow', family: 'I' },
  P: { shape: 'round-bar', fill: 'tint', family: 'P' },
  M: { shape: 'round-bar', fill: 'dots', family: 'M' },
  S: { shape: 'round-bar', fill: 'struck', family: 'P' },
  G: { shape: 'bar', fill: 'slashes', family: 'R' },
  D: { shape: 'bar', fill: 'slashes', family: 'R' },
  N: { shape: 'bar', fill: 'slashes', family: 'R' },
  R: { shape: 'bar', fill: 'slashes', family: 'R' },
  F: { shape: 'bar', fill: 'slashes', family: 'R' },
  O: { shape: 'bar', fill: 'lines', family: 'O' },
  '[': { shape: 'bracket', fill: 'hollow', family: 'R' },
  ']': { shape: 'bracket', fill: 'hollow', family: 'R' },
}

const letterOfRole = {
  'control-plane-node': 'C',
  'load-balancer-node': 'L',
  'worker-node': 'W',
  'k8s-ip': 'K',
  'control-plane-vip': 'V',
  'ingress-vip': 'I',
  pool: 'P',
  'manual-pool': 'M',
  'floating-ip': 'F',
  gateway: 'G',
  dhcp: 'D',
  dns: 'N',
  reserved: 'R',
} as const satisfies Record<Role, Letter>

export type RoleLetter = (typeof letterOfRole)[Role]

export const letterOf = (role: Role): RoleLetter => letterOfRole[role]

/** Which letter is drawn on top where several own an address: what moves traffic before what is kept free. */
const rank: Readonly<Record<Letter, number>> = Object.fromEntries(
  ['V', 'I', 'C', 'L', 'K', 'W', 'G', 'N', 'D', 'R', 'F', 'S', 'P', 'M', 'O', '[', ']'].map(
    (letter, index) => [letter, index],
  ),
) as Record<Letter, number>

export const compareLetters = (a: Letter, b: Letter): number => rank[a] - rank[b]

export const isNodeLetter = (letter: Letter): boolean => looks[letter].shape === 'square'
export const isVipLetter = (letter: Letter): boolean => looks[letter].shape === 'diamond'
export const isPoolLetter = (letter: Letter): boolean => looks[letter].shape === 'round-bar'
