import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { exampleFile } from '../testing/example-workspace.ts'
import { runCli } from '../testing/terminal.ts'

const text = { type: 'string', minLength: 1 }
const one = { type: 'integer', minimum: 1 }
const message = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text, markdown: text },
}
const object = (properties: object, required: readonly string[] = Object.keys(properties)): object => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
})
const region = object({ startLine: one, startColumn: one, endLine: one, endColumn: one })
const artifact = object({ uri: { type: 'string', pattern: '^[^ #?\\\\]+$' } })
const place = { physicalLocation: object({ artifactLocation: artifact, region }) }
const level = { enum: ['none', 'note', 'warning', 'error'] }

/** The parts of the OASIS SARIF 2.1.0 schema that the output uses; every object there is closed in the same way. */
const shape = object({
  $schema: text,
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    items: object({
      tool: object({
        driver: object({
          name: text,
          rules: {
            type: 'array',
            uniqueItems: true,
            items: object(
              {
                id: text,
                shortDescription: message,
                fullDescription: message,
                help: message,
                helpUri: { type: 'string', pattern: '^https://' },
                defaultConfiguration: object({ level }),
                properties: { type: 'object' },
              },
              ['id', 'help'],
            ),
          },
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: {
        type: 'array',
        items: object(
          {
            ruleId: text,
            ruleIndex: { type: 'integer', minimum: 0 },
            level,
            message,
            locations: { type: 'array', minItems: 1, items: object(place) },
            relatedLocations: { type: 'array', items: object({ id: { type: 'integer' }, ...place }) },
            partialFingerprints: { type: 'object', additionalProperties: text },
            suppressions: {
              type: 'array',
              items: object({ kind: { enum: ['inSource', 'external'] }, justification: text }, ['kind']),
            },
            fixes: {
              type: 'array',
              items: object({
                description: message,
                artifactChanges: {
                  type: 'array',
                  minItems: 1,
                  items: object({
                    artifactLocation: artifact,
                    replacements: {
                      type: 'array',
                      minItems: 1,
                      items: object({ deletedRegion: region, insertedContent: object({ text }) }, [
                        'deletedRegion',
                      ]),
                    },
                  }),
                },
                properties: { type: 'object' },
              }),
            },
          },
          ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
        ),
      },
    }),
  },
})
const validate = new Ajv({ allErrors: true }).compile(shape)

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}
interface Replacement {
  readonly deletedRegion: Region
  readonly insertedContent?: { readonly text: string }
}
interface Result {
  readonly ruleId: string
  readonly suppressions?: readonly object[]
  readonly fixes?: readonly {
    readonly artifactChanges: readonly { readonly replacements: readonly Replacement[] }[]
    readonly properties: { readonly safe: boolean }
  }[]
}

/** What a viewer of SARIF does with a fix. */
function apply(file: string, replacements: readonly Replacement[]): string {
  const starts = [0, ...[...file.matchAll(/\n/g)].map((match) => match.index + 1)]
  const offset = (line: number, column: number): number => starts[line - 1]! + column - 1
  return replacements
    .toSorted((a, b) => b.deletedRegion.startLine - a.deletedRegion.startLine)
    .reduce((now, { deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => {
      const by = insertedContent?.text ?? ''
      return now.slice(0, offset(startLine, startColumn)) + by + now.slice(offset(endLine, endColumn))
    }, file)
}

const file = exampleFile({
  vip: '10.200.0.80',
  pools: [{ addresses: ['10.200.0.72-10.200.0.90', '10.200.0.100-10.200.0.100'] }],
})
const sarif = async (content: string, name = 'a b.yaml') => {
  const { out } = await runCli(['check', name, '--format', 'sarif'], { files: { [name]: content } })
  const log = JSON.parse(out)
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  return log.runs[0] as { results: readonly Result[]; tool: { driver: { rules: readonly { id: string }[] } } }
}

describe('check --format sarif', () => {
  it('keeps to the shape of the standard, each result pointing to its rule', async () => {
    const { results, tool } = await sarif(file)
    expect(results.length).toBeGreaterThan(3)
    for (const result of results as readonly (Result & { ruleIndex: number })[]) {
      expect(tool.driver.rules[result.ruleIndex]!.id).toBe(result.ruleId)
    }
  })

  it('gives fixes whose replacements do what the fix command does', async () => {
    for (const content of [file, file.replaceAll('\n', '\r\n')]) {
      const { results } = await sarif(content)
      const [fix] = results.find(({ ruleId }) => ruleId === 'single-address-as-cidr')!.fixes!
      const fixed = apply(content, fix!.artifactChanges[0]!.replacements)
      expect(fix!.properties.safe).toBe(true)
      const { files } = await runCli(['fix', 'a', '--rule', 'single-address-as-cidr', '--write'], {
        files: { a: content },
      })
      expect(fixed).toBe(files['a'])
      expect(fixed).not.toBe(content)
    }
  })

  it('lists what comments ignore as suppressed in the source', async () => {
    const rule = 'single-address-as-cidr'
    const { results } = await sarif(file.replace('.100-10.200.0.100', `$& # bundled-lb: ignore ${rule} kept`))
    expect(results.filter(({ ruleId }) => ruleId === rule).map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', justification: 'kept' }],
    ])
  })

  it.each([
    ['a b/ü#1.yaml', 'a%20b/%C3%BC%231.yaml'],
    ['/etc/a.yaml', 'file:///etc/a.yaml'],
    ['C:\\lb\\a.yaml', 'file:///C:/lb/a.yaml'],
  ])('writes %s as an address', async (name, uri) => {
    expect(JSON.stringify(await sarif(file, name))).toContain(`"uri":"${uri}"`)
  })
})
