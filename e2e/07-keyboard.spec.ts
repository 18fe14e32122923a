import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, expectAccessible, openFile, type Page, readDownload, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

/** Tabs on until the focused element has this name; fails when it is not reached. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
    })
    if (name.test(focused)) return
  }
  throw new Error(`no element called ${String(name)} within ${most} tab stops`)
}

test('a template is opened, changed, checked and downloaded with the keyboard alone', async ({ page }) => {
  await page.goto('./')
  await tabTo(page, /^hybridone control plane node/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()

  await tabTo(page, /^Load balancer:/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ingress VIP' })).toBeVisible()
  await tabTo(page, /^Ingress VIP$/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10.200.0.200')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Check: 1 error,/ })).toBeVisible()

  await page.keyboard.press('F8')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Check: 0 errors/ })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('button', { name: /^Check: 1 error,/ })).toBeVisible()

  await page.keyboard.press('Control+Home')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await tabTo(page, /^Download/)
  const file = await readDownload(page, () => page.keyboard.press('Enter'))
  expect(file.name).toBe('hybrid-basic.draft-1-error.yaml')
  expect(file.bytes.toString('utf8')).toContain('ingressVIP: 10.200.0.200')
})

test('the focus is always visible', async ({ page }) => {
  await page.goto('./')
  for (let count = 0; count < 12; count += 1) {
    await page.keyboard.press('Tab')
    const isShown = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return true
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
    expect(isShown, `tab stop ${count + 1}`).toBe(true)
  }
})

test('the palette finds commands, sections and addresses, and gives the focus back', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox')
  await expect(search).toBeFocused()
  await expectAccessible(page)
  await search.fill('node pools')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Node pools' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await search.fill('10.200.0.71')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Load balancer' })).toBeVisible()
  // In the field that was gone to a question mark is text.
  await page.getByRole('button', { name: 'Search or run' }).focus()
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

/** What has the focus: a field by its name, anything else by its words; nothing when it is the page itself. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'BODY'
    return `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.trim()
  })

async function openBroken(page: Page): Promise<void> {
  await page.goto('./')
  const text = exampleFile({ vip: '10.200.0.300', workers: ['10.200.0.10', '10.200.0.10'] })
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  await expect(page.getByRole('heading', { level: 1, name: 'Address pools' })).toBeFocused()
}

test('the focus is led into the field of a problem, and what is typed next goes there', async ({ page }) => {
  const { field, problems, section } = workbench(page)
  await openBroken(page)
  await page.keyboard.press('F8')
  await expect(field('Control plane VIP')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('10.200.0.20')
  await expect(field('Control plane VIP')).toHaveValue('10.200.0.20')

  // Round and round, also from within the field of one.
  const seen = new Set<string>()
  for (let round = 0; round < 6; round += 1) {
    await page.keyboard.press('F8')
    seen.add(await focused(page))
  }
  expect([...seen].join()).not.toContain('BODY')
  expect(seen.size).toBeGreaterThan(1)

  await section('Cluster').click()
  await page.getByRole('button', { name: /^Check/ }).focus()
  await page.keyboard.press('Enter')
  await expect(problems.locator(':focus[aria-expanded]')).toHaveCount(1)
  await section('Cluster').click()
  await problems.getByRole('button', { expanded: false }).first().click()
  await expect(page.getByRole('region', { name: 'Form' }).locator(':focus')).toHaveCount(1)
})

test('a repair and a confirmation by keyboard leave the focus beside what they changed', async ({ page }) => {
  const { form, pane, problems, map, section } = workbench(page)
  await openBroken(page)
  await map.getByRole('button', { name: /confirm/ }).press('Enter')
  await expect(map.getByRole('button', { name: /confirm/ })).toHaveCount(0)
  await expect(map.locator(':focus')).toHaveCount(1)

  await pane('Problems').click()
  const count = await problems.getByRole('listitem').count()
  await problems
    .getByRole('button', { name: /^(Remove|Use|Delete|Change)/ })
    .first()
    .press('Enter')
  await expect.poll(() => problems.getByRole('listitem').count()).toBeLessThan(count)
  await expect(problems.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Control+z')

  await section('Node pools').click()
  await form
    .getByRole('button', { name: /^Remove the/ })
    .first()
    .press('Enter')
  await expect(form.locator(':focus')).toHaveCount(1)
})

test('the palette finds pools, free addresses and every button in both languages', async ({ page }) => {
  const { form, map } = workbench(page)
  await page.goto('./')
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(exampleFile()) })
  await expect(page.getByRole('heading', { level: 1, name: 'Address pools' })).toBeFocused()
  const search = page.getByRole('combobox', { name: /command/ })
  const options = page.getByRole('listbox', { name: 'Search or run' }).getByRole('option')
  await page.keyboard.press('Control+k')
  for (const [typed, found] of [
    ['Check', 'Check'],
    ['检查', 'Check'],
    ['打开', 'Open'],
  ] as const) {
    await search.fill(typed)
    await expect(options.filter({ hasText: new RegExp(`^${found}`) }).first()).toBeVisible()
  }
  await search.fill('pool1')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('region', { name: /pool1/ })).toBeFocused()

  await page.keyboard.press('Control+k')
  await search.fill('10.200.0.222')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Explain an address' })
  await expect(dialog.getByRole('textbox')).toHaveValue('10.200.0.222')
  await page.keyboard.press('Escape')
  await expect(map.getByRole('listbox').first()).toBeFocused()

  await page.keyboard.press('Control+k')
  await search.fill('section-networks')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Networks' })).toBeFocused()
})

test('a link to a line shows it, and what is not filled in is said before it leaves', async ({ page }) => {
  const { section, form, pane, editor } = workbench(page)
  await page.goto('./')
  const text = exampleFile({
    controlPlane: ['<Machine 1 IP>'],
    credentials: 'gcrKeyPath: <path to key>\nsshPrivateKeyPath: .ssh/id',
  })
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  await expect(page.getByRole('button', { name: /^Download, \d+ values to fill in/ })).toBeVisible()
  await pane('Problems').click()
  await section('Credentials').click()
  await form
    .getByRole('button', { name: /^line \d/i })
    .first()
    .click()
  await expect(editor).toContainText('gcrKeyPath')
  await expect(pane('YAML')).toHaveAttribute('aria-selected', 'true')
})
