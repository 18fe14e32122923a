import { expect, expectAccessible, test } from './support/app.ts'

test.use({ locale: 'zh-CN' })

test('the tour can be taken in Chinese', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expectAccessible(page)
  await page.getByRole('button', { name: '开始练习' }).click()
  await expect(page.getByRole('tab', { name: /^问题/ })).toBeVisible()
  await page.getByRole('tab', { name: /^问题/ }).click()
  await expect(
    page
      .getByRole('list', { name: '问题' })
      .getByText(/控制平面 VIP/)
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('tab', { name: /^Problems/ })).toBeVisible()
})
