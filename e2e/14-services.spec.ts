import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, expectAccessible, openFile, type Page, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

/** Three load balancer nodes, and a pool that begins with the addresses of the worked examples. */
const cluster = exampleFile({
  balancers: ['10.200.0.5', '10.200.0.6', '10.200.0.7'],
  ingress: '10.200.0.60',
  pools: [{ addresses: ['10.200.0.51-10.200.0.60'] }],
})
const names = ['abm-lb-01', 'abm-lb-02', 'abm-lb-03']

async function openServices(page: Page, text = cluster): Promise<void> {
  await page.goto('./')
  await openFile(page, { name: 'demo.yaml', bytes: Buffer.from(text) })
  await workbench(page).section('Planned Services').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Planned Services' })).toBeVisible()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste Service YAML or a list' }).click()
  await page.getByRole('textbox', { name: 'Manifests, or one Service to a line' }).fill(text)
  await page.getByRole('button', { name: /^Add \d+ Service/ }).click()
}

async function nameNodes(page: Page): Promise<void> {
  for (const [index, name] of names.entries()) {
    const field = page.getByRole('textbox', { name: `Name of 10.200.0.${index + 5}` })
    await field.fill(name)
    await field.blur()
  }
}

/** The row of a Service by its name. */
const row = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Planned Services' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^${name} `) }) })
const card = (page: Page, node: string) =>
  page
    .getByRole('list', { name: 'Nodes that announce' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('switch', { name: `${node} is up` }) })
const power = (page: Page, node: string) => page.getByRole('switch', { name: `${node} is up` })

test('the worked examples of the election can be seen, and what moves when nodes fail and come back', async ({
  page,
}) => {
  await openServices(page)
  await expect(page.getByText('No planned Service yet')).toBeVisible()
  await paste(page, 'one 80 10.200.0.51\ntwo 80 10.200.0.52\nthree 80 10.200.0.53\nfour 80 10.200.0.54\n')
  await nameNodes(page)
  // Examples 4 to 7.
  for (const [name, node] of [
    ['one', 'abm-lb-02'],
    ['two', 'abm-lb-02'],
    ['three', 'abm-lb-01'],
    ['four', 'abm-lb-02'],
  ] as const) {
    await expect(row(page, name)).toContainText(node)
    await expect(card(page, node)).toContainText(name)
  }
  await row(page, 'one').getByRole('button', { name: /^one / }).click()
  const order = page.getByRole('region', { name: 'Order of the nodes' }).getByRole('listitem')
  await expect(order).toHaveText(['abm-lb-02 025caab6', 'abm-lb-01 2c9b38c5', 'abm-lb-03 c8ea1d55'])
  // Example 8: the winner is down, by keyboard; example 9: a loser more is down.
  await power(page, 'abm-lb-02').focus()
  await page.keyboard.press('Space')
  await expect(row(page, 'one')).toContainText('abm-lb-01was abm-lb-02')
  await expect(row(page, 'two')).toContainText('abm-lb-03was abm-lb-02')
  await expect(page.getByText('abm-lb-02 down: 3 of 5 addresses move, 2 stay')).toBeVisible()
  await power(page, 'abm-lb-03').click()
  await expect(row(page, 'two')).toContainText('abm-lb-01was abm-lb-02')
  await power(page, 'abm-lb-01').click()
  await expect(page.getByText(/5 fall silent/)).toBeVisible()
  await expect(row(page, 'one')).toContainText('nobodywas abm-lb-02')
  await page.getByRole('button', { name: 'All up' }).click()
  await expect(row(page, 'one')).not.toContainText('was')
  await expectAccessible(page)
})

test('Local is one of several until it is known where the Pods run', async ({ page }) => {
  await openServices(page)
  await paste(page, 'web 80 10.200.0.51 Local')
  await nameNodes(page)
  const web = row(page, 'web')
  await expect(web).toContainText('one of abm-lb-02, abm-lb-01, abm-lb-03, or nobody')
  await web.getByRole('button', { name: /^web / }).click()
  await page.getByRole('button', { name: 'On these machines' }).click()
  const pods = page.getByRole('group', { name: 'On these machines' })
  await expect(web).toContainText('nobody')
  // Example 12: the only Pod is on the last node of the order.
  await pods.getByRole('button', { name: 'abm-lb-03' }).click()
  await expect(card(page, 'abm-lb-03')).toContainText('web')
  // Example 13: the Pod is on a worker only.
  await pods.getByRole('button', { name: 'abm-lb-03' }).click()
  await pods.getByRole('button', { name: '10.200.0.10' }).click()
  await expect(page.getByText('Nobody answers').first()).toBeVisible()
  // Example 14: under Cluster that does not matter.
  await page.getByRole('button', { name: 'Cluster', exact: true }).click()
  await expect(card(page, 'abm-lb-02')).toContainText('web')
  await workbench(page).pane('plan.yaml').click()
  await expect(workbench(page).editor).toContainText('replicasOn')
})

test('two automatic pools give no single answer, and a request does', async ({ page }) => {
  const text = exampleFile({ pools: [{}, { name: 'dmz', addresses: ['10.200.0.100-10.200.0.110'] }] })
  await openServices(page, text)
  await page.getByRole('button', { name: 'Add Service' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type('any')
  const any = row(page, 'any')
  await expect(any).toContainText('one of these')
  await expect(any).toContainText('10.200.0.73')
  await expect(any).toContainText('10.200.0.100')
  await page.getByRole('textbox', { name: 'Address asked for' }).fill('10.200.0.99')
  await page.getByRole('textbox', { name: 'Address asked for' }).blur()
  await expect(any).toContainText('stays pending')
  await page.getByRole('button', { name: 'Ask for 10.200.0.90' }).click()
  await expect(any).not.toContainText('stays pending')
  await expect(any).not.toContainText('one of these')
  // The whole is one file that undo takes back to nothing.
  const undo = workbench(page).undo.first()
  while (await undo.isEnabled()) await undo.click()
  await expect(page.getByText('No planned Service yet')).toBeVisible()
})

test('manifests are taken with what has no place here named', async ({ page }) => {
  await openServices(page)
  const manifest = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  annotations:
    metallb.universe.tf/address-pool: pool1
spec:
  type: LoadBalancer
  loadBalancerClass: other
  ports:
  - port: 80
---
kind: Service
metadata: {name: inner}
spec: {type: ClusterIP}
`
  await page.getByRole('button', { name: 'Paste Service YAML or a list' }).click()
  await page.getByRole('textbox', { name: 'Manifests, or one Service to a line' }).fill(manifest)
  await expect(page.getByText('1 Service found')).toBeVisible()
  await expect(page.getByText(/web\.loadBalancerClass/)).toBeVisible()
  await expect(page.getByText(/inner/).last()).toBeVisible()
  await page.getByRole('button', { name: 'Add 1 Service' }).click()
  await expect(row(page, 'web')).toContainText('any of pool1')
  await expect(row(page, 'web')).toContainText('10.200.0.51')
})

test('of many Services only those whose node changed are drawn anew', async ({ page }) => {
  const wide = exampleFile({
    balancers: ['10.200.0.5', '10.200.0.6', '10.200.0.7'],
    ingress: null,
    pools: [{ addresses: ['10.200.4.0/24'] }],
  })
  await openServices(page, wide)
  await paste(page, Array.from({ length: 60 }, (_, index) => `many-${index} 80`).join('\n'))
  await expect(row(page, 'many-0')).toContainText('10.200.4.0')
  await page.evaluate(() => {
    const drawn = new Set<string>()
    const note = (target: Node) => {
      const item = target.parentElement?.closest('li')
      drawn.add(item?.querySelector('b')?.textContent ?? target.nodeName)
    }
    const list = document.querySelector('ul[aria-label="Planned Services"]')!
    new MutationObserver((records) => {
      for (const { target, type } of records) if (type !== 'childList' || target !== list) note(target)
    }).observe(list, { subtree: true, childList: true, attributes: true, characterData: true })
    // Setting it makes the browser style the whole page anew, even to what it is.
    new MutationObserver(() => drawn.add('HTML')).observe(document.documentElement, { attributes: true })
    Object.assign(window, { drawn })
  })
  await power(page, '10.200.0.6').click()
  await expect(page.getByText(/^10\.200\.0\.6 down: \d+ of 60 addresses move/)).toBeVisible()
  const moved = await page
    .getByRole('list', { name: 'Planned Services' })
    .getByRole('listitem')
    .filter({ hasText: 'was 10.200.0.6' })
    .locator('b')
    .allTextContents()
  expect(moved.length).toBeGreaterThan(5)
  expect(moved.length).toBeLessThan(30)
  const drawn = await page.evaluate(() => [...(window as unknown as { drawn: Set<string> }).drawn])
  expect(drawn.toSorted()).toEqual(moved.toSorted())
  // What a row that was not drawn anew does, it does to the plan of this moment.
  await page.getByRole('button', { name: 'More for many-3', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Remove many-3' }).click()
  await expect(row(page, 'many-4')).toContainText('10.200.4.3')
  await page.getByRole('button', { name: 'More for many-5', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Remove many-5' }).click()
  await expect(row(page, 'many-5')).toHaveCount(0)
  await expect(row(page, 'many-6')).toContainText('10.200.4.4')
})

test('a section opens at its top, wherever the one before was left', async ({ page }) => {
  await openServices(page)
  await page.getByRole('textbox', { name: 'Name of 10.200.0.7' }).focus()
  const scrolled = () => workbench(page).form.evaluate(({ scrollTop }) => scrollTop)
  expect(await scrolled()).toBeGreaterThan(0)
  await workbench(page).section('Node pools').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Node pools' })).toBeVisible()
  expect(await scrolled()).toBe(0)
  await expect(workbench(page).section('Node pools')).toBeFocused()
})

test.describe('on a phone, in Chinese', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })

  test('the list, the nodes and the switch stand below each other', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'demo.yaml', bytes: Buffer.from(cluster) })
    await page.getByRole('combobox').first().click()
    await page.getByRole('option', { name: /^规划的 Service/ }).click()
    await page.getByRole('button', { name: '粘贴 Service YAML 或列表' }).click()
    await page.getByRole('textbox', { name: '清单，或每行一个 Service' }).fill('one 80 10.200.0.51')
    await page.getByRole('button', { name: '添加 1 个 Service' }).click()
    await page.getByRole('switch', { name: '10.200.0.6 正在运行' }).click()
    await expect(page.getByText(/10\.200\.0\.6 停机/)).toBeVisible()
    await expectAccessible(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
