import { expect, expectAccessible, readDownload, test } from './support/app.ts'

test.describe('the first page', () => {
  test('offers three doors and has no accessibility violation', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Choose file' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start the tour' })).toBeVisible()
    await expectAccessible(page)
  })

  test('starts from each of the twelve published shapes without an error', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('button', { name: 'All 12 templates' }).click()
    const templates = page.getByRole('region', { name: 'Start from a template' }).getByRole('listitem')
    await expect(templates).toHaveCount(12)
    for (let index = 0; index < 12; index += 1) {
      await templates.nth(index).getByRole('button').click()
      await expect(page.getByRole('button', { name: /^Check: 0 errors/ })).toBeVisible()
      await page.getByRole('button', { name: 'First page' }).click()
      await page.getByRole('button', { name: 'All 12 templates' }).click()
    }
  })

  test('opens the tour with its six mistakes', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('button', { name: 'Start the tour' }).click()
    await page.getByRole('tab', { name: /^Problems/ }).click()
    const list = page.getByRole('list', { name: 'Problems' })
    for (const text of [/control plane VIP/i, /ingress VIP/i, /node/i, /overlap/i, /dash/i]) {
      await expect(list.getByText(text).first()).toBeVisible()
    }
    await expect(page.getByRole('button', { name: /^Check: [5-9] errors/ })).toBeVisible()
  })

  test('takes pasted text and gives it back byte for byte', async ({ page }) => {
    const text = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name:   cluster-x   # kept\n'
    await page.goto('./')
    await page.getByRole('button', { name: 'Paste text' }).click()
    await page.getByRole('textbox', { name: 'Text of the file' }).fill(text)
    await page.getByRole('button', { name: 'Open this text' }).click()
    const file = await readDownload(page, () =>
      page
        .getByRole('button', { name: /^Download/ })
        .first()
        .click(),
    )
    expect(file.bytes.toString('utf8')).toBe(text)
  })

  test('works at 390 px without a sideways scroll', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('./')
    await expect(page.getByRole('button', { name: 'Choose file' })).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})
