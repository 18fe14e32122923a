/** Colours of one family of marks; `hatch` where the pattern's line has a colour of its own. */
export interface Tones {
  /** Outline, or the whole mark where it is solid. At least 3 : 1 against the panel. */
  readonly ink: string
  readonly fill: string
  /** Letters on `fill`, at least 4.5 : 1. */
  readonly text: string
  /** Letters on solid `ink`, at least 4.5 : 1. */
  readonly on: string
  /** The ink as text on the panel, at least 4.5 : 1 where a label uses it. */
  readonly onPanel: string
}

/** Families of marks. `S` takes the tones of its pool; `G D N F` are `R`; `E` and `A` belong to findings alone. */
export const families = ['C', 'L', 'W', 'K', 'V', 'I', 'P', 'M', 'R', 'O', 'E', 'A'] as const
export type RoleFamily = (typeof families)[number]

/** What is not a role: surfaces, text, rules, and the states that are black or white on purpose. */
export interface Chrome {
  readonly panel: string
  readonly lane: string
  readonly card: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  /** Decoration only: the same is said by ticks and numbers. */
  readonly hair: string
  readonly line: string
  readonly strong: string
  /** Ground of the network and broadcast address. */
  readonly bracket: string
  /** Lines of the reserved hatch. */
  readonly hatch: string
  readonly selection: string
  readonly onSelection: string
  readonly hoverLine: string
  readonly focus: string
}

export interface Palette {
  readonly roles: Readonly<Record<RoleFamily, Tones>>
  readonly chrome: Chrome
}

export type Scheme = 'light' | 'dark' | 'print' | 'forced'

type Row = readonly [ink: string, fill: string, text: string, onPanel?: string, on?: string]

function tonesOf(rows: Readonly<Record<RoleFamily, Row>>, on: string): Palette['roles'] {
  const tones = ([ink, fill, text, onPanel, own]: Row): Tones => ({
    ink,
    fill,
    text,
    on: own ?? on,
    onPanel: onPanel ?? text,
  })
  return Object.fromEntries(families.map((family) => [family, tones(rows[family])])) as Palette['roles']
}

const light: Palette = {
  roles: tonesOf(
    {
      C: ['#1B2762', '#E1E3EB', '#1B2762'],
      L: ['#145A62', '#E0EAEB', '#145A62'],
      W: ['#818A97', '#EFF0F1', '#5D636D', '#6C747F'],
      K: ['#2A8DEB', '#E3F0FC', '#1D63A4', '#2376C5'],
      V: ['#640CAC', '#EBDFF4', '#640CAC'],
      I: ['#A0569F', '#F3E9F3', '#864886', '#A0569F'],
      P: ['#008153', '#DEEFE9', '#006F47', '#008153'],
      M: ['#5F5C00', '#EAEADE', '#5F5C00'],
      R: ['#6A7076', '#F4F5F6', '#595E63'],
      O: ['#4A2F19', '#E7E4E1', '#4A2F19'],
      E: ['#CC2640', '#F8E3E6', '#B42138', '#CC2640'],
      A: ['#C88205', '#F8EFDF', '#885803', '#A06804', '#16202B'],
    },
    '#FFFFFF',
  ),
  chrome: {
    panel: '#FFFFFF',
    lane: '#F7F9FB',
    card: '#F7F9FB',
    ink: '#16202B',
    ink2: '#465362',
    ink3: '#667280',
    hair: '#E7EBEF',
    line: '#CDD5DC',
    strong: '#8793A0',
    bracket: '#E9EDF1',
    hatch: '#C9CED3',
    selection: '#0B1220',
    onSelection: '#FFFFFF',
    hoverLine: '#465362',
    focus: '#1668DC',
  },
}

const dark: Palette = {
  roles: tonesOf(
    {
      C: ['#3580EE', '#1A304F', '#6EA4F3'],
      L: ['#8CB8C4', '#27333A', '#8CB8C4'],
      W: ['#6A768A', '#272E37', '#9AA2AF', '#798496'],
      K: ['#A6EBFF', '#2C3C44', '#A6EBFF'],
      V: ['#C99CFA', '#3E3752', '#CA9EFA'],
      I: ['#EF7FAC', '#47303F', '#F18EB6'],
      P: ['#14C283', '#124035', '#22C68A', '#14C283'],
      M: ['#DBE8A0', '#353B34', '#DBE8A0'],
      R: ['#868789', '#191F25', '#9C9D9E'],
      O: ['#AB6418', '#37291C', '#C69662'],
      E: ['#FA4654', '#4A222A', '#FB7A84', '#FA4654'],
      A: ['#FFD82E', '#4B4521', '#FFD82E'],
    },
    '#0B0F14',
  ),
  chrome: {
    panel: '#12171D',
    lane: '#161C23',
    card: '#1B222A',
    ink: '#E8EDF2',
    ink2: '#AEB9C4',
    ink3: '#8C98A5',
    hair: '#20272F',
    line: '#323B45',
    strong: '#6B7784',
    bracket: '#1C232B',
    hatch: '#3D464F',
    selection: '#FFFFFF',
    onSelection: '#0B0F14',
    hoverLine: '#AEB9C4',
    focus: '#7DB4FF',
  },
}

const black = '#000000'
const white = '#FFFFFF'

/** One ink: shape, pattern and letter carry everything. */
const print: Palette = {
  roles: tonesOf(
    {
      C: [black, white, black],
      L: ['#3A3A3A', white, black],
      W: [black, white, black],
      K: [black, white, black],
      V: [black, white, black],
      I: [black, white, black],
      P: [black, white, black],
      M: [black, white, black],
      R: ['#6A6A6A', white, '#4A4A4A'],
      O: ['#4A4A4A', white, '#3A3A3A'],
      E: [black, white, black],
      A: [black, white, black],
    },
    white,
  ),
  chrome: {
    panel: white,
    lane: '#F6F6F6',
    card: white,
    ink: black,
    ink2: '#333333',
    ink3: '#5A5A5A',
    hair: '#E2E2E2',
    line: '#BBBBBB',
    strong: '#777777',
    bracket: '#EDEDED',
    hatch: '#B4B4B4',
    selection: black,
    onSelection: white,
    hoverLine: '#333333',
    focus: black,
  },
}

const system: Row = ['CanvasText', 'Canvas', 'CanvasText']
const systemGrey: Row = ['GrayText', 'Canvas', 'GrayText']

/** The reader's own colours; `forced-color-adjust: none` keeps shapes and patterns. */
const forced: Palette = {
  roles: tonesOf(
    {
      C: system,
      L: system,
      W: system,
      K: system,
      V: system,
      I: system,
      P: system,
      M: system,
      R: systemGrey,
      O: systemGrey,
      E: system,
      A: system,
    },
    'Canvas',
  ),
  chrome: {
    panel: 'Canvas',
    lane: 'Canvas',
    card: 'Canvas',
    ink: 'CanvasText',
    ink2: 'CanvasText',
    ink3: 'CanvasText',
    // Few colours: lines that only decorate would drown what they divide.
    hair: 'Canvas',
    line: 'GrayText',
    strong: 'CanvasText',
    bracket: 'Canvas',
    hatch: 'GrayText',
    selection: 'Highlight',
    onSelection: 'HighlightText',
    hoverLine: 'CanvasText',
    focus: 'Highlight',
  },
}

/** The map's colours. Red and amber belong to findings alone; a selection is black or white, never a hue. */
export const palettes: Readonly<Record<Scheme, Palette>> = { light, dark, print, forced }
