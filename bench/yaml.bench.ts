import { parseAllDocuments, parseDocument } from 'yaml'
import type { Edit } from '../src/core/document.ts'
import { patchSource } from '../src/core/yaml/patch.ts'
import { readSource } from '../src/core/yaml/read.ts'
import type { SourceText } from '../src/core/yaml/source.ts'
import type { Contest } from './measure.ts'
import { longDocument, manyDocuments, oneDocument } from './yaml-inputs.ts'

const options = {
  keepSourceTokens: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const
const many = readSource(manyDocuments)
const one = readSource(oneDocument)
const long = readSource(longDocument)
const last = many.documents.length - 1
const lists = ['spec', 'loadBalancer', 'addressPools', 3, 'addresses']

/** Every call writes another value, so that no call finds its work done. */
function editor(source: SourceText, edit: (value: string) => Edit | readonly Edit[]): () => SourceText {
  let calls = 0
  return () => {
    calls += 1
    const result = patchSource(source, [edit(`10.9.${calls % 250}.0/24`)].flat())
    if (!result.ok) throw new Error(result.refusal.code)
    return result.source
  }
}

const column = (value: string): readonly Edit[] =>
  Array.from({ length: 500 }, (_, row) => ({
    op: 'insert',
    path: [0, ...lists],
    index: 1 + row,
    value: row === 0 ? value : `10.200.${row >> 8}.${row & 255}/32`,
  }))

const size = (text: string): string => `${Math.round(text.length / 1000)} kB`

export const contests: readonly Contest[] = [
  {
    name: `edit the last of ${many.documents.length} documents, ${size(manyDocuments)}`,
    against: 'parseAllDocuments of the file',
    ours: editor(many, (value) => ({ op: 'set', path: [last, ...lists, 0], value })),
    theirs: () => parseAllDocuments(manyDocuments, options),
    goal: { atMost: 0.15 },
  },
  {
    name: `set a scalar and verify it, ${size(oneDocument)}`,
    against: 'one parse of its document',
    ours: editor(one, (value) => ({ op: 'set', path: [0, ...lists, 0], value })),
    theirs: () => parseDocument(oneDocument, options),
    goal: { atMost: 1.4 },
  },
  {
    name: `insert a list item and verify it, ${size(oneDocument)}`,
    against: 'one parse of its document',
    ours: editor(one, (value) => ({ op: 'insert', path: [0, ...lists], index: 1, value })),
    theirs: () => parseDocument(oneDocument, options),
    goal: { atMost: 1.4 },
  },
  {
    name: `paste 500 list items and verify them, ${size(longDocument)}`,
    against: 'one parse of its document',
    ours: editor(long, column),
    theirs: () => parseDocument(longDocument, options),
    goal: { atMost: 1.6 },
  },
  {
    name: `read ${size(manyDocuments)} into the plain tree`,
    against: 'parseAllDocuments',
    ours: () => readSource(manyDocuments),
    theirs: () => parseAllDocuments(manyDocuments, options),
    goal: { atMost: 1.3 },
  },
]
