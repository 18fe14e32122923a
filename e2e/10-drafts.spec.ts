import { expect, openFile, test } from './support/app.ts'

const text = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: cluster-kept\n'

test.describe('drafts', () => {
  test('a reloaded page goes on where it was, a new tab is offered the draft', async ({ page, context }) => {
    await page.goto('./')
    await openFile(page, { name: 'kept.yaml', bytes: Buffer.from(text) })
    await expect(page.getByText(/^Saved in this browser/)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: /^kept\.yaml/ })).toBeVisible()
    const other = await context.newPage()
    await other.goto('./')
    await other.getByRole('button', { name: 'Continue kept.yaml' }).click()
    await expect(other.getByRole('button', { name: /^kept\.yaml/ })).toBeVisible()
  })

  test('a deleted draft is gone', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'gone.yaml', bytes: Buffer.from(text) })
    await expect(page.getByText(/^Saved in this browser/)).toBeVisible()
    await page.getByRole('button', { name: 'First page' }).click()
    await page.getByRole('button', { name: 'Delete the draft gone.yaml' }).click()
    await expect(page.getByRole('button', { name: 'Continue gone.yaml' })).toBeHidden()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Continue gone.yaml' })).toBeHidden()
  })
})
