import type { CDPSession, Page } from '@playwright/test'

export const percentile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((over) => setTimeout(over, milliseconds))

declare global {
  interface Window {
    keyToPaint: number[]
    longest: { readonly kind: string; readonly duration: number; readonly scripts: string }[]
  }
}

/** Notes for each key how long it took until the next frame was on its way to the screen, in milliseconds. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyToPaint = []
    const noteAfterFrame = (event: Event): void => {
      const began = event.timeStamp
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => window.keyToPaint.push(performance.now() - began))
        channel.port1.start()
        channel.port2.postMessage(undefined)
      })
    }
    window.addEventListener('keydown', noteAfterFrame, { capture: true })
  })
}

/** Notes tasks of 50 ms and more, the shortest that browsers tell of. Before the page's own scripts. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longest = []
    for (const type of ['longtask', 'long-animation-frame']) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { scripts = [] } = entry as PerformanceEntry & {
            scripts?: readonly { readonly sourceFunctionName: string; readonly duration: number }[]
          }
          const named = scripts.map((one) => `${one.sourceFunctionName || '?'} ${Math.round(one.duration)}`)
          window.longest.push({ kind: type, duration: entry.duration, scripts: named.join(', ') })
        }
      }).observe({ type, buffered: true })
    }
  })
}

/** What the main thread has worked so far, in milliseconds; unlike the clock it does not count other programs. */
export interface Work {
  readonly all: number
  readonly script: number
  readonly layout: number
  readonly style: number
}

export async function startCounting(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

export async function readWork(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string): number => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000
  return {
    all: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration'),
    style: of('RecalcStyleDuration'),
  }
}

export const perKey = (before: Work, after: Work, keys: number): Work => ({
  all: (after.all - before.all) / keys,
  script: (after.script - before.script) / keys,
  layout: (after.layout - before.layout) / keys,
  style: (after.style - before.style) / keys,
})
