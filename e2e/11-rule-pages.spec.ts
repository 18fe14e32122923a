import { expect, expectAccessible, type Page, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

const rule = 'control-plane-vip-outside-pools'

async function openTour(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
}

test.describe('a page for each rule', () => {
  test('leads from a problem to its rule, and back to the files as they were', async ({ page }) => {
    const { section, field, pane, problems, form } = workbench(page)
    await openTour(page)
    await section('Load balancer').click()
    await field('Ingress VIP').fill('10.200.0.7')
    await pane('Problems').click()
    await problems.getByRole('button', { expanded: false }).first().click()
    await problems.getByRole('link').first().click()
    await expect(page).toHaveURL(/#\/rules\/[a-z0-9-]+$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(form).toBeHidden()
    await page.goBack()
    await expect(form).toBeVisible()
    await expect(pane('Problems')).toHaveAttribute('aria-selected', 'true')
    await section('Load balancer').click()
    await expect(field('Ingress VIP')).toHaveValue('10.200.0.7')
  })

  test('leads there from a field and from the help of a field', async ({ page }) => {
    const { section, form } = workbench(page)
    await openTour(page)
    await section('Load balancer').click()
    await form.getByRole('link', { name: /^Why/ }).first().click()
    await expect(page).toHaveURL(/#\/rules\/.+/)
    await page.getByRole('link', { name: 'Back to the files' }).click()
    await form
      .getByRole('button', { name: /Control plane VIP/ })
      .first()
      .click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: 'The control plane VIP lies in no address pool' })
      .click()
    await expect(page).toHaveURL(new RegExp(`#/rules/${rule}$`))
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page).toHaveTitle(/^The control plane VIP/)
  })

  test('shows examples with what the rule says, and opens one beside the files', async ({ page }) => {
    const { editor } = workbench(page)
    await openTour(page)
    await page.goto(`./#/rules/${rule}`)
    const example = page.getByRole('listitem').filter({ hasText: 'In the middle of a range' })
    await expect(example).toContainText('10.200.0.80 lies in 10.200.0.72-10.200.0.90')
    await expect(example.getByRole('figure')).toContainText('10.200.0.81')
    await expect(page.getByRole('link', { name: /Cluster configuration field reference/ })).toHaveAttribute(
      'rel',
      /noreferrer/,
    )
    await example.getByRole('button', { name: /^Open this example/ }).click()
    await expect(page.getByRole('button', { name: new RegExp(`^${rule}-1.yaml`) })).toBeVisible()
    await expect(editor).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('control plane VIP')
  })

  test('lists all rules and finds one by row and by severity', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('link', { name: /^Rules/ }).click()
    const list = page.getByRole('list', { name: 'Rules' })
    await expect(list).toBeVisible()
    const all = await list.getByRole('listitem').count()
    expect(all).toBeGreaterThan(100)
    await page.getByRole('button', { name: /advice$/ }).click()
    await expect.poll(() => list.getByRole('listitem').count()).toBeLessThan(all)
    await page.getByRole('button', { name: /^All/ }).click()
    await page.getByRole('searchbox').fill('VIP-002')
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await list.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`#/rules/${rule}$`))
    await page.goto('./#/rules/no-such-rule')
    await expect(page.getByText('No rule is called no-such-rule')).toBeVisible()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no accessibility violation in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(`./#/rules/${rule}`)
      await expect(page.getByRole('figure').first()).toBeVisible()
      await expectAccessible(page)
      await page.goto('./#/rules')
      await expect(page.getByRole('searchbox')).toBeVisible()
      await expectAccessible(page)
    })
  }

  test('fits the phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const address of ['./#/rules', `./#/rules/${rule}`]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, address).toBeLessThanOrEqual(0)
    }
  })

  test('lies beside the app as text for those who read without it', async ({ request }) => {
    for (const path of [`rules/${rule}.md`, `rules/${rule}.zh-CN.md`, 'schema/cluster.schema.json']) {
      const response = await request.get(path)
      expect(response.ok(), path).toBe(true)
      expect(await response.text(), path).not.toContain('<!doctype')
    }
  })
})
