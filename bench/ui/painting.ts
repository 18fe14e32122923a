import { gzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { median } from './measure.ts'

const rounds = 7

/** From an empty cache: how much JavaScript comes before the first paint, and when that is. */
export async function benchPainting(browser: Browser, app: string, bare: string): Promise<void> {
  const times: [number[], number[]] = [[], []]
  const usable: [number[], number[]] = [[], []]
  const bytes = await Promise.all([app, `${bare}bare.html`].map(scriptBytes))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [page, address] of [app, `${bare}bare.html`].entries()) {
      const painted = await paint(browser, address)
      // The first round warms the server's and the browser's own files.
      if (round > 0) {
        times[page as 0 | 1].push(painted.time)
        usable[page as 0 | 1].push(painted.usable)
      }
    }
  }
  const [ours, theirs] = times.map(median) as [number, number]
  const [oursUsable, theirsUsable] = usable.map(median) as [number, number]
  console.log('First visit')
  console.log(
    `  JavaScript      ${(bytes[0]! / 1000).toFixed(0)} kB gzip at first load (aim: at most 230); the empty MUI page ${(bytes[1]! / 1000).toFixed(0)} kB`,
  )
  console.log(
    `  first paint     ${ours.toFixed(0)} ms beside ${theirs.toFixed(0)} ms: ratio ${(ours / theirs).toFixed(2)} (aim: at most 1.3)`,
  )
  console.log(
    `  first control   ${oursUsable.toFixed(0)} ms beside ${theirsUsable.toFixed(0)} ms: ratio ${(oursUsable / theirsUsable).toFixed(2)}`,
  )
}

interface Painted {
  /** Milliseconds from the start of the navigation. */
  readonly time: number
  /** The same until there is something to press or to type into, one frame later. */
  readonly usable: number
}

async function paint(browser: Browser, address: string): Promise<Painted> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('button, input') === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => performance.mark('usable'))
    }
    requestAnimationFrame(look)
  })
  await page.goto(address)
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
  const painted = await page.evaluate(
    () =>
      new Promise<Painted>((found) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0]
          if (entry === undefined) return
          found({
            time: entry.startTime,
            usable: performance.getEntriesByName('usable')[0]!.startTime,
          })
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  await context.close()
  return painted
}

/** What the page itself names: its scripts and what they import, as sent. */
async function scriptBytes(address: string): Promise<number> {
  const html = await (await fetch(address)).text()
  const paths = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => path)
  const sizes = paths.map(async (path) => {
    const response = await fetch(new URL(path, address))
    return gzipSync(Buffer.from(await response.arrayBuffer())).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
