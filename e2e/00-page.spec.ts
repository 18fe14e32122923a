import { expect, test } from './support/app.ts'

test.describe('the page before anything is opened', () => {
  test('paints under the strict policy, which allows no other origin', async ({ page }) => {
    await page.goto('./')
    await expect(page.locator('#root')).not.toBeEmpty()
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*/)
  })

  for (const [colorScheme, locale, theme, language] of [
    ['light', 'en-GB', 'light', 'en'],
    ['dark', 'zh-CN', 'dark', 'zh-CN'],
    ['dark', 'de-DE', 'dark', 'en'],
  ] as const) {
    test.describe(`in a ${colorScheme} browser that prefers ${locale}`, () => {
      test.use({ colorScheme, locale })
      test(`starts in ${theme} and ${language}`, async ({ page }) => {
        await page.goto('./')
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
      })
    })
  }

  test('what the user chose comes before what the browser prefers', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('blbd:preferences', JSON.stringify({ language: 'zh-CN', theme: 'dark' }))
    })
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  })

  test('unreadable preferences do not keep the page from starting', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('blbd:preferences', '{'))
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await expect(page.locator('#root')).not.toBeEmpty()
  })
})
