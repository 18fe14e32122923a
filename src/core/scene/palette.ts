import type { Role } from '../model/occupancy.ts'

/** The alphabet of the map: one letter for each thing that can sit on an address, `O` for another cluster. */
export type RoleLetter = 'C' | 'L' | 'W' | 'K' | 'V' | 'I' | 'P' | 'M' | 'G' | 'D' | 'N' | 'R' | 'O'

/** Kind is told by shape, rank by filling: solid things carry load balancing or the control plane. */
export type Glyph =
  | 'solid-square'
  | 'framed-square'
  | 'hollow-square'
  | 'double-square'
  | 'solid-diamond'
  | 'hollow-diamond'
  | 'round-bar'
  | 'square-bar'

/** What fills a band besides its tint. */
export type Pattern = 'none' | 'dots' | 'hatch' | 'lines'

/** `ink` draws outlines and solid marks, `fill` tints, `text` writes letters on the fill; as `#RRGGBB`. */
export interface Colours {
  readonly ink: string
  readonly fill: string
  readonly text: string
}

export interface RoleStyle {
  readonly glyph: Glyph
  readonly pattern: Pattern
  readonly light: Colours
  readonly dark: Colours
  readonly print: Colours
}

const colours = (ink: string, fill: string, text: string = ink): Colours => ({ ink, fill, text })
const black = '#000000'
const white = '#FFFFFF'

const reserved: Omit<RoleStyle, 'glyph'> = {
  pattern: 'hatch',
  light: colours('#6A7076', '#F4F5F6', '#595E63'),
  dark: colours('#868789', '#191F25', '#9C9D9E'),
  print: colours('#5A5A5A', white, '#3A3A3A'),
}

export const roleStyles: Readonly<Record<RoleLetter, RoleStyle>> = {
  C: {
    glyph: 'solid-square',
    pattern: 'none',
    light: colours('#1B2762', '#E1E3EB'),
    dark: colours('#3580EE', '#1A304F', '#6EA4F3'),
    print: colours(black, '#E4E4E4'),
  },
  L: {
    glyph: 'framed-square',
    pattern: 'none',
    light: colours('#145A62', '#E0EAEB'),
    dark: colours('#8CB8C4', '#27333A'),
    print: colours('#3A3A3A', '#EAEAEA'),
  },
  W: {
    glyph: 'hollow-square',
    pattern: 'none',
    light: colours('#818A97', '#EFF0F1', '#5D636D'),
    dark: colours('#6A768A', '#272E37', '#9AA2AF'),
    print: colours('#6A6A6A', white, '#3A3A3A'),
  },
  K: {
    glyph: 'double-square',
    pattern: 'none',
    light: colours('#2A8DEB', '#E3F0FC', '#1D63A4'),
    dark: colours('#A6EBFF', '#2C3C44'),
    print: colours('#4A4A4A', white, black),
  },
  V: {
    glyph: 'solid-diamond',
    pattern: 'none',
    light: colours('#640CAC', '#EBDFF4'),
    dark: colours('#C99CFA', '#3E3752', '#CA9EFA'),
    print: colours(black, '#E4E4E4'),
  },
  I: {
    glyph: 'hollow-diamond',
    pattern: 'none',
    light: colours('#A0569F', '#F3E9F3', '#864886'),
    dark: colours('#EF7FAC', '#47303F', '#F18EB6'),
    print: colours(black, white),
  },
  P: {
    glyph: 'round-bar',
    pattern: 'none',
    light: colours('#008153', '#DEEFE9', '#006F47'),
    dark: colours('#14C283', '#124035', '#22C68A'),
    print: colours(black, white),
  },
  M: {
    glyph: 'round-bar',
    pattern: 'dots',
    light: colours('#5F5C00', '#EAEADE'),
    dark: colours('#DBE8A0', '#353B34'),
    print: colours(black, white),
  },
  G: { glyph: 'square-bar', ...reserved },
  D: { glyph: 'square-bar', ...reserved },
  N: { glyph: 'square-bar', ...reserved },
  R: { glyph: 'square-bar', ...reserved },
  O: {
    glyph: 'square-bar',
    pattern: 'lines',
    light: colours('#4A2F19', '#E7E4E1'),
    dark: colours('#AB6418', '#37291C', '#C69662'),
    print: colours('#4A4A4A', white, black),
  },
}

export const roleLetters = Object.keys(roleStyles) as readonly RoleLetter[]

const letterOfRole: Readonly<Record<Role, RoleLetter>> = {
  'control-plane-node': 'C',
  'load-balancer-node': 'L',
  'worker-node': 'W',
  'k8s-ip': 'K',
  'control-plane-vip': 'V',
  'ingress-vip': 'I',
  pool: 'P',
  'manual-pool': 'M',
  // A floating IP is held for the egress gateway: nothing else may take it.
  'floating-ip': 'R',
  gateway: 'G',
  dhcp: 'D',
  dns: 'N',
  reserved: 'R',
}
export const letterOf = (role: Role): RoleLetter => letterOfRole[role]

export type SeverityName = 'error' | 'warning' | 'info'

/** Findings: octagon, triangle, circle. `onSolid` writes the number on the filled shape. */
export interface SeverityStyle {
  readonly shape: 'octagon' | 'triangle' | 'circle'
  readonly light: Colours & { readonly onSolid: string }
  readonly dark: Colours & { readonly onSolid: string }
  readonly print: Colours & { readonly onSolid: string }
}

export const severityStyles: Readonly<Record<SeverityName, SeverityStyle>> = {
  error: {
    shape: 'octagon',
    light: { ...colours('#CC2640', '#F8E3E6', '#B42138'), onSolid: white },
    dark: { ...colours('#FA4654', '#4A222A', '#FB7A84'), onSolid: '#12171D' },
    print: { ...colours(black, '#DDDDDD'), onSolid: white },
  },
  warning: {
    shape: 'triangle',
    light: { ...colours('#C88205', '#F8EFDF', '#885803'), onSolid: '#16202B' },
    dark: { ...colours('#FFD82E', '#4B4521'), onSolid: '#12171D' },
    print: { ...colours(black, white), onSolid: black },
  },
  info: {
    shape: 'circle',
    light: { ...colours('#1668DC', '#E3EDFB', '#1553AE'), onSolid: white },
    dark: { ...colours('#7DB4FF', '#223349'), onSolid: '#12171D' },
    print: { ...colours('#4A4A4A', white, black), onSolid: black },
  },
}

/** Everything that is not a role: panel, inks, lines, selection. */
export const chromeNames = [
  'panel',
  'lane',
  'card',
  'ink',
  'ink2',
  'ink3',
  'hair',
  'line',
  'strong',
  'hatch',
  'edge',
  'selected',
  'hover',
  'focus',
  'onSolid',
] as const
export type ChromeName = (typeof chromeNames)[number]
export type Chrome = Readonly<Record<ChromeName, string>>

export const chrome: Readonly<Record<'light' | 'dark' | 'print', Chrome>> = {
  light: {
    panel: white,
    lane: '#F7F9FB',
    card: '#F7F9FB',
    ink: '#16202B',
    ink2: '#465362',
    ink3: '#667280',
    hair: '#E7EBEF',
    line: '#CDD5DC',
    strong: '#8793A0',
    hatch: '#C9CED3',
    edge: '#E9EDF1',
    selected: '#0B1220',
    hover: '#465362',
    focus: '#1668DC',
    onSolid: white,
  },
  dark: {
    panel: '#12171D',
    lane: '#161C23',
    card: '#1B222A',
    ink: '#E8EDF2',
    ink2: '#AEB9C4',
    ink3: '#8C98A5',
    hair: '#20272F',
    line: '#323B45',
    strong: '#6B7784',
    hatch: '#3D464F',
    edge: '#1C232B',
    selected: white,
    hover: '#AEB9C4',
    focus: '#7DB4FF',
    onSolid: '#12171D',
  },
  print: {
    panel: white,
    lane: white,
    card: white,
    ink: black,
    ink2: '#333333',
    ink3: '#555555',
    hair: '#E0E0E0',
    line: '#C4C4C4',
    strong: '#777777',
    hatch: '#B4B4B4',
    edge: '#EDEDED',
    selected: black,
    hover: '#555555',
    focus: black,
    onSolid: white,
  },
}
