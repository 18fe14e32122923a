import { linePosition } from '../core/yaml/locate.ts'
import { fillWords, syntaxWords } from '../core/yaml/problem-words.ts'
import { readSource } from '../core/yaml/read.ts'
import type { Sentence } from './io.ts'

/** The first document of a text that does not parse, as a sentence; undefined when all do. */
export function findUnreadable(text: string): Sentence | undefined {
  const source = readSource(text)
  const broken = source.documents.find(({ root, problems }) => root === undefined && problems.length > 0)
  const problem = broken?.problems[0]
  if (broken === undefined || problem === undefined) return undefined
  const { line } = linePosition(source, broken.from + problem.span.from)
  const { en, 'zh-CN': chinese } = syntaxWords[problem.code]
  return {
    en: `line ${line}: ${fillWords(`${en.what} ${en.do}`, problem.args)}`,
    'zh-CN': `第 ${line} 行：${fillWords(`${chinese.what}${chinese.do}`, problem.args)}`,
  }
}
