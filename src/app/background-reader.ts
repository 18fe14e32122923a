import { readSource } from '../core/yaml/read.ts'
import type { SourceText } from '../core/yaml/source.ts'
import { provideReader } from '../store/background.ts'

/** What the thread is asked and answers; one question at a time. */
export interface ReadRequest {
  readonly text: string
}
export type ReadAnswer = Omit<SourceText, 'text'>

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
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<ReadAnswer>) => {
            answered.abort()
            resolve({ ...data, text })
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
