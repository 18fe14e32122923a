// What the build lays beside the page: the cases of each rule, the rule pages as Markdown, the schemas for editors.
import { jsonSchemaOf, schemaNames } from '../src/core/emit/json-schema.ts'
import { catalog } from '../src/core/rules/catalog.ts'
import type { AnyRule, Cases } from '../src/core/rules/define.ts'
import { languages } from '../src/core/rules/finding.ts'
import { printRulePage } from '../src/findings/rule-markdown.ts'

export interface StaticFile {
  /** From the root of the built page. */
  readonly path: string
  readonly text: string
}

const cases = import.meta.glob<Cases>(
  ['../src/core/rules/catalog/*.ts', '!../src/core/rules/catalog/*.test.ts'],
  { eager: true, import: 'cases' },
)

export function casesOf({ id }: AnyRule): Cases {
  const found = cases[`../src/core/rules/catalog/${id}.ts`]
  if (found === undefined) throw new Error(`${id} has no cases`)
  return found
}

export const staticFiles = (): readonly StaticFile[] => [
  ...catalog.flatMap((rule) => [
    { path: `rules/${rule.id}.json`, text: JSON.stringify(casesOf(rule)) },
    ...languages.map((language) => ({
      path: `rules/${rule.id}${language === 'en' ? '' : `.${language}`}.md`,
      text: printRulePage(rule, casesOf(rule), language),
    })),
  ]),
  ...schemaNames.map((name) => ({
    path: `schema/${name}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(name), undefined, 2)}\n`,
  })),
]
