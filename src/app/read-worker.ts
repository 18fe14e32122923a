import { readSource } from '../core/yaml/read.ts'
import type { ReadAnswer, ReadRequest } from './background-reader.ts'

/** Reads texts off the main thread. The text itself is not sent back: the other side has it. */
self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { documents, lineStarts } = readSource(data.text)
  const answer: ReadAnswer = { documents, lineStarts }
  self.postMessage(answer)
})
