import type { Browser, CDPSession } from '@playwright/test'
import { pause } from './measure.ts'
import { openLarge } from './open.ts'

const editsPerRound = 8

/**
 * Edits, looks around and takes everything back, round after round. After each round the history holds the same number
 * of steps, so what grows is kept beyond the history.
 */
export async function benchEditing(browser: Browser, app: string, minutes: number): Promise<void> {
  const page = await browser.newPage()
  await openLarge(page, app)
  const session = await page.context().newCDPSession(page)
  const field = page.getByRole('textbox', { name: 'Ingress VIP' })
  const section = (name: string) =>
    page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: new RegExp(`^${name}:`) })
      .click()
  const until = performance.now() + minutes * 60_000
  const held: { readonly bytes: number; readonly nodes: number }[] = []
  while (performance.now() < until || held.length < 4) {
    for (let edit = 0; edit < editsPerRound; edit += 1) {
      await field.click()
      await page.keyboard.press('End')
      await page.keyboard.press('Backspace')
      await page.keyboard.type(String(4 + (edit % 6)), { delay: 60 })
      await page.keyboard.press('Tab')
      await pause(150)
    }
    await section('Node pools')
    await section('Address pools')
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Fit' }).click()
    await page.getByRole('tab', { name: /^Problems/ }).click()
    await page.getByRole('tab', { name: /^YAML/ }).click()
    const undo = page.getByRole('button', { name: /^Undo/ })
    while (await undo.isEnabled()) await undo.click()
    await section('Load balancer')
    await pause(600)
    held.push(await readHeld(session))
  }
  // Caches fill in the first rounds.
  const [first, last] = [held[2]!, held.at(-1)!]
  const rounds = held.length - 3
  const grown = (last.bytes - first.bytes) / 1e6
  console.log(`Editing for ${minutes} min: ${held.length} rounds of ${editsPerRound} edits, each taken back`)
  console.log(
    `  memory held     ${(first.bytes / 1e6).toFixed(1)} MB after the third round, ${(last.bytes / 1e6).toFixed(1)} MB at the end: ${((grown / Math.max(1, rounds)) * 1000).toFixed(0)} kB a round`,
  )
  console.log(`  elements        ${first.nodes} then, ${last.nodes} at the end`)
  await page.close()
}

async function readHeld(session: CDPSession): Promise<{ bytes: number; nodes: number }> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  return { bytes: usedSize, nodes }
}
