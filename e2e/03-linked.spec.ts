import { expect, type Page, test } from './support/app.ts'
import { download, workbench } from './support/workbench.ts'

async function openTemplate(page: Page): Promise<void> {
  await page.goto('./')
  await page
    .getByRole('region', { name: 'Start from a template' })
    .getByRole('button', { name: /hybrid one control plane node/ })
    .click()
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()
}

test.describe('form, map, text and problems show one thing', () => {
  test('an edit in the form is followed by YAML, map and problems, and fixed by the button', async ({
    page,
  }) => {
    const { section, field, editor, problems, pane, verdict, map } = workbench(page)
    await openTemplate(page)
    await section('Address pools').click()
    await field(/^Entry 1 of pool1/).fill('10.200.0.64-10.200.0.90')
    await field(/^Entry 1 of pool1/).blur()
    await expect(editor).toContainText('10.200.0.64-10.200.0.90')
    await expect(verdict(/^Check: 1 error,/)).toBeVisible()
    await expect(map).toContainText('27')
    await pane('Problems').click()
    await problems
      .getByText(/10\.200\.0\.71/)
      .first()
      .click()
    await problems.getByRole('button', { name: 'Apply fix' }).first().click()
    await expect(verdict(/^Check: 0 errors/)).toBeVisible()
    const file = await download(page)
    expect(file.bytes.toString('utf8')).not.toContain('10.200.0.64-10.200.0.90')
  })

  test('typing in the YAML is followed by the form', async ({ page }) => {
    const { section, field, editor } = workbench(page)
    await openTemplate(page)
    await section('Load balancer').click()
    await expect(field('Ingress VIP')).toHaveValue('10.200.0.72')
    await field('Ingress VIP').focus()
    await editor.getByText('ingressVIP', { exact: true }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('5')
    await expect(field('Ingress VIP')).toHaveValue('10.200.0.75')
  })

  test('undo and redo go through form, text and fix alike, back to the first byte', async ({ page }) => {
    const { section, field, editor, undo, redo } = workbench(page)
    await openTemplate(page)
    const before = await download(page)
    await section('Load balancer').click()
    await field('Ingress VIP').fill('10.200.0.80')
    await field('Ingress VIP').blur()
    await expect(editor).toContainText('10.200.0.80')
    await editor.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('# note ')
    const edited = await download(page)
    expect(edited.bytes.toString('utf8')).toContain('# note ')
    while (await undo.isEnabled()) await undo.click()
    const undone = await download(page)
    expect(undone.bytes.equals(before.bytes)).toBe(true)
    while (await redo.isEnabled()) await redo.click()
    const again = await download(page)
    expect(again.bytes.equals(edited.bytes)).toBe(true)
  })

  test('choosing a problem chooses the field, the line and the place on the map', async ({ page }) => {
    const { problems, pane, form, field } = workbench(page)
    await page.goto('./')
    await page.getByRole('button', { name: 'Start the tour' }).click()
    await pane('Problems').click()
    await problems.getByRole('button', { expanded: false }).first().click()
    await expect(problems.getByRole('button', { expanded: true })).toHaveCount(1)
    await expect(form.getByRole('heading', { level: 1, name: 'Load balancer' })).toBeVisible()
    await expect(field('Control plane VIP')).toBeInViewport()
    await pane('YAML').click()
    await expect(page.locator('.bl-line-selected').first()).toBeVisible()
  })
})
