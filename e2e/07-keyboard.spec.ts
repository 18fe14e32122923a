import { expect, expectAccessible, type Page, readDownload, test } from './support/app.ts'

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
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})
