import type { Browser, Locator, Page } from '@playwright/test'
import {
  median,
  pause,
  percentile,
  perKey,
  readWork,
  startCounting,
  type Work,
  watchKeys,
} from './measure.ts'
import { openLarge } from './open.ts'

interface Typing {
  readonly median: number
  readonly p95: number
  readonly work: Work
}

const rounds = 4
const keysPerRound = 24
/** Between two keys of a fast typist, in milliseconds. */
const beat = 130

/** A key in an address field of the large file, and the same keys in a field with nothing behind it, in turns. */
export async function benchKeystrokes(browser: Browser, app: string, bare: string): Promise<void> {
  const [ours, theirs] = await Promise.all([browser.newPage(), browser.newPage()])
  await openLarge(ours, app)
  await theirs.goto(`${bare}bare.html`)
  await Promise.all([watchKeys(ours), watchKeys(theirs)])
  const fields = [ours.getByRole('textbox', { name: 'Ingress VIP' }), theirs.getByRole('textbox')] as const
  const typings: [Typing[], Typing[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    typings[0].push(await typeIn(ours, fields[0]))
    typings[1].push(await typeIn(theirs, fields[1]))
  }
  const [app0, bare0] = typings.map(merge) as [Typing, Typing]
  const line = ({ median, p95, work }: Typing): string =>
    `${median.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95; main thread ${work.all.toFixed(1)} ms a key ` +
    `(script ${work.script.toFixed(1)}, style ${work.style.toFixed(1)}, layout ${work.layout.toFixed(1)})`
  console.log('Keystroke to paint, 2,000 nodes and 500 pools open')
  console.log(`  address field   ${line(app0)}`)
  console.log(`  bare MUI field  ${line(bare0)}`)
  console.log(
    `  ratio           ${(app0.median / bare0.median).toFixed(2)} median, ${(app0.p95 / bare0.p95).toFixed(2)} p95 (aim: at most 1.5)`,
  )
  await Promise.all([ours.close(), theirs.close()])
}

/** The last digit goes and comes back as another: what stands there can be read, cannot, and can again. */
async function typeIn(page: Page, field: Locator): Promise<Typing> {
  await page.bringToFront()
  await field.click()
  await page.keyboard.press('End')
  await pause(600)
  await page.evaluate(() => {
    window.keyToPaint.length = 0
  })
  const session = await startCounting(page)
  const before = await readWork(session)
  for (let key = 0; key < keysPerRound; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? 'Backspace' : String(4 + (key % 5)))
    await pause(beat)
  }
  await pause(300)
  const work = perKey(before, await readWork(session), keysPerRound)
  await session.detach()
  const times = await page.evaluate(() => window.keyToPaint)
  return { median: median(times), p95: percentile(times, 0.95), work }
}

/** The middle of the rounds, so that a busy moment of the machine does not count. */
function merge(typings: readonly Typing[]): Typing {
  const middle = (read: (typing: Typing) => number): number => median(typings.map(read))
  return {
    median: middle((one) => one.median),
    p95: middle((one) => one.p95),
    work: {
      all: middle((one) => one.work.all),
      script: middle((one) => one.work.script),
      layout: middle((one) => one.work.layout),
      style: middle((one) => one.work.style),
    },
  }
}
