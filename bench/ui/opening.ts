import type { Browser } from '@playwright/test'
import { median, pause, watchLongTasks } from './measure.ts'
import { longText, openText } from './open.ts'
import { recordTasks } from './tasks.ts'

const rounds = 3

/** How long the longest task holds the main thread while a file of 1 MB is opened. */
export async function benchOpening(browser: Browser, app: string): Promise<void> {
  const text = longText(1_000_000)
  const longest: { readonly duration: number; readonly scripts: string }[] = []
  const shown: number[] = []
  const works: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage()
    await watchLongTasks(page)
    await page.goto(app)
    await pause(1500)
    const endRecording = await recordTasks(page)
    await pause(500)
    await page.evaluate(() => {
      window.longest.length = 0
    })
    const began = performance.now()
    await openText(page, 'long.yaml', text)
    await page.getByRole('textbox').first().waitFor()
    shown.push(performance.now() - began)
    await pause(4000)
    works.push(await endRecording())
    const tasks = await page.evaluate(() => window.longest)
    const byLength = tasks
      .filter(({ kind }) => kind === 'longtask')
      .toSorted((a, b) => b.duration - a.duration)
    const frame = tasks
      .filter(({ kind }) => kind === 'long-animation-frame')
      .toSorted((a, b) => b.duration - a.duration)[0]
    longest.push({ duration: byLength[0]?.duration ?? 0, scripts: frame?.scripts ?? '' })
    console.log(
      `  tasks of 50 ms and more: ${byLength.map(({ duration }) => Math.round(duration)).join(', ') || 'none'}; in the longest frame: ${frame?.scripts ?? '-'}`,
    )
    await page.close()
  }
  console.log(`Opening ${(text.length / 1e6).toFixed(1)} MB`)
  console.log(
    `  longest task    ${median(longest.map(({ duration }) => duration)).toFixed(0)} ms (aim: at most 100); first field after ${median(shown).toFixed(0)} ms`,
  )
  console.log(
    `  its work        ${median(works).toFixed(0)} ms: the most that one task had of the processor, whatever else the machine did`,
  )
}
