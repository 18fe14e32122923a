import { expect, expectAccessible, openFile, type Page, readDownload, test } from './support/app.ts'

async function openTour(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Other forms of this plan' })

test('the plan leaves in the form of another tool, with what has no counterpart there', async ({ page }) => {
  await openTour(page)
  await page.getByRole('button', { name: 'More ways to save' }).click()
  await page.getByRole('menuitem', { name: /^Other forms/ }).click()
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('listitem').filter({ hasText: '10.200.0.71' })).toHaveCount(1)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Terraform' }).click()
  const shown = await dialog.getByRole('region', { name: 'Text as Terraform' }).textContent()
  const file = await readDownload(page, () => dialog.getByRole('button', { name: /^Download / }).click())
  expect(file.name).toBe('tour.tf')
  expect(file.bytes.toString()).toBe(shown)
  expect(shown).toContain('control_plane_vip = "10.200.0.71"')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the command table opens it too, by keyboard alone', async ({ page }) => {
  await openTour(page)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('gcloud')
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeVisible()
})

test('Terraform opened beside a cluster gives it its pools', async ({ page }) => {
  await openTour(page)
  const pool = 'address_pools {\n      pool = "extra"\n      addresses = ["10.200.0.160-10.200.0.170"]\n    }'
  const text = `resource "google_gkeonprem_bare_metal_cluster" "c" {\n  metal_lb_config {\n    ${pool}\n  }\n}\n`
  await openFile(page, { name: 'main.tf', bytes: Buffer.from(text) })
  await page.getByRole('tab', { name: /^Problems/ }).click()
  await page.getByRole('button', { name: 'Add extra to tour' }).click()
  await page
    .getByRole('navigation', { name: 'Open files' })
    .getByRole('button', { name: /^tour\.yaml/ })
    .click()
  await expect(page.getByText('41 addresses: 41 given out automatically')).toBeVisible()
})
