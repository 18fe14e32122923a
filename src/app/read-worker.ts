import { readSource } from '../core/yaml/read.ts'
import type { ReadAnswer, ReadRequest } from './background-reader.ts'

/** Characters of text whose documents are sent at once: the other side unpacks them between two frames. */
const partLength = 40_000

/** Reads texts off the main thread. The text itself is not sent back: the other side has it. */
self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { documents, lineStarts } = readSource(data.text)
  let from = 0
  for (const [index, { to }] of documents.entries()) {
    if (to - documents[from]!.from < partLength && index + 1 < documents.length) continue
    send({ documents: documents.slice(from, index + 1), lineStarts: undefined })
    from = index + 1
  }
  send({ documents: [], lineStarts })
})

const send = (answer: ReadAnswer): void => self.postMessage(answer)
