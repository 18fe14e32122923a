import { type FileId, PLAN_FILE } from '../../document.ts'
import { readSuppressions, type Suppression } from '../../model/suppressions.ts'
import { type Cases, defineRule, type Report } from '../define.ts'
import { exampleFile } from '../examples.ts'

/**
 * Alone it cannot know what other rules found, so it reports every suppression; `core/suppress.ts` takes back those
 * that kept something quiet.
 */
export default defineRule({
  id: 'suppressions-are-used',
  covers: [],
  severity: 'info',
  kind: 'file',
  scope: 'plan',
  field: undefined,
  sources: ['INFERRED'],
  words: {
    en: {
      title: 'Every ignore comment keeps a finding quiet',
      why: 'An ignore comment that matches nothing looks like an accepted risk and will silence the rule when the problem comes back.',
      remedy: 'Remove the comment, or correct the rule id: the id stands in brackets behind each message.',
      messages: {
        unused: 'This comment ignores {rule}, but that rule says nothing about {target}',
        unnamed: 'This ignore comment names no rule, so it ignores nothing',
      },
      fixes: { remove: 'Remove the comment' },
    },
    'zh-CN': {
      title: '每条忽略注释都对应一个问题',
      why: '没有对应问题的忽略注释看起来像是已接受的风险，而且问题再次出现时规则会保持沉默。',
      remedy: '移除该注释，或更正规则 id。每条消息后的方括号中就是规则 id。',
      messages: {
        unused: '此注释忽略 {rule}，但该规则对{target}没有提出问题',
        unnamed: '此忽略注释没有写规则 id，因此不起作用',
      },
      fixes: { remove: '移除此注释' },
    },
  },
  check(workspace, report) {
    const texts = [
      ...workspace.files.map(({ file, source }) => ({ file, source })),
      { file: PLAN_FILE, source: workspace.plan.source },
    ]
    for (const { file, source } of texts) {
      for (const suppression of readSuppressions(source)) report(unused(file, suppression))
    }
  },
})

function unused(file: FileId, { rule, span, removal, path, target }: Suppression): Report {
  return {
    message: rule === '' ? 'unnamed' : 'unused',
    args: {
      rule,
      target: { words: { en: 'line {line}', 'zh-CN': '第 {line} 行' }, args: { line: String(target) } },
    },
    at: { file, path },
    span,
    fixes: [
      {
        title: 'remove',
        args: {},
        safe: false,
        edits: [],
        patches: [{ file, patches: [{ ...removal, text: '' }] }],
      },
    ],
  }
}

const port = (line: string, above = ''): string =>
  exampleFile({ port: '443' }).replace(
    '      controlPlaneLBPort: 443\n',
    `${above}      controlPlaneLBPort: 443${line}\n`,
  )

export const cases: Cases = {
  valid: [
    { name: { en: 'No ignore comment', 'zh-CN': '没有忽略注释' }, text: exampleFile() },
    {
      name: {
        en: 'The words of an ignore comment inside a quoted value',
        'zh-CN': '带引号的值中出现忽略注释的文字',
      },
      text: exampleFile({
        specLines: ['  proxy:', '    url: "http://a # bundled-lb: ignore endpoint-is-complete"'],
      }),
    },
    {
      name: { en: 'A comment about the tool', 'zh-CN': '提到本工具的普通注释' },
      text: port(' # bundled-lb: ignored it last time'),
    },
  ],
  invalid: [
    {
      name: { en: 'A comment behind a value that nobody complains about', 'zh-CN': '注释所在的值没有问题' },
      text: port(' # bundled-lb: ignore pool-names-differ renamed next week'),
      expect: [{ message: 'unused', at: '2/spec/loadBalancer/ports/controlPlaneLBPort' }],
      fixed: port(''),
    },
    {
      name: { en: 'A comment above its line that names no rule', 'zh-CN': '上一行的注释没有写规则' },
      text: port('', '      # bundled-lb: ignore\n'),
      expect: [{ message: 'unnamed', at: '2/spec/loadBalancer/ports' }],
      fixed: port(''),
    },
  ],
}
