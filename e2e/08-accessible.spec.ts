import { expect, expectAccessible, type Page, test } from './support/app.ts'

const sections = [
  'Cluster',
  'Control plane',
  'Load balancer',
  'Address pools',
  'Node pools',
  'Networks',
  'Network plan',
  'Planned Services',
  'Credentials',
  'Storage',
  'Operations',
]

async function openTour(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('no view of the workbench has an accessibility violation', async ({ page }) => {
      test.slow()
      await openTour(page)
      // Sections are alike in colour, so dark looks at those with states; light looks at all.
      for (const section of colorScheme === 'light'
        ? sections
        : ['Load balancer', 'Address pools', 'Network plan']) {
        await page
          .getByRole('navigation', { name: 'Sections' })
          .getByRole('button', { name: new RegExp(`^${section}:`) })
          .click()
        await expectAccessible(page)
      }
      for (const pane of ['Changes', 'Problems']) {
        await page.getByRole('tab', { name: new RegExp(`^${pane}`) }).click()
        await expectAccessible(page)
      }
    })
  })
}

test('every pane of the phone works without a sideways scroll or violation', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  const bar = page.getByRole('navigation', { name: 'Views of the file' })
  for (const pane of ['Form', 'Map', 'YAML', 'Problems']) {
    await bar.getByRole('button', { name: new RegExp(`^${pane}`) }).click()
    await expectAccessible(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, pane).toBeLessThanOrEqual(0)
  }
})
