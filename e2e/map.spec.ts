import { type ExamplePool, exampleFile } from '../src/core/rules/examples.ts'
import { expect, openFile, type Page, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

const mistakes = exampleFile({
  controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.0.4'],
  workers: ['10.200.0.10', '10.200.0.11', '10.200.0.12'],
  vip: '10.200.0.71',
  ingress: '10.200.0.80',
  pools: [
    { name: 'pool1', addresses: ['10.200.0.64-10.200.0.90'] },
    { name: 'pool2', addresses: ['10.200.0.96/28'], manualAssign: 'true' },
  ],
})

const open = async (page: Page, text: string, name = 'cluster.yaml'): Promise<void> => {
  await page.goto('./')
  await openFile(page, { name, bytes: Buffer.from(text) })
  await expect(page.getByRole('region', { name: /^Map of 10\./ })).toBeVisible()
}

const partsOf = (page: Page) => {
  const map = page.getByRole('region', { name: /^Map of/ }).first()
  return {
    map,
    drawing: map
      .locator('svg[aria-hidden=true]:not([data-minimap])')
      .filter({ has: page.locator('pattern') }),
    minimap: map.locator('svg[data-minimap]'),
    list: map.getByRole('listbox'),
    chosen: map.getByRole('option', { selected: true }),
    fit: map.getByRole('button', { name: 'Fit', exact: true }),
    zoomIn: map.getByRole('button', { name: 'Zoom in' }),
    zoomOut: map.getByRole('button', { name: 'Zoom out' }),
  }
}

test('a click on a band of the map opens its pool', async ({ page }) => {
  await open(page, mistakes)
  const { drawing } = partsOf(page)
  const { section, field } = workbench(page)
  await section('Cluster').click()
  const note = await drawing.getByText('.96/28 · 16 addresses · on request').boundingBox()
  expect(note).not.toBeNull()
  await page.mouse.click(note!.x - 24, note!.y + note!.height / 2)
  await expect(section('Address pools')).toHaveAttribute('aria-current', 'true')
  await expect(field(/^Entry 1 of pool2/)).toBeVisible()
})

test('the number of a problem on the map leads to it', async ({ page }) => {
  await open(page, mistakes)
  const { drawing } = partsOf(page)
  const { section } = workbench(page)
  await section('Cluster').click()
  const lane = await drawing.getByText('Problems', { exact: true }).boundingBox()
  const sign = await drawing.getByText('1', { exact: true }).first().boundingBox()
  expect(Math.abs(sign!.y - lane!.y)).toBeLessThan(12)
  await page.mouse.click(sign!.x + sign!.width / 2, sign!.y + sign!.height / 2)
  await expect(section('Cluster')).not.toHaveAttribute('aria-current', 'true')
})

test('the keyboard walks the addresses, finds the next problem and opens its field', async ({ page }) => {
  await open(page, mistakes)
  const { list, chosen } = partsOf(page)
  const { section } = workbench(page)
  await section('Cluster').click()
  await list.focus()
  await page.keyboard.press('Home')
  await expect(chosen).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('End')
  await expect(chosen).toContainText('.255')
  await page.keyboard.press('Home')
  await page.keyboard.press('.')
  await expect(chosen).toContainText('problems')
  await expect(chosen).toContainText('.71')
  await page.keyboard.press('Enter')
  await expect(section('Cluster')).not.toHaveAttribute('aria-current', 'true')
})

test('zooming shows a part, says so, and Fit brings the whole subnet back', async ({ page }) => {
  await open(page, mistakes)
  const { map, drawing, zoomIn, zoomOut, fit, list } = partsOf(page)
  await expect(zoomOut).toBeDisabled()
  await expect(drawing).toContainText('.255')
  await zoomIn.click()
  await zoomIn.click()
  await expect(map.getByText('/26', { exact: true })).toBeVisible()
  await expect(map.getByText(/^shown: .*64 addresses/)).toBeAttached()
  await fit.click()
  await expect(map.getByText('/24', { exact: true })).toBeVisible()
  await list.focus()
  await page.keyboard.press('+')
  await expect(zoomOut).toBeEnabled()
  await page.keyboard.press('0')
  await expect(zoomOut).toBeDisabled()
})

test('Ctrl and the wheel zoom round the pointer', async ({ page }) => {
  await open(page, mistakes)
  const { drawing, zoomOut } = partsOf(page)
  const note = await drawing.getByText('.96/28 · 16 addresses · on request').boundingBox()
  await page.mouse.move(note!.x - 40, note!.y + 6)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await expect(zoomOut).toBeEnabled()
  await expect(drawing).toContainText('.96')
  await expect(drawing).not.toContainText('.255')
})

test('the table says the same as the drawing and leads to the place', async ({ page }) => {
  await open(page, mistakes)
  const { map } = partsOf(page)
  const { section } = workbench(page)
  await section('Cluster').click()
  await map.getByRole('button', { name: 'Table' }).click()
  const table = page.getByRole('dialog', { name: /^All addresses of 10\.200\.0\.0\/24/ })
  const rows = table.getByRole('row')
  await expect(rows.filter({ hasText: 'free' }).first()).toBeVisible()
  const counts = await table.locator('tbody tr td:nth-child(2)').allInnerTexts()
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(256)
  await table.getByRole('button', { name: /10\.200\.0\.96/ }).click()
  await expect(table).toBeHidden()
  await expect(section('Address pools')).toHaveAttribute('aria-current', 'true')
})

test('the phone shows ruler and cells within its width', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(mistakes) })
  await page.getByRole('button', { name: /^Map/ }).click()
  const { drawing } = partsOf(page)
  const box = await drawing.boundingBox()
  expect(box!.x).toBeGreaterThanOrEqual(0)
  expect(box!.x + box!.width).toBeLessThanOrEqual(391)
  await expect(drawing).toContainText('.240')
})

/** 500 pools of four ranges and 2,000 nodes, which is all that a /20 holds. */
function crowd(): string {
  const address = (index: number): string => `10.32.${Math.floor(index / 250)}.${2 + (index % 250)}`
  const pools = Array.from({ length: 500 }, (_, index): ExamplePool => {
    const range = (part: number): string => {
      const one = address(2000 + index + part * 500)
      return `${one}-${one}`
    }
    return { name: `p${index}`, addresses: [0, 1, 2, 3].map(range) }
  })
  return exampleFile({
    controlPlane: ['10.32.0.1', '10.32.15.253', '10.32.15.254'],
    workers: Array.from({ length: 2000 }, (_, index) => address(index)),
    vip: '10.32.15.252',
    ingress: address(2000),
    pools,
  })
}

test('a crowded /20 pans and zooms with few elements', async ({ page }) => {
  test.setTimeout(120_000)
  await open(page, crowd(), 'crowd.yaml')
  await expect(page.getByRole('region', { name: 'Map of 10.32.0.0/20' })).toBeVisible()
  const { drawing } = partsOf(page)
  const seen = await drawing.evaluate(async (svg) => {
    const frames: number[] = []
    let most = 0
    let last = 0
    const box = svg.getBoundingClientRect()
    await new Promise<void>((done) => {
      const frame = (now: number): void => {
        if (last > 0) frames.push(now - last)
        last = now
        const turn = { ctrlKey: frames.length % 2 === 0, deltaX: 30, deltaY: frames.length < 50 ? -12 : 12 }
        svg.dispatchEvent(
          new WheelEvent('wheel', {
            ...turn,
            clientX: box.left + box.width / 2,
            clientY: box.top + 40,
            bubbles: true,
            cancelable: true,
          }),
        )
        most = Math.max(most, svg.querySelectorAll('*').length)
        if (frames.length < 100) requestAnimationFrame(frame)
        else done()
      }
      requestAnimationFrame(frame)
    })
    const sorted = frames.toSorted((a, b) => a - b)
    return { median: sorted[50] ?? 0, p95: sorted[95] ?? 0, most }
  })
  console.log(
    `map: 100 frames, interval median ${seen.median.toFixed(1)} ms, p95 ${seen.p95.toFixed(1)} ms, at most ${seen.most} elements`,
  )
  expect(seen.most).toBeGreaterThan(40)
  expect(seen.most).toBeLessThan(2000)
})

test('the minimap shows where a part lies and moves it', async ({ page }) => {
  await open(page, crowd(), 'crowd.yaml')
  const { map, minimap, zoomIn, fit } = partsOf(page)
  await expect(minimap).toHaveCount(0)
  for (let stop = 0; stop < 3; stop += 1) await zoomIn.click()
  const box = await minimap.boundingBox()
  expect(box).not.toBeNull()
  const shown = map.getByText(/^shown: /)
  await page.mouse.click(box!.x + 125, box!.y + 12)
  await expect(shown).toContainText('10.32.0.0')
  await page.mouse.click(box!.x + box!.width - 40, box!.y + 12)
  await expect(shown).toContainText('.15.255')
  await fit.click()
  await expect(minimap).toHaveCount(0)
})

test('pools that are empty in view give way and come back', async ({ page }) => {
  await open(page, mistakes)
  const { map, drawing, zoomIn } = partsOf(page)
  await zoomIn.click()
  await zoomIn.click()
  await zoomIn.click()
  await expect(drawing).not.toContainText('pool1')
  await map.getByRole('button', { name: /lanes? (is|are) empty here/ }).click()
  await expect(drawing).toContainText('pool1')
  await map.getByRole('button', { name: /^Leave out/ }).click()
  await expect(drawing).not.toContainText('pool1')
})

test.describe('with two fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('the map zooms where they part', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(mistakes) })
    await page.getByRole('button', { name: /^Map/ }).click()
    const { drawing, zoomOut } = partsOf(page)
    await expect(zoomOut).toBeDisabled()
    const box = await drawing.boundingBox()
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [-1, 1].map((side, id) => ({ x: box!.x + 200 + (side * apart) / 2, y: box!.y + 60, id })),
      })
    await touch('touchStart', 40)
    for (const apart of [60, 90, 130, 180]) await touch('touchMove', apart)
    await touch('touchEnd', 0)
    await expect(zoomOut).toBeEnabled()
  })
})
