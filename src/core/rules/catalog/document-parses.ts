import type { ClusterFile } from '../../model/cluster-file.ts'
import { syntaxWords } from '../../model/syntax-words.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix, Phrase, Severity } from '../finding.ts'
import { isForeign } from '../recognised.ts'

type Document = ClusterFile['source']['documents'][number]
type Problem = Document['problems'][number]

/** Our own limit, and a text that is not finished yet, prove nothing against the file. */
function severityOf({ root }: Document, { code }: Problem): Severity {
  if (code === 'too-large') return 'warning'
  return root !== undefined && (code === 'template-syntax' || code === 'invalid-utf8') ? 'warning' : 'error'
}

/** What is wrong and what to do, in the words of the document engine; numbers in them are places, not counts. */
function sayProblem({ code, args }: Problem): Phrase {
  const { en, 'zh-CN': chinese } = syntaxWords[code]
  const texts = Object.entries(args).map(([name, value]) => [name, String(value)] as const)
  return {
    words: { en: `${en.what} ${en.do}`, 'zh-CN': `${chinese.what}${chinese.do}` },
    args: Object.fromEntries(texts),
  }
}

/** What a parser says behind the first mistake is mostly its echo. */
const echoes: ReadonlySet<Problem['code']> = new Set(['uneven-indentation', 'other'])

/** The causes: all of them where the document was read; else each kind once, and whatever can be repaired. */
function causesOf({ root, problems }: Document): readonly Problem[] {
  if (root !== undefined) return problems
  return problems.filter((problem, index) => {
    if (index === 0 || problem.fix !== undefined) return true
    return !echoes.has(problem.code) && problems.findIndex(({ code }) => code === problem.code) === index
  })
}

const isFlattened = ({ problems }: Document): boolean =>
  problems.some(({ code }) => code === 'lost-indentation')

/** DOC-001. Some problems let the document be read, though not as meant (`- fd00::` is a map, a key stands twice). */
export default defineRule({
  id: 'document-parses',
  covers: ['DOC-001'],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['YAML', 'INFERRED'],
  words: {
    en: {
      title: 'Every document parses, and reads as meant',
      why: 'bmctl refuses a file that is not YAML, and nothing else in this document can be judged until it parses.',
      remedy: 'Look at the marked place and at the line before it.',
      messages: { problem: '{problem}' },
      fixes: { blank: 'Insert a blank', comment: 'Make it a comment', write: 'Write {text}' },
    },
    'zh-CN': {
      title: '每个文档都能解析，且读法与本意一致',
      why: 'bmctl 会拒绝不是 YAML 的文件；在可以解析之前，无法判断此文档的其他内容。',
      remedy: '查看标出的位置及其前一行。',
      messages: { problem: '{problem}' },
      fixes: { blank: '插入空格', comment: '改为注释', write: '写成 {text}' },
    },
  },
  check(file, report) {
    // What is no YAML at all is named by the rule for the file as a whole.
    if (isForeign(file)) return
    const flattened = file.source.documents.filter(isFlattened)
    for (const document of file.source.documents) {
      for (const problem of causesOf(document)) {
        // A page copied without its indentation is one mistake, however many documents it holds.
        if (problem.code === 'lost-indentation' && document !== flattened[0]) continue
        const from = document.from + problem.span.from
        const to = document.from + problem.span.to
        report({
          message: 'problem',
          severity: severityOf(document, problem),
          args: { problem: sayProblem(problem) },
          at: [document.index],
          span: { from, to },
          related: problem.code === 'lost-indentation' ? flattened.slice(1).map(({ index }) => [index]) : [],
          fixes: repair(file, document, problem),
        })
      }
    }
  },
})

function repair(file: ClusterFile, document: Document, { fix }: Problem): readonly Fix[] {
  if (fix === undefined) return []
  const { from, to, text } = fix
  const patches = [{ from: document.from + from, to: document.from + to, text }]
  const title = text.trim() === '' ? 'blank' : text.trim() === '#' ? 'comment' : 'write'
  return [{ title, args: { text }, safe: true, edits: [], patches: [{ file: file.file, patches }] }]
}

const changed = (from: string, to: string): string => exampleFile({ name: 'parses' }).replace(from, to)

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Comments alone, and an empty document at the end', 'zh-CN': '只有注释，末尾为空文档' },
      text: `# nothing yet\n---\n${exampleFile({ name: 'parses' })}---\n`,
    },
    {
      name: { en: 'Terraform is no broken YAML', 'zh-CN': 'Terraform 不是损坏的 YAML' },
      text: 'resource "google_compute_address" "lb" {\n\tname = "lb"\n}\n',
    },
    {
      name: { en: 'A placeholder in braces', 'zh-CN': '花括号占位符' },
      text: exampleFile({ name: '{{ name }}' }),
    },
  ],
  invalid: [
    {
      name: { en: 'A tab for indentation', 'zh-CN': '用制表符缩进' },
      text: changed('    mode: bundled', '\tmode: bundled'),
      expect: [{ message: 'problem', at: '2' }],
    },
    {
      name: { en: 'No blank behind a colon', 'zh-CN': '冒号后没有空格' },
      text: changed('mode: bundled', 'mode:bundled'),
      expect: [{ message: 'problem', at: '2' }],
      fixed: changed('', ''),
    },
    {
      name: { en: 'A key that stands twice', 'zh-CN': '重复的键' },
      text: changed('    mode: bundled', '    mode: bundled\n    mode: manual'),
      expect: [{ message: 'problem', at: '2' }],
    },
    {
      name: { en: 'A secret that begins with @', 'zh-CN': '以 @ 开头的密钥' },
      text: exampleFile({ specLines: ['  authentication:', '    oidc:', '      clientSecret: @a1'] }),
      expect: [{ message: 'problem', at: '2' }],
    },
    {
      name: { en: 'Dots for lines left out', 'zh-CN': '用省略号代替若干行' },
      text: changed('    mode: bundled', '    ...\n    mode: bundled'),
      expect: [{ message: 'problem', at: '2' }],
    },
  ],
}
