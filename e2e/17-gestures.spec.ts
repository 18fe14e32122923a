import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, expectAccessible, openFile, type Page, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

const text = exampleFile({
  pools: [
    { name: 'pool1', addresses: ['10.200.0.72-10.200.0.90'] },
    { name: 'internal', addresses: ['10.200.0.96/28'], manualAssign: 'true' },
  ],
})

const open = async (page: Page): Promise<void> => {
  await page.goto('./')
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  await expect(page.getByRole('region', { name: /^Map of 10\./ })).toBeVisible()
}

/** The drawing, with the px of an address and of a lane: a /24 lies evenly between its ticks. */
async function mapOf(page: Page) {
  const map = page.getByRole('region', { name: /^Map of/ }).first()
  const drawing = map.locator('svg[data-look]')
  const middleOf = async (words: string): Promise<{ x: number; y: number }> => {
    const box = await drawing.getByText(words, { exact: true }).first().boundingBox()
    return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 }
  }
  const left = (await middleOf('.64')).x
  const right = (await middleOf('.192')).x
  return {
    drawing,
    list: map.getByRole('listbox'),
    status: map.getByRole('status'),
    /** The left edge of `10.200.0.host`. */
    at: (host: number): number => left + ((host - 64) * (right - left)) / 128,
    lane: async (name: string): Promise<number> => (await middleOf(name)).y,
  }
}

async function drag(
  page: Page,
  from: readonly [number, number],
  ...to: readonly (readonly [number, number])[]
) {
  await page.mouse.move(...from)
  await page.mouse.down()
  for (const point of to) await page.mouse.move(...point, { steps: 4 })
}

test('free space becomes a range of the pool beside it, as one step', async ({ page }) => {
  await open(page)
  const { drawing, at, lane } = await mapOf(page)
  const { editor, undo } = workbench(page)
  const y = await lane('pool1')
  await drag(page, [at(112) + 1, y], [at(128) - 2, y])
  await expect(drawing.getByText('new · 16')).toBeVisible()
  await expect(drawing.getByText('/28 ends here')).toBeVisible()
  await expect(page.getByText('- 10.200.0.112/28')).toBeVisible()
  await expect(page.getByText('No problem.')).toBeVisible()
  await page.mouse.up()
  const menu = page.getByRole('dialog', { name: /What shall 10\.200\.0\.112/ })
  await expect(menu.getByRole('menuitem', { name: 'new range in pool1' })).toBeFocused()
  await expect(editor).not.toContainText('10.200.0.112/28')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(editor).toContainText('10.200.0.112/28')
  await undo.click()
  await expect(editor).not.toContainText('10.200.0.112/28')
})

test('free space becomes a new pool, or is kept free in the network plan', async ({ page }) => {
  await open(page)
  const { drawing, at, lane } = await mapOf(page)
  const { editor } = workbench(page)
  const y = await lane('internal')
  await drag(page, [at(128) + 1, y], [at(136) - 2, y])
  await page.mouse.up()
  await page.getByRole('menuitem', { name: 'new pool' }).click()
  await expect(editor).toContainText('10.200.0.128/29')
  await drag(page, [at(200) + 1, y], [at(208) - 1, y])
  await page.mouse.up()
  await page.getByRole('menuitem', { name: 'reserved: DHCP' }).click()
  await expect(drawing.getByText('Reserved', { exact: true })).toBeVisible()
})

test('an edge is pulled to its neighbour, and Escape gives up', async ({ page }) => {
  await open(page)
  const { drawing, at, lane } = await mapOf(page)
  const { editor, field } = workbench(page)
  const y = await lane('pool1')
  await drag(page, [at(91) - 2, y], [at(96) - 4, y])
  await expect(drawing.getByText('internal starts here')).toBeVisible()
  await expect(drawing.getByText('+5')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(drawing.getByText('internal starts here')).toHaveCount(0)
  await expect(field(/^Entry 1 of pool1/)).toHaveValue('10.200.0.72-10.200.0.90')
  await drag(page, [at(91) - 2, y], [at(96) - 4, y])
  await page.mouse.up()
  await expect(editor).toContainText('10.200.0.72-10.200.0.95')
  await expect(field(/^Entry 1 of pool1/)).toHaveValue('10.200.0.72-10.200.0.95')
})

test('a clash is hatched and told before it exists', async ({ page }) => {
  await open(page)
  const { at, lane } = await mapOf(page)
  const { field } = workbench(page)
  const y = await lane('pool1')
  await drag(page, [at(91) - 2, y], [at(101), y])
  await expect(page.getByText(/10\.200\.0\.96.*internal|internal.*10\.200\.0\.96/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(field(/^Entry 1 of pool1/)).toHaveValue('10.200.0.72-10.200.0.90')
})

/** The middle of the cell of `10.200.0.host`: the brackets of a /24 stand in its first and last one. */
async function cellsOf(page: Page) {
  const { drawing } = await mapOf(page)
  await drawing.getByText(']', { exact: true }).scrollIntoViewIfNeeded()
  const middleOf = async (sign: string) => {
    const box = await drawing.getByText(sign, { exact: true }).boundingBox()
    return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 }
  }
  const [first, last] = [await middleOf('['), await middleOf(']')]
  const columns = 64
  return (host: number): readonly [number, number] => [
    first.x + ((host % columns) * (last.x - first.x)) / (columns - 1),
    first.y + (Math.floor(host / columns) * (last.y - first.y)) / (256 / columns - 1),
  ]
}

test('cells of the grid are drawn over, pulled and moved like the ruler', async ({ page }) => {
  await open(page)
  const { drawing } = await mapOf(page)
  const { editor, field, section, form } = workbench(page)
  const cell = await cellsOf(page)
  // Over the end of a row: the range runs in address order.
  await page.mouse.move(...cell(120))
  await expect(drawing).toHaveAttribute('data-look', 'draw')
  await drag(page, cell(120), cell(135))
  await expect(drawing.getByText('new · 16')).toBeVisible()
  await expect(page.getByText('- 10.200.0.120-10.200.0.135')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(drawing.getByText('new · 16')).toHaveCount(0)
  await drag(page, cell(120), cell(135))
  await page.mouse.up()
  const menu = page.getByRole('dialog', { name: /What shall 10\.200\.0\.120/ })
  await expect(menu.getByRole('menuitem', { name: 'new range in internal' })).toBeFocused()
  await expect(editor).not.toContainText('10.200.0.120-10.200.0.135')
  await page.keyboard.press('Enter')
  await expect(editor).toContainText('10.200.0.120-10.200.0.135')
  await drag(page, cell(90), cell(94))
  await page.mouse.up()
  await expect(field(/^Entry 1 of pool1/)).toHaveValue('10.200.0.72-10.200.0.94')
  await drag(page, cell(71), cell(64))
  await page.mouse.up()
  await expect(editor).toContainText('controlPlaneVIP: 10.200.0.64')
  // What is under the pointer now is what was dropped there.
  await expect(drawing).toHaveAttribute('data-look', 'move')
  await section('Cluster').click()
  await form.getByRole('button', { name: 'Mark as running' }).click()
  const at = await cellsOf(page)
  await page.mouse.move(...at(80))
  await expect(drawing).toHaveAttribute('data-look', 'locked')
  await expect(page.getByText(/Add a new pool instead/).first()).toBeVisible()
})

test('a band and a VIP move', async ({ page }) => {
  await open(page)
  const { drawing, at, lane } = await mapOf(page)
  const { editor } = workbench(page)
  const y = await lane('internal')
  await drag(page, [at(104), y], [at(120) + 2, y])
  await page.mouse.up()
  await expect(editor).toContainText('10.200.0.112/28')
  const sign = await drawing.getByText('V', { exact: true }).nth(1).boundingBox()
  const from = [sign!.x + sign!.width / 2, sign!.y + sign!.height / 2] as const
  await drag(page, from, [from[0] - (at(71) - at(60)), from[1]])
  await page.mouse.up()
  await expect(editor).toContainText('controlPlaneVIP: 10.200.0.60')
})

test('a range is split, merged and carved by its menu', async ({ page }) => {
  await open(page)
  const { at, lane } = await mapOf(page)
  const { editor, undo } = workbench(page)
  const menu = async (host: number): Promise<void> => {
    // A lane for problems comes and goes above the others.
    await page.mouse.click(at(host) + 2, await lane('pool1'), { button: 'right' })
  }
  await menu(80)
  await page.getByRole('menuitem', { name: 'Split before 10.200.0.80' }).click()
  await expect(editor).toContainText('10.200.0.72-10.200.0.79')
  await expect(editor).toContainText('10.200.0.80-10.200.0.90')
  await menu(75)
  await page.getByRole('menuitem', { name: /^Merge with 10\.200\.0\.80/ }).click()
  await expect(editor).toContainText('10.200.0.72-10.200.0.90')
  await menu(85)
  await page.getByRole('menuitem', { name: 'Take out 10.200.0.85' }).click()
  await expect(editor).toContainText('10.200.0.86-10.200.0.90')
  await undo.click()
  await expect(editor).toContainText('10.200.0.72-10.200.0.90')
  await page.getByRole('button', { name: 'Change pool1' }).click()
  await expect(page.getByRole('menuitem', { name: /^Split before/ })).toBeVisible()
})

test('the keyboard moves ends, draws and opens the menu', async ({ page }) => {
  await open(page)
  const { list, status } = await mapOf(page)
  const { editor, field } = workbench(page)
  await list.focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 20; step += 1) {
    if ((await list.getByRole('option', { selected: true }).textContent())?.includes('10.200.0.73 –')) break
    await page.keyboard.press('ArrowDown')
  }
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(status).toHaveText('10.200.0.72 to 10.200.0.95, 24 addresses, +5, no problem')
  await page.keyboard.press('Escape')
  await expect(field(/^Entry 1 of pool1/)).toHaveValue('10.200.0.72-10.200.0.90')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(editor).toContainText('10.200.0.72-10.200.0.95')
  await list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('n')
  await expect(status).toContainText('10.200.0.112 to 10.200.0.127')
  await page.keyboard.press('ArrowRight')
  await expect(status).toContainText('10.200.0.113 to 10.200.0.128')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: /^new range in/ }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'New range from 10.200.0.113' })).toBeVisible()
})

test('what a running cluster forbids cannot be dragged, and says why', async ({ page }) => {
  await open(page)
  const { drawing, at, lane, list, status } = await mapOf(page)
  const { section, form, field } = workbench(page)
  await section('Cluster').click()
  await form.getByRole('button', { name: 'Mark as running' }).click()
  const y = await lane('pool1')
  await page.mouse.move(at(80), y)
  await expect(drawing).toHaveAttribute('data-look', 'locked')
  await expect(page.getByText(/Add a new pool instead/).first()).toBeVisible()
  await drag(page, [at(80), y], [at(130), y])
  await page.mouse.up()
  await section('Address pools').click()
  await expect(field(/^Entry 1 of pool1/)).toHaveValue('10.200.0.72-10.200.0.90')
  await list.focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(status).toContainText('Add a new pool instead')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the ends of what is chosen are stepped one address at a time, as one step back', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
    const { field, undo } = workbench(page)
    await field(/^Entry 1 of pool1/).click()
    await page.getByRole('button', { name: 'Map', exact: true }).click()
    const last = page.getByRole('group', { name: 'Last address' })
    await expect(last).toContainText('10.200.0.90')
    const more = last.getByRole('button', { name: 'Last address: one more' })
    const box = await more.boundingBox()
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44)
    for (const end of [91, 92, 93]) {
      await more.click()
      await expect(last).toContainText(`10.200.0.${end}`)
    }
    await expectAccessible(page)
    await undo.click()
    await expect(last).toContainText('10.200.0.90')
  })
})

test('a view glides to its place, and events of one frame add up', async ({ page }) => {
  await open(page)
  const { drawing } = await mapOf(page)
  const level = page.getByText(/^\/\d+$/)
  const zoomIn = page.getByRole('button', { name: 'Zoom in' })
  await zoomIn.dblclick()
  await expect(level.filter({ hasText: /^\/26$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Fit', exact: true }).click()
  await expect(level.filter({ hasText: /^\/24$/ }).first()).toBeVisible()
  // Twelve turns within one task: each starts from what the one before left.
  await drawing.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect()
    for (let turn = 0; turn < 12; turn += 1) {
      const at = { clientX: left + 500, clientY: top + 30 }
      element.dispatchEvent(
        new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -60, ...at }),
      )
    }
  })
  await expect(level.filter({ hasText: /^\/2[123]$/ })).toHaveCount(0)
  await expect(level.filter({ hasText: /^\/27$/ })).toBeVisible()
})

test.describe('for those who want nothing to move', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the view is there at once', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const level = await page
      .getByRole('region', { name: /^Map of/ })
      .getByText(/^\/\d+$/)
      .textContent()
    expect(level).toBe('/25')
  })
})
