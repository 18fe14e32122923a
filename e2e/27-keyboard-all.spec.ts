import { exampleBgp } from '../src/core/rules/example-bgp.ts'
import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, openFile, type Page, test } from './support/app.ts'
import { download, workbench } from './support/workbench.ts'

test.slow()

async function open(page: Page, text: string): Promise<void> {
  await page.goto('./')
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  await expect(page.getByRole('button', { name: /^Check/ })).toBeVisible()
}

/** What the focus is on, as a screen reader names it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
  })

/** Tabs on until the focused element has this name; fails when it is not reached. */
async function tabTo(page: Page, name: RegExp, most = 160): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab')
    if (name.test(await focusedName(page))) return
  }
  throw new Error(`no element called ${String(name)} within ${most} tab stops`)
}

/** Where the focus stands it can be seen: in the window, and nothing lies over its middle. */
const isFocusSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body || element.closest('.cm-editor') !== null) return true
    const box = element.getBoundingClientRect()
    // A control drawn by its label is as large as that.
    const shown = box.width < 2 ? (element.parentElement?.getBoundingClientRect() ?? box) : box
    const x = Math.min(Math.max(shown.left + shown.width / 2, 1), innerWidth - 1)
    const y = shown.top + shown.height / 2
    if (y < 0 || y > innerHeight) return false
    const top = document.elementFromPoint(x, y)
    return top !== null && (element.contains(top) || top.contains(element) || top.closest('label') !== null)
  })

/** Walks the form of the section that is shown, forth and back, and sees the focus at every stop. */
async function walkForm(page: Page, name: string): Promise<number> {
  const heading = page.getByRole('region', { name: 'Form' })
  await heading.focus()
  let stops = 0
  const names: string[] = []
  for (; stops < 150; stops += 1) {
    await page.keyboard.press('Tab')
    const isInside = await page.evaluate(
      () => document.getElementById('form')?.contains(document.activeElement) === true,
    )
    if (!isInside) break
    const focused = await focusedName(page)
    names.push(focused)
    expect(focused, `${name}: stop ${stops + 1} after ${names.at(-2) ?? 'the start'} has a name`).not.toBe('')
    expect(await isFocusSeen(page), `${name}: ${focused} is seen`).toBe(true)
  }
  for (let back = 0; back < Math.min(stops, 12); back += 1) {
    await page.keyboard.press('Shift+Tab')
    expect(await isFocusSeen(page), `${name}: ${await focusedName(page)} is seen on the way back`).toBe(true)
  }
  return stops
}

test('every control of every section is reached by Tab, has a name, and is not hidden when focused', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const { section, form } = workbench(page)
  await open(page, exampleBgp({ balancers: ['10.200.0.5'] }))
  await section('Cluster').click()
  await form.getByRole('button', { name: 'Mark as running' }).click()
  for (const [name, least] of [
    ['Cluster', 8],
    ['Control plane', 6],
    ['Load balancer', 20],
    ['Address pools', 5],
    ['Node pools', 12],
    ['Networks', 12],
    ['Network plan', 10],
    ['Operations', 10],
  ] as const) {
    await section(name).click()
    expect(await walkForm(page, name), name).toBeGreaterThanOrEqual(least)
  }
})

test('a peer, its nodes and a floating address are set by keyboard alone', async ({ page }) => {
  const text = exampleBgp({ floatingIPs: null, peers: ['10.8.0.10 65002'] })
  await open(page, text)
  await tabTo(page, /^Load balancer:/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Add peer$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('10.8.0.11')
  await tabTo(page, /10\.200\.0\.4/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Add NetworkGatewayGroup$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^New: Floating address/)
  await page.keyboard.type('10.200.0.100')
  await page.keyboard.press('Enter')
  await page.keyboard.type('10.200.0.101')
  await page.keyboard.press('Tab')
  const after = (await download(page)).bytes.toString()
  expect(after).toContain(
    '    - ip: 10.8.0.11\n      asn: 65002\n      controlPlaneNodes:\n      - 10.200.0.2\n',
  )
  expect(after).toContain('  floatingIPs:\n  - 10.200.0.100\n  - 10.200.0.101\n')
})

test('machines are typed one under the other with Enter, moved with Alt and arrows, removed without losing the place', async ({
  page,
}) => {
  const { section, field } = workbench(page)
  await open(page, exampleFile())
  await section('Control plane').click()
  await field('Address of a new node, Control plane nodes').focus()
  await page.keyboard.type('10.200.0.5')
  await page.keyboard.press('Enter')
  // The next address, not the k8sIP beside the one that was typed.
  await expect(field('Address of a new node, Control plane nodes')).toBeFocused()
  await page.keyboard.type('10.200.0.6')
  await expect(field('Address of node 5, Control plane nodes')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(field('Address of node 3, Control plane nodes')).toBeFocused()
  await expect(page.getByText('10.200.0.6 is now 3 of 5')).toBeAttached()
  await expect(field('Address of node 3, Control plane nodes')).toHaveValue('10.200.0.6')
  await tabTo(page, /^Remove node 10\.200\.0\.6/)
  await page.keyboard.press('Enter')
  expect(await focusedName(page)).toMatch(/^Remove node /)
  const after = (await download(page)).bytes.toString()
  expect([...after.matchAll(/- address: (\S+)/g)].map(([, address]) => address)).toEqual([
    '10.200.0.2',
    '10.200.0.3',
    '10.200.0.4',
    '10.200.0.5',
    '10.200.0.10',
    '10.200.0.11',
  ])
})

test('a subnet is confirmed, an address reserved and another cluster noted by keyboard alone', async ({
  page,
}) => {
  const { verdict } = workbench(page)
  await open(page, exampleFile())
  await tabTo(page, /^Network plan:/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Confirm \/24$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Reserved addresses 1/)
  await page.keyboard.type('10.200.0.240-10.200.0.250')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await tabTo(page, /^Address or range of another cluster 1/)
  await page.keyboard.type('10.200.0.100')
  await page.keyboard.press('Tab')
  await expect(verdict(/^Check: 0 errors/)).toBeVisible()
  await page.getByRole('tab', { name: 'plan.yaml' }).click()
  const plan = page.locator('.cm-content')
  for (const line of ['confirmed: true', '10.200.0.240-10.200.0.250', 'purpose: cluster']) {
    await expect(plan).toContainText(line)
  }
})

test('the tour goes from six mistakes to none by its own buttons, with the count said each time', async ({
  page,
}) => {
  const { verdict } = workbench(page)
  await page.goto('./')
  await tabTo(page, /^Start the tour$/)
  await page.keyboard.press('Enter')
  await expect(verdict(/^Check: [1-9]\d* errors/)).toBeVisible()
  const said = page
    .getByRole('status')
    .filter({ hasText: /problem/ })
    .first()
  const before = await said.textContent()
  // F8 goes to the next problem, Ctrl+Enter takes its first fix.
  for (let round = 0; round < 20; round += 1) {
    if (await verdict(/^Check: 0 errors/).isVisible()) break
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Enter')
    await page.waitForTimeout(300)
  }
  await expect(verdict(/^Check: 0 errors/)).toBeVisible()
  expect(await said.textContent()).not.toBe(before)
  const repaired = (await download(page)).bytes.toString()
  // Comments of people survive every fix.
  expect(repaired).toContain('# DNS name api.tour.example points here')
  expect(repaired).toContain('# video wall; ask the video team before use')
})
