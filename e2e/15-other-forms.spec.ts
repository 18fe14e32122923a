import { expect, expectAccessible, openFile, type Page, readDownload, test } from './support/app.ts'

async function openTour(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Other forms of this plan' })

test('the plan leaves in the form of another tool, with what has no counterpart there', async ({ page }) => {
  test.slow()
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
  await expect(page.getByText('49 addresses: 41 given out automatically, 8 on request')).toBeVisible()
})

test('room for more addresses is found, shown on the map, taken and taken back as one step', async ({
  page,
}) => {
  test.slow()
  await openTour(page)
  await page.getByRole('button', { name: 'Find room' }).click()
  await page.getByLabel('Further addresses').fill('20')
  await page.getByRole('combobox', { name: 'For' }).click()
  await page.getByRole('option', { name: 'a new pool' }).click()
  const take = page.getByRole('button', { name: /^Take 10\.200\.0\.12-10\.200\.0\.31$/ })
  const marks = page.locator('svg [stroke-dasharray="5 3"]')
  await expect(marks).toHaveCount(0)
  await take.focus()
  await expect(marks).toHaveCount(2)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('58 addresses: 50 given out automatically, 8 on request')).toBeVisible()
  await expect(marks).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText('38 addresses: 30 given out automatically, 8 on request')).toBeVisible()
})

test('a number that cannot be asked for is said, and Escape closes with the focus where it was', async ({
  page,
}) => {
  await openTour(page)
  const door = page.getByRole('button', { name: 'Find room' })
  await door.click()
  await page.getByLabel('Further addresses').fill('0')
  await expect(page.getByText('A whole number from 1 to 1000000')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(door).toBeFocused()
})

test('the segment is split for clusters that are still to come', async ({ page }) => {
  await openTour(page)
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Network plan/ })
    .click()
  await page.getByRole('button', { name: 'Split among clusters' }).click()
  await page.getByRole('button', { name: /^Keep 10\.200\.0\.128\/27/ }).click()
  await expect(page.getByRole('textbox').and(page.locator('[value="10.200.0.192/27"]'))).toHaveCount(1)
  await expect(page.locator('[value="cluster 3"]')).toHaveCount(1)
})

test('a VIP moves to a free address that is proposed', async ({ page }) => {
  await openTour(page)
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^Load balancer/ })
    .click()
  const vip = page.getByRole('textbox', { name: 'Control plane VIP' })
  await expect(vip).toHaveValue('10.200.0.71')
  await page.setViewportSize({ width: 390, height: 500 })
  await page.getByRole('button', { name: 'Find a free address' }).first().click()
  // It opens below the fold, and comes into view with the focus.
  const offered = page.getByRole('group', { name: /places/ })
  await expect(offered).toBeFocused()
  await expect(offered).toBeInViewport({ ratio: 0.9 })
  await page.getByRole('button', { name: 'Take 10.200.0.69' }).click()
  await expect(vip).toHaveValue('10.200.0.69')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(vip).toHaveValue('10.200.0.71')
})
