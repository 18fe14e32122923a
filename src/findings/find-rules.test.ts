import { describe, expect, it } from 'vitest'
import { catalog } from '../core/rules/catalog.ts'
import { findRules } from './find-rules.ts'

const find = (asked: string): readonly string[] => findRules(catalog, asked).map(({ id }) => id)

describe('findRules', () => {
  it('gives all for nothing asked', () => {
    expect(find('  ')).toEqual(catalog.map(({ id }) => id))
  })

  it('finds by row, by id, by words of either language and by field', () => {
    for (const asked of [
      'vip-002',
      'control-plane-vip-outside-pools',
      'Keepalived 控制平面',
      'controlPlaneVIP',
    ]) {
      const found = find(asked)
      expect(found.length, asked).toBeLessThan(catalog.length)
      if (asked !== 'Keepalived 控制平面') expect(found, asked).toContain('control-plane-vip-outside-pools')
    }
    expect(find('vip-002')).toEqual(['control-plane-vip-outside-pools'])
  })

  it('puts rules that are named so before rules that only speak of it', () => {
    const found = find('ingress')
    const named = (id: string): boolean => /ingress/.test(id)
    expect(found.length).toBeGreaterThan(found.filter(named).length)
    expect(named(found[0]!)).toBe(true)
  })

  it('finds nothing where a word is nowhere', () => {
    expect(find('ingress xyzzy')).toEqual([])
  })
})
