import { describe, expect, it } from 'vitest'
import { freezeDeep } from '../../testing/freeze.ts'
import { judge, printPlace, resolves, withFix, workspaceOf } from '../../testing/judge.ts'
import { findVoiceBreaches } from '../../testing/voice.ts'
import { fieldById } from '../model/fields.ts'
import { type AnyRule, type CaseName, type Cases, type CaseTexts, nameOfCase } from './define.ts'
import { type Finding, languages } from './finding.ts'
import { sources } from './sources.ts'
import { sayFinding, sayFix } from './words.ts'

interface RuleFile {
  readonly default?: AnyRule
  readonly cases?: Cases
}

const modules = Object.entries(import.meta.glob<RuleFile>('./catalog/*.ts', { eager: true }))
const files = modules.flatMap(([path, { default: rule, cases }]) =>
  rule === undefined || cases === undefined ? [] : [{ slug: path.replace(/^.*\/|\.ts$/g, ''), rule, cases }],
)
const catalog = files.map(({ rule }) => rule)

const placeholdersOf = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).toSorted()
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]
const nowhere = (): { line: number; file: undefined } => ({ line: 1, file: undefined })

/** What the expectation of a case states about a finding. */
const stated = (finding: Finding): { message: string; at: string; severity: string } => ({
  message: finding.message,
  at: printPlace(finding.place),
  severity: finding.severity,
})

const nameOf = (one: { readonly name: CaseName }): string => nameOfCase(one, 'en')

const textsOf = ({ text, plan, deployed, others }: CaseTexts): string =>
  JSON.stringify([text, plan, deployed, others])

/** How many errors each rule and message gives, for comparing before and after a fix. */
function countErrors(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, message, severity } of findings) {
    if (severity !== 'error') continue
    counts.set(`${rule} ${message}`, (counts.get(`${rule} ${message}`) ?? 0) + 1)
  }
  return counts
}

const isSame = (a: Finding, b: Finding): boolean =>
  a.message === b.message && printPlace(a.place) === printPlace(b.place)

describe.each(files)('$slug', ({ slug, rule, cases }) => {
  const invalid = cases.invalid.map((one) => {
    const model = freezeDeep(workspaceOf(one))
    return { one, model, findings: judge([rule], model) }
  })
  const findings = invalid.flatMap((judged) => judged.findings)

  it('has the name of its file, a known field, sources, and rows in the form of the catalogue', () => {
    expect(rule.id).toBe(slug)
    expect(rule.field === undefined || fieldById(rule.field) !== undefined, rule.field).toBe(true)
    expect(rule.sources.filter((name) => !(name in sources))).toEqual([])
    expect(rule.covers.filter((row) => !/^(DOC|RNG|VIP|MOD|NET|BGP|UPD|SVC)-\d{3}$/.test(row))).toEqual([])
  })

  it('says the same in both languages, with the same placeholders', () => {
    const [first, second] = languages.map((language) => rule.words[language])
    for (const part of ['messages', 'fixes'] as const) {
      const a = first![part] ?? {}
      const b = second![part] ?? {}
      expect(Object.keys(b).toSorted()).toEqual(Object.keys(a).toSorted())
      for (const [key, template] of Object.entries(a)) {
        expect(unique(placeholdersOf(b[key]!)), key).toEqual(unique(placeholdersOf(template)))
      }
    }
    for (const { title, why, remedy } of [first!, second!]) {
      expect([title, why, remedy].flatMap(placeholdersOf)).toEqual([])
      expect([title, why, remedy].every((text) => text.length > 0)).toBe(true)
    }
  })

  it('keeps to the voice of the product', () => {
    const breaches = languages.flatMap((language) => {
      const names = [...cases.valid, ...cases.invalid].map((one) => nameOfCase(one, language))
      const words = rule.words[language]
      return findVoiceBreaches(
        { ...words, messages: { ...words.messages, ...Object.fromEntries(names.entries()) } },
        language,
      )
    })
    expect(breaches).toEqual([])
  })

  it('stays silent on its valid cases', () => {
    for (const one of cases.valid) {
      expect(judge([rule], freezeDeep(workspaceOf(one))).map(stated), nameOf(one)).toEqual([])
    }
    expect(cases.valid.length).toBeGreaterThan(0)
  })

  it('says exactly what its invalid cases list', () => {
    for (const { one, findings: said } of invalid) {
      const expected = one.expect.map(({ message, at, severity }) => ({
        message,
        at,
        severity: severity ?? rule.severity,
      }))
      expect(said.map(stated), nameOf(one)).toEqual(expected)
    }
  })

  it('reaches every message and every fix by a case', () => {
    const { messages, fixes } = rule.words.en
    expect(unique(findings.map(({ message }) => message)).toSorted()).toEqual(
      Object.keys(messages).toSorted(),
    )
    const titles = findings.flatMap((finding) => finding.fixes.map(({ title }) => title))
    expect(unique(titles).toSorted()).toEqual(Object.keys(fixes ?? {}).toSorted())
  })

  it('leaves no placeholder unfilled', () => {
    for (const finding of findings) {
      for (const language of languages) {
        expect(sayFinding(rule, finding, language, nowhere).what).not.toBe('')
        const template = rule.words[language].messages[finding.message]!
        expect(Object.keys(finding.args)).toEqual(expect.arrayContaining([...placeholdersOf(template)]))
        for (const fix of finding.fixes) {
          expect(sayFix(rule, fix, language, nowhere)).not.toBe('')
          const title = rule.words[language].fixes?.[fix.title] ?? ''
          expect(Object.keys(fix.args)).toEqual(expect.arrayContaining([...placeholdersOf(title)]))
        }
      }
    }
  })

  it('speaks of places that exist, or would stand in a section that exists', () => {
    for (const { one, model, findings: said } of invalid) {
      for (const finding of said) {
        const places = [finding.place, ...finding.related]
        const lost = places.filter((place) => !resolves(model, place)).map(printPlace)
        expect(lost, nameOf(one)).toEqual([])
      }
    }
  })

  it('offers fixes that make their finding go away and bring no new error', () => {
    for (const { one, model, findings: said } of invalid) {
      const before = countErrors(judge(catalog, model))
      for (const finding of said) {
        for (const fix of finding.fixes) {
          const fixed = workspaceOf(withFix(one, fix))
          const still = judge([rule], fixed).filter((other) => isSame(other, finding))
          const same = said.filter((other) => isSame(other, finding))
          expect(still.length, `${nameOf(one)}: ${fix.title}`).toBeLessThan(same.length)
          const more = [...countErrors(judge(catalog, fixed))].filter(
            ([key, count]) => count > (before.get(key) ?? 0),
          )
          expect(more, `${nameOf(one)}: ${fix.title}`).toEqual([])
        }
      }
    }
  })

  it('shows the text after a fix at least once if it has fixes, and gives exactly that text', () => {
    const withResult = invalid.filter(({ one }) => one.fixed !== undefined)
    const hasFixes = Object.keys(rule.words.en.fixes ?? {}).length > 0
    expect(withResult.length > 0).toBe(hasFixes)
    for (const { one, findings: said } of withResult) {
      const fix = said.find((finding) => finding.fixes.length > 0)?.fixes[0]
      expect(fix, nameOf(one)).toBeDefined()
      const after = withFix(one, fix!)
      expect(after.text, nameOf(one)).toBe(one.fixed)
      if (one.fixedPlan !== undefined) expect(after.plan, nameOf(one)).toBe(one.fixedPlan)
    }
  })

  it('names its cases in both languages', () => {
    const bare = [...cases.valid, ...cases.invalid].filter(
      ({ name }) => typeof name === 'string' && /\s/.test(name),
    )
    expect(bare).toEqual([])
  })

  it('has no two cases alike', () => {
    const texts = [...cases.valid, ...cases.invalid].map(textsOf)
    expect(texts.length - new Set(texts).size).toBe(0)
    for (const language of languages) {
      const names = [...cases.valid, ...cases.invalid].map((one) => nameOfCase(one, language))
      expect(unique(names)).toEqual(names)
    }
  })
})

describe('the catalogue', () => {
  it('holds rules with cases, and nothing else', () => {
    const others = modules.filter(([, file]) => file.default === undefined || file.cases === undefined)
    expect(others.map(([path]) => path)).toEqual([])
    const exports = modules.flatMap(([path, file]) => Object.keys(file).map((name) => `${path} ${name}`))
    expect(exports.filter((name) => !/ (default|cases)$/.test(name))).toEqual([])
  })

  it('has no two rules that show the same mistake', () => {
    const seen = new Map<string, string>()
    const alike: string[] = []
    for (const { slug, cases } of files) {
      for (const one of cases.invalid) {
        const key = textsOf(one)
        const other = seen.get(key)
        if (other !== undefined && other !== slug) alike.push(`${other} = ${slug}: ${nameOf(one)}`)
        seen.set(key, slug)
      }
    }
    expect(alike).toEqual([])
  })
})
