import type { Page } from '@playwright/test'

interface TraceEvent {
  readonly ph: string
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of work, without the time in which other programs had the processor. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Records the tasks of a page's main thread; the answer ends it and tells the longest work of one task in milliseconds. */
export async function recordTasks(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  })
  // The first answer from the page is a task of the tool's own.
  await page.evaluate(() => undefined)
  return async () => {
    const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await ended
    await session.detach()
    return longestWork(events)
  }
}

function longestWork(events: readonly TraceEvent[]): number {
  const keyOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const isNamed = ({ ph, name, args }: TraceEvent): boolean =>
    ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain'
  const main = new Set(events.filter(isNamed).map(keyOf))
  const works = events
    .filter((event) => event.ph === 'X' && main.has(keyOf(event)))
    .map(({ tdur = 0 }) => tdur)
  return works.reduce((longest, work) => Math.max(longest, work), 0) / 1000
}
