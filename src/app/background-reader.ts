import { readSource } from '../core/yaml/read.ts'
import type { SourceText } from '../core/yaml/source.ts'
import { provideReader } from '../store/background.ts'

/** What the thread is asked and answers; one question at a time. */
export interface ReadRequest {
  readonly text: string
}
/** The documents come in parts, in order; the last part brings where the lines start. */
export interface ReadAnswer {
  readonly documents: SourceText['documents']
  readonly lineStarts: SourceText['lineStarts'] | undefined
}

/** Lets large texts be read by a worker; where none can be started, they are read at once. */
export function startBackgroundReader(): void {
  let worker: Worker | undefined
  const start = (): Worker => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
  try {
    worker = start()
  } catch {
    return
  }
  let answer: (source: SourceText | undefined) => void = () => undefined
  provideReader({
    read: (text) =>
      new Promise((resolve) => {
        answer = resolve
        worker ??= start()
        const answered = new AbortController()
        const once = { signal: answered.signal }
        const documents: SourceText['documents'][number][] = []
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<ReadAnswer>) => {
            documents.push(...data.documents)
            if (data.lineStarts === undefined) return
            answered.abort()
            resolve({ documents, lineStarts: data.lineStarts, text })
          },
          once,
        )
        worker.addEventListener(
          'error',
          () => {
            answered.abort()
            // Without a thread the text is read here, at once.
            provideReader(undefined)
            resolve(readSource(text))
          },
          once,
        )
        const request: ReadRequest = { text }
        worker.postMessage(request)
      }),
    stop: () => {
      worker?.terminate()
      worker = undefined
      answer(undefined)
    },
  })
}
