import { describe, expect, it } from 'vitest'
import { judge, workspaceOf } from '../../testing/judge.ts'
import fc from '../../testing/property.ts'
import { catalog, findRule } from './catalog.ts'
import { exampleBgp } from './example-bgp.ts'
import { cidrConfigDocument } from './example-cidr-config.ts'
import { exampleFile, examplePlan } from './examples.ts'
import { languages } from './finding.ts'
import { sayFinding, sayFix } from './words.ts'

const originals = [
  exampleFile({ balancers: ['10.200.1.5 k8s 10.200.0.5', '10.200.0.6'] }),
  exampleBgp({ peers: ['10.8.0.10 65002 10.200.0.2', '10.8.0.11 65003'] }),
  exampleFile({
    type: 'user',
    services: ['10.96.0.0/20', 'fd00:96::/112'],
    pools: [{ addresses: ['10.200.0.72/29', 'fd00:200::/120'] }, { name: 'b', avoidBuggyIPs: 'true' }],
    documents: [cidrConfigDocument({ ipv4: '192.168.0.0/16 24', ipv6: 'fd00:1::/112 120' })],
  }),
]
const plan = examplePlan({
  cidr: '10.200.0.0/24',
  gateway: '10.200.0.1',
  reserved: ['10.200.0.240-10.200.0.250 dhcp'],
})

/** What people, scripts and accidents leave behind a colon or a dash. */
const junk = fc.constantFrom(
  '',
  'null',
  '[]',
  '{}',
  '[a, b]',
  '{a: b}',
  '"',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'true',
  '"true"',
  'yes',
  '<Machine 1 IP>',
  '${VIP}',
  '10.200.0.71',
  '10.200.0.0/24',
  '10.200.0.9/24',
  '0.0.0.0/0',
  '255.255.255.255',
  '::',
  'fd00::/8',
  '::/0',
  '::ffff:10.0.0.1',
  '10.200.0.90-10.200.0.72',
  '１０.0.0.1',
  'manual',
  'bgp',
  'admin',
  '1.30',
)

type Change = readonly [line: number, kind: 'remove' | 'double' | 'indent' | 'replace', text: string]
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(200),
  fc.constantFrom('remove', 'double', 'indent', 'replace'),
  junk,
)

function apply(text: string, changes: readonly Change[]): string {
  const lines = text.split('\n')
  for (const [number, kind, by] of changes) {
    const at = number % lines.length
    const line = lines[at] ?? ''
    if (kind === 'remove') lines.splice(at, 1)
    else if (kind === 'double') lines.splice(at, 0, line)
    else if (kind === 'indent') lines[at] = `  ${line}`
    else
      lines[at] = line.replace(
        /^(\s*(?:- )?(?:[\w.]+:)?\s*).*$/,
        (_, head: string) => `${head.trimEnd()} ${by}`,
      )
  }
  return lines.join('\n')
}

const nowhere = (): { line: number; file: undefined } => ({ line: 1, file: undefined })

describe('all rules', () => {
  it('judge whatever a cluster file may have become, and can say all of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (original, changes) => {
          const text = apply(original, changes)
          const model = workspaceOf({ text, plan, deployed: original, others: [original] })
          for (const finding of judge(catalog, model)) {
            const rule = findRule(finding.rule)!
            for (const language of languages) {
              expect(sayFinding(rule, finding, language, nowhere).what).not.toMatch(/undefined|NaN|\[object/)
              for (const fix of finding.fixes)
                expect(sayFix(rule, fix, language, nowhere)).not.toMatch(/undefined|NaN/)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('judge a network plan that is broken anywhere', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const model = workspaceOf({ text: originals[0]!, plan: apply(plan, changes) })
        for (const finding of judge(catalog, model)) {
          expect(sayFinding(findRule(finding.rule)!, finding, 'en', nowhere).what).not.toMatch(
            /undefined|NaN/,
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})
