import { describe, expect, it } from 'vitest'
import { workspaceOf } from '../../testing/judge.ts'
import { type AnyRule, defineRule, type Report, type Scopes } from './define.ts'
import { doubtfulFields } from './doubtful-fields.ts'
import { exampleFile } from './examples.ts'
import { runRules } from './run.ts'

const words = { title: '', why: '', remedy: '', messages: {} }

function ruleOf<S extends keyof Scopes>(
  id: string,
  scope: S,
  say: (subject: Scopes[S]) => readonly Report[],
): AnyRule {
  const rule = defineRule<S>({
    id,
    covers: [],
    severity: 'error',
    kind: 'file',
    scope,
    field: undefined,
    sources: [],
    words: { en: words, 'zh-CN': words },
    check: (subject, report) => say(subject).forEach(report),
  })
  return rule as unknown as AnyRule
}

const model = workspaceOf({ text: exampleFile(), others: [exampleFile({ type: 'user', name: 'other' })] })

describe('runRules', () => {
  it('shows a file rule the values of its own file only', () => {
    const two = workspaceOf({ text: exampleFile(), others: [exampleFile({ vip: '10.200.0.271' })] })
    const values = ruleOf('values', 'file', (file) =>
      doubtfulFields(file).map(({ state, path }) => ({ message: state, at: path })),
    )
    const findings = runRules([values], two)
    expect(findings.map(({ place }) => place.file)).toEqual([two.files[1]!.file])
  })

  it('calls a rule once for each cluster, each file, or the plan', () => {
    const findings = runRules(
      [
        ruleOf('a', 'cluster', ({ cluster }) => [{ message: 'm', at: cluster.path }]),
        ruleOf('b', 'file', ({ clusters }) => [{ message: `${clusters.length}`, at: [] }]),
        ruleOf('c', 'plan', ({ files }) => [{ message: `${files.length}`, at: [0] }]),
      ],
      model,
    )
    expect(findings.map(({ rule, place }) => [rule, place.file, place.path])).toEqual([
      ['a', 'case', [2]],
      ['a', 'other1', [1]],
      ['b', 'case', []],
      ['b', 'other1', []],
      ['c', 'plan', [0]],
    ])
  })

  it('orders by severity and keeps the order of the reports within it', () => {
    const say = ruleOf('a', 'plan', () => [
      { message: '1', at: [], severity: 'info' },
      { message: '2', at: [] },
      { message: '3', at: [], severity: 'warning' },
      { message: '4', at: [] },
    ])
    expect(runRules([say], model).map(({ message }) => message)).toEqual(['2', '4', '3', '1'])
  })

  it('lowers an error to a warning while it leans on an assumption, and nothing else', () => {
    const say = ruleOf('a', 'plan', () => [
      { message: '1', at: [], assumed: true },
      { message: '2', at: [], assumed: true, severity: 'info' },
    ])
    expect(runRules([say], model).map(({ severity, assumed }) => [severity, assumed])).toEqual([
      ['warning', true],
      ['info', true],
    ])
  })

  it('completes a report: places, span, and empty lists', () => {
    const other = { file: 'other1', path: [1] }
    const say = ruleOf('a', 'file', ({ file }) =>
      file === 'case' ? [{ message: 'm', at: other, related: [[2]], span: { from: 3, to: 4 } }] : [],
    )
    expect(runRules([say], model)).toEqual([
      {
        rule: 'a',
        severity: 'error',
        message: 'm',
        args: {},
        place: other,
        span: { from: 3, to: 4 },
        related: [{ file: 'case', path: [2] }],
        ranges: [],
        assumed: false,
        fixes: [],
      },
    ])
  })
})
