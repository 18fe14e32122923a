import { describe, expect, it } from 'vitest'
import { contrast, deltaE, distance, type Vision } from './color-vision.test-kit.ts'
import { families, palettes, type RoleFamily } from './palette.ts'
import { paletteColors, paletteVariables } from './palette-css.ts'

const schemes = ['light', 'dark'] as const
const visions: readonly Vision[] = ['normal', 'deuteranopia', 'protanopia', 'tritanopia']
const pairs = families.flatMap((a, index) => families.slice(index + 1).map((b) => [a, b] as const))

/** Kinds that share a shape must differ in colour by more than any others. */
const sameShape: readonly (readonly RoleFamily[])[] = [
  ['C', 'L', 'W', 'K'],
  ['V', 'I'],
  ['P', 'M'],
  ['R', 'O'],
]
const isSameShape = (a: RoleFamily, b: RoleFamily): boolean =>
  sameShape.some((shape) => shape.includes(a) && shape.includes(b))

describe('the measure', () => {
  it('agrees with published CIEDE2000 pairs', () => {
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3)
    expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 3)
    expect(deltaE([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 3)
  })

  it('agrees with WCAG at its ends', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6)
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.478, 2)
  })
})

describe.each(schemes)('palette %s', (scheme) => {
  const { roles, chrome } = palettes[scheme]

  it.each(families)('%s: mark 3 : 1 on the panel, letters 4.5 : 1 wherever they stand', (family) => {
    const { ink, fill, text, on, onPanel } = roles[family]
    expect(contrast(ink, chrome.panel)).toBeGreaterThanOrEqual(3)
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onPanel, chrome.panel)).toBeGreaterThanOrEqual(family === 'W' ? 4.4 : 4.5)
    // Only solid marks carry a letter on their ink.
    if (['C', 'L', 'V', 'E', 'A'].includes(family)) expect(contrast(on, ink)).toBeGreaterThanOrEqual(4.5)
  })

  it('text, ticks and states can be seen', () => {
    for (const ink of [chrome.ink, chrome.ink2, chrome.ink3]) {
      expect(contrast(ink, chrome.panel)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ink, chrome.lane)).toBeGreaterThanOrEqual(4.5)
    }
    for (const line of [chrome.selection, chrome.focus, chrome.strong, chrome.hoverLine]) {
      expect(contrast(line, chrome.panel)).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(chrome.selection, chrome.onSelection)).toBeGreaterThanOrEqual(7)
  })

  it.each(visions)('no two inks meet under %s', (vision) => {
    const near = pairs
      .map(([a, b]) => ({ pair: `${a}–${b}`, away: distance(roles[a].ink, roles[b].ink, vision) }))
      .filter(({ away }) => away < 7.7)
    expect(near).toEqual([])
  })

  it('marks of one shape stay 11 apart for everybody', () => {
    const near = pairs
      .filter(([a, b]) => isSameShape(a, b))
      .flatMap(([a, b]) =>
        visions.map((vision) => ({
          pair: `${a}–${b} ${vision}`,
          away: distance(roles[a].ink, roles[b].ink, vision),
        })),
      )
      .filter(({ away }) => away < 11)
    expect(near).toEqual([])
  })
})

describe('other schemes', () => {
  it('print has one ink and nothing under 4.5 : 1 that is read', () => {
    const { roles, chrome } = palettes.print
    for (const family of families) {
      expect(contrast(roles[family].text, roles[family].fill)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(roles[family].ink, chrome.panel)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('forced colours name system colours only', () => {
    const names = new Set(paletteColors('forced').values())
    expect([...names].toSorted()).toEqual(['Canvas', 'CanvasText', 'GrayText', 'Highlight', 'HighlightText'])
  })

  it('every scheme defines the same variables', () => {
    const keys = (scheme: keyof typeof palettes): readonly string[] => Object.keys(paletteVariables(scheme))
    for (const scheme of ['dark', 'print', 'forced'] as const) expect(keys(scheme)).toEqual(keys('light'))
    expect(paletteVariables('light')['--role-P-fill']).toBe('#DEEFE9')
  })
})
