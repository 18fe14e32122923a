import { expect, expectAccessible, openFile, type Page, test } from './support/app.ts'
import { download, workbench } from './support/workbench.ts'

const text = `apiVersion: v1
kind: Namespace
metadata:
  name: cluster-changes
---
apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: changes
  namespace: cluster-changes
spec:
  type: hybrid
  loadBalancer:
    mode: bundled
    vips:
      controlPlaneVIP: 10.200.0.71
      # announced by the speakers
      ingressVIP: 10.200.0.72
    addressPools:
    - name: pool1
      addresses:
      - 10.200.0.72-10.200.0.90
`

/** The sides of the comparison, by their names. */
const side = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function changeIngress(page: Page, to: string): Promise<void> {
  const { section, field } = workbench(page)
  await section('Load balancer').click()
  await field('Ingress VIP').fill(to)
  await field('Ingress VIP').blur()
}

async function open(page: Page): Promise<void> {
  await page.goto('./')
  await openFile(page, { name: 'changes.yaml', bytes: Buffer.from(text) })
  await changeIngress(page, '10.200.0.80')
  await workbench(page).pane('Changes').click()
}

test.describe('changes', () => {
  test('in words, in one column, and side by side where there is room; the choice is remembered', async ({
    page,
  }) => {
    test.slow()
    await open(page)
    const region = page.getByRole('region', { name: 'Against the file as it was opened' })
    await expect(region.getByRole('list', { name: 'In words' })).toContainText('10.200.0.80')
    await expect(region).toContainText('21 of 22 lines untouched')
    const both = side(page, 'Text now, with what went')
    await expect(both).toContainText('ingressVIP: 10.200.0.72')
    await expect(both).toContainText('ingressVIP: 10.200.0.80')
    await expect(both).not.toContainText('kind: Namespace')
    await page.getByRole('button', { name: 'Whole file' }).click()
    await expect(both).toContainText('kind: Namespace')
    await expectAccessible(page)

    await region.getByRole('button', { name: 'Side by side' }).click()
    await expect(workbench(page).form).toBeHidden()
    await expect(side(page, 'As opened')).toContainText('ingressVIP: 10.200.0.72')
    await expect(side(page, 'As opened')).not.toContainText('10.200.0.80')
    await expect(side(page, 'Now')).toContainText('ingressVIP: 10.200.0.80')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Unified' }).click()
    await expect(both).toBeVisible()
    await page.getByRole('button', { name: 'Show the form again' }).click()
    await expect(workbench(page).form).toBeVisible()
    await expect(page.getByText(/^Saved in this browser/)).toBeVisible()
    await page.reload()
    await workbench(page).pane('Changes').click()
    await region.getByRole('button', { name: 'Side by side' }).click()
    await expect(page.getByRole('button', { name: 'Unified' })).toHaveAttribute('aria-pressed', 'true')
    await expect(both).toBeVisible()
  })

  test('by keyboard from change to change, back to the opened text and forward again', async ({ page }) => {
    await open(page)
    await expect(side(page, 'Text now, with what went')).toBeVisible()
    await page.getByRole('button', { name: 'Next change' }).focus()
    await page.keyboard.press('Enter')
    await expect(side(page, 'Text now, with what went')).toBeFocused()
    await page.getByRole('button', { name: 'Revert all' }).press('Enter')
    await expect(page.getByText('Nothing is changed. The download is the file, byte for byte.')).toBeVisible()
    expect((await download(page)).bytes.toString()).toBe(text)
    await page.getByRole('button', { name: 'Undo: revert all changes' }).press('Enter')
    await expect(side(page, 'Text now, with what went')).toContainText('10.200.0.80')
  })

  test('a change made in the form shows in the comparison and flashes in the text', async ({ page }) => {
    await open(page)
    await changeIngress(page, '10.200.0.81')
    await expect(side(page, 'Text now, with what went')).toContainText('ingressVIP: 10.200.0.81')
    await workbench(page).pane('YAML').click()
    await expect(page.locator('.cm-line[class*=flash]')).toHaveCount(0)
    await changeIngress(page, '10.200.0.82')
    await expect(page.locator('.cm-line[class*=flash]')).toContainText('ingressVIP: 10.200.0.82')
    await expect(page.locator('.cm-line[class*=flash]')).toHaveCount(0)
  })

  test('the network plan is compared too, and taken back by itself', async ({ page }) => {
    await open(page)
    const { section, field } = workbench(page)
    await section('Network plan').click()
    await field('Gateway').first().fill('10.200.0.1')
    await field('Gateway').first().blur()
    await page.getByRole('button', { name: 'Network plan', exact: true }).click()
    await expect(side(page, 'Text now, with what went')).toContainText('gateway: 10.200.0.1')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Revert all' }).click()
    await expect(page.getByText(/^Nothing is changed\./)).toBeVisible()
    await expect(field('Gateway').first()).toHaveValue('')
    await page.getByRole('button', { name: 'changes.yaml', exact: true, pressed: false }).click()
    await expect(side(page, 'Text now, with what went')).toContainText('ingressVIP: 10.200.0.80')
  })

  test('on a phone, in Chinese', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('./')
    await page.getByRole('button', { name: '简体中文' }).click()
    const name = 'production-frankfurt-hybrid-cluster-rack-17.yaml'
    await openFile(page, { name, bytes: Buffer.from(text) })
    // The name gives way, the count of errors does not.
    const files = page.getByRole('navigation', { name: '打开的文件' })
    await expect(files.getByRole('img', { name: '错误' })).toBeInViewport({ ratio: 1 })
    await page.getByRole('button', { name: 'YAML', exact: true }).click()
    await workbench(page).editor.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('# 备注')
    await page.getByRole('tab', { name: '更改' }).click()
    await expect(page.getByRole('textbox', { name: '现在的文本，含已删除的行' })).toContainText('# 备注')
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.getByRole('button', { name: '表单', exact: true }).click()
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.type('更改')
    await page.getByRole('option', { name: /^更改/ }).first().click()
    await expect(page.getByRole('textbox', { name: '现在的文本，含已删除的行' })).toBeVisible()
  })
})
