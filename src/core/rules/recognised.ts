import type { ClusterFile } from '../model/cluster-file.ts'
import { type Mark, type RecognitionCode, recognise, recognitionWords } from '../model/recognition.ts'
import type { Phrase } from './finding.ts'

/** No YAML at all: what a parser says of it would only be its echo. */
const foreign: ReadonlySet<RecognitionCode> = new Set(['terraform', 'terraform-cluster', 'binary'])

/** Whether a file is of another kind altogether; a file with a Cluster never is. */
export const isForeign = (file: ClusterFile): boolean =>
  file.clusters.length === 0 && foreign.has(recognise(file.source).code)

/** What a file without a Cluster is; a template by that, when nothing else is known of it. */
export function recogniseFile({ source }: ClusterFile): Mark {
  const { notes, ...main } = recognise(source)
  const template = notes.find(({ code }) => code === 'template')
  return main.code === 'other-yaml' && template !== undefined ? template : main
}

/** What it looks like and what to do, in the words of the document engine. */
export function sayMark({ code, args }: Mark): Phrase {
  const { en, 'zh-CN': chinese } = recognitionWords[code]
  return {
    words: { en: `${en.what} ${en.do}`, 'zh-CN': `${chinese.what}${chinese.do}` },
    args: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, String(value)])),
  }
}
