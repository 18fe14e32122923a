import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

const signs = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '1', '.', '池', '，', '-'), maxLength: 120 })

describe('wrapText', () => {
  it('keeps every character but blanks, in lines that fit', () => {
    fc.assert(
      fc.property(signs, fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, 10, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) {
          expect(line).toBe(line.trim())
          expect(textWidth(line, 10)).toBeLessThanOrEqual(width)
        }
      }),
    )
  })

  it('never begins a line with a closing mark', () => {
    const lines = wrapText('控制平面，地址池，控制平面，地址池，控制平面', 10, 45)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line).not.toMatch(/^[，。]/)
  })
})
