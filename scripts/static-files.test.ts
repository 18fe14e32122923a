import { describe, expect, it } from 'vitest'
import { catalog } from '../src/core/rules/catalog.ts'
import type { Cases } from '../src/core/rules/define.ts'
import { sources } from '../src/core/rules/sources.ts'
import { judgeCase } from '../src/findings/judge-case.ts'
import { casesOf, staticFiles } from './static-files.ts'

const files = new Map(staticFiles().map(({ path, text }) => [path, text]))
const textOf = (path: string): string => files.get(path) ?? ''

describe('what is laid beside the page', () => {
  it.each(catalog.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const loaded: Cases = JSON.parse(textOf(`rules/${id}.json`))
    expect(loaded).toEqual(casesOf(rule))
    for (const [language, page] of [
      ['en', textOf(`rules/${id}.md`)],
      ['zh-CN', textOf(`rules/${id}.zh-CN.md`)],
    ] as const) {
      const plain = page.replace(/\\(?=[\\`*_<>[\]])/g, '')
      const { title, why, remedy } = rule.words[language]
      for (const part of [id, title, why, remedy, ...rule.covers]) expect(plain).toContain(part)
      for (const name of rule.sources) expect(page).toContain(`](${sources[name].url})`)
      expect(page).toContain('~~~~~yaml')
    }
  })

  it('holds nothing twice, and the schemas', () => {
    expect(files.size).toBe(staticFiles().length)
    expect(files.size).toBe(catalog.length * 3 + 2)
    expect(JSON.parse(textOf('schema/plan.schema.json'))).toHaveProperty('definitions')
  })
})

describe('an example judged on the page', () => {
  it.each(catalog.map((rule) => [rule.id, rule] as const))('%s says what its cases expect', (_, rule) => {
    for (const example of casesOf(rule).invalid) {
      const judged = judgeCase(rule, example, 'en')
      expect(judged.map(({ severity }) => severity).toSorted()).toEqual(
        example.expect.map((one) => one.severity ?? rule.severity).toSorted(),
      )
    }
  })
})
