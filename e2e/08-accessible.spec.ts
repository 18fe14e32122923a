import { exampleBgp } from '../src/core/rules/example-bgp.ts'
import { exampleFile } from '../src/core/rules/examples.ts'
import { expect, expectAccessible, openFile, type Page, test } from './support/app.ts'

test.slow()

const sections = {
  'en-US': [
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
  ],
  'zh-CN': [
    '集群',
    '控制平面',
    '负载均衡器',
    '地址池',
    '节点池',
    '网络',
    '网络规划',
    '规划的 Service',
    '运维',
  ],
} as const
const outline = { 'en-US': 'Sections', 'zh-CN': '分区' } as const

async function openTour(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
}

async function open(page: Page, text: string): Promise<void> {
  await page.goto('./')
  await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
  await expect(page.locator('.cm-content')).toBeVisible()
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}[:：]`) })

/** The same for the form alone, which is all that differs from section to section. */
const expectFormAccessible = (page: Page): Promise<void> => expectAccessible(page, { within: '#form' })

/** An open menu stands above all landmarks, as menus do. */
const expectMenuAccessible = (page: Page): Promise<void> =>
  expectAccessible(page, { within: '[role=menu]', without: ['region'] })

/** Opens what is folded in the form that is shown. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('#form button[aria-expanded=false][aria-controls]')
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('no view of the workbench has an accessibility violation', async ({ page }) => {
      test.setTimeout(180_000)
      await openTour(page)
      // Sections are alike in colour, so dark looks at those with states; light looks at all.
      for (const name of colorScheme === 'light'
        ? sections['en-US']
        : ['Load balancer', 'Address pools', 'Network plan']) {
        await section(page, name).click()
        await expectFormAccessible(page)
      }
      for (const pane of ['Changes', 'Problems', 'Report']) {
        await page.getByRole('tab', { name: new RegExp(`^${pane}`) }).click()
        await expectAccessible(page)
      }
    })
  })
}

/** Files that bring forms into states of their own, with the sections that show them. */
const states = {
  'BGP with what is missing': [
    exampleBgp({ peers: null, floatingIPs: null, localASN: null }),
    ['Load balancer', 'Node pools'],
  ],
  'BGP with everything': [
    exampleBgp({ peers: ['10.8.0.10 65002 10.200.0.2 10.9.9.9', '10.8.0.11 65002'] }),
    ['Load balancer'],
  ],
  'manual mode with leftovers': [
    exampleFile({ mode: 'manual', balancers: ['10.200.0.5'] }),
    ['Load balancer', 'Address pools', 'Node pools'],
  ],
  'dual-stack and flat mode': [
    exampleFile({
      services: ['10.96.0.0/20', 'fd00:96::/112'],
      networkLines: ['    flatIPv4: true', '    forwardMode: dsr'],
    }),
    ['Networks', 'Address pools'],
  ],
  'an admin cluster': [exampleFile({ type: 'admin' }), ['Load balancer', 'Address pools', 'Node pools']],
  'a template full of placeholders': [
    exampleFile({ controlPlane: ['<Machine 1 IP>'], vip: '<VIP>', version: 'x', pods: ['<CIDR>'] }),
    ['Cluster', 'Control plane', 'Load balancer', 'Networks'],
  ],
} as const satisfies Readonly<Record<string, readonly [string, readonly string[]]>>

for (const [state, [text, shown]] of Object.entries(states)) {
  test(`${state} has no accessibility violation`, async ({ page }) => {
    await open(page, text)
    for (const name of shown) {
      await section(page, name).click()
      await unfold(page)
      await expectFormAccessible(page)
    }
  })
}

for (const [state, text] of [
  ['a document that does not parse', exampleFile().replace('  loadBalancer:\n', '  loadBalancer: {\n')],
  ['a file without a cluster', 'kind: ConfigMap\n'],
] as const) {
  test(`${state} has no accessibility violation`, async ({ page }) => {
    await open(page, text)
    await expectAccessible(page)
  })
}

test('a running cluster has no accessibility violation in any section, light or dark', async ({ page }) => {
  test.setTimeout(180_000)
  await open(page, exampleFile({ balancers: ['10.200.0.5 k8s 10.201.0.5'] }))
  await section(page, 'Cluster').click()
  await page.getByRole('button', { name: 'Mark as running' }).click()
  for (const name of ['Cluster', 'Load balancer', 'Address pools', 'Node pools', 'Networks']) {
    await section(page, name).click()
    await expectFormAccessible(page)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
})

test('dialogs, menus and help have no accessibility violation', async ({ page }) => {
  await open(page, exampleFile({ vip: '10.200.0.75' }))
  await section(page, 'Load balancer').click()
  await page.getByRole('button', { name: 'About Control plane VIP' }).click()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await section(page, 'Address pools').click()
  await page.getByRole('button', { name: 'More for pool1' }).click()
  await expectMenuAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More ways to save' }).click()
  await expectMenuAccessible(page)
  await page.keyboard.press('Escape')
  await section(page, 'Node pools').click()
  await page.getByRole('button', { name: 'Paste many' }).first().click()
  await expectFormAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test('every pane of the phone works without a sideways scroll or violation', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await page.getByRole('button', { name: 'Start the tour' }).click()
  const bar = page.getByRole('navigation', { name: 'Views of the file' })
  for (const pane of ['Form', 'Map', 'YAML', 'Problems']) {
    await bar.getByRole('button', { name: new RegExp(`^${pane}`) }).click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page, pane)
  }
})

for (const locale of ['en-US', 'zh-CN'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })
    test('every section fits 390 px, with targets a finger can hit and no word cut off', async ({ page }) => {
      test.setTimeout(180_000)
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('./')
      const text = exampleBgp({ balancers: ['10.200.0.5'], peers: ['10.8.0.10 65002 10.200.0.2'] })
      await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(text) })
      const chooser = page.locator('#form [role=combobox]').first()
      await expect(chooser).toBeVisible()
      for (const name of sections[locale]) {
        await chooser.click()
        await page
          .getByRole('option', { name: new RegExp(`^${name}(?:$|[^a-zA-Z一-龥])`) })
          .first()
          .click()
        await unfold(page)
        await expectNoSidewaysScroll(page, name)
        expect(await smallTargets(page), name).toEqual([])
        expect(await cutOff(page), name).toEqual([])
      }
      await expectAccessible(page)
    })

    test('every section works at 200 % zoom and on a small screen', async ({ browser, baseURL }) => {
      test.setTimeout(180_000)
      // A window of 1440 px at 200 %: half as many CSS pixels, twice as many of the screen's.
      const windows = [
        { width: 1024, height: 768 },
        { width: 720, height: 450 },
      ]
      const context = await browser.newContext({
        viewport: { width: 720, height: 450 },
        deviceScaleFactor: 2,
        locale,
        ...(baseURL === undefined ? {} : { baseURL }),
      })
      const page = await context.newPage()
      await page.goto('./')
      await openFile(page, { name: 'cluster.yaml', bytes: Buffer.from(exampleBgp()) })
      const chooser = page.locator('#form [role=combobox]').first()
      for (const name of sections[locale]) {
        await chooser.click()
        await page
          .getByRole('option', { name: new RegExp(`^${name}(?:$|[^a-zA-Z一-龥])`) })
          .first()
          .click()
        for (const window of windows) {
          await page.setViewportSize(window)
          await expectNoSidewaysScroll(page, name)
          expect(await cutOff(page), name).toEqual([])
          expect(await smallTargets(page), name).toEqual([])
        }
      }
      await expectAccessible(page)
      await context.close()
    })
  })
}

test('the sections of both languages are the ones the outline has', async ({ page }) => {
  await open(page, exampleFile())
  const names = (label: string) =>
    page.getByRole('navigation', { name: label }).getByRole('button').allTextContents()
  expect((await names(outline['en-US'])).length).toBeGreaterThanOrEqual(sections['en-US'].length)
})

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(() => {
    const form = document.getElementById('form')
    const inner = [...(form?.querySelectorAll('*') ?? [])]
      .filter((one) => one.clientWidth > 200)
      .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
      .map((one) => one.scrollWidth - one.clientWidth)
    return Math.max(document.documentElement.scrollWidth - innerWidth, ...inner)
  })
  expect(overflow, where).toBeLessThanOrEqual(0)
}

/** Controls smaller than 24 × 24 px; links within a sentence and controls with room around them are exempt (2.5.8). */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>(
        '#form :is(button, input, select, textarea, [role=combobox])',
      ),
    ]
      .filter((one) => one.offsetParent !== null && one.closest('[aria-hidden=true]') === null)
      .map((one) => {
        const label = one.closest('label') ?? (one as HTMLInputElement).labels?.[0]
        const box = one.getBoundingClientRect()
        const own =
          label !== null && label !== undefined && label.contains(one) ? label.getBoundingClientRect() : box
        return { one, box: own.width * own.height > box.width * box.height ? own : box }
      })
      .filter(({ box }) => box.width > 0)
    return targets
      .filter(({ one, box }) => {
        if (box.width >= 24 && box.height >= 24) return false
        if (getComputedStyle(one).display.startsWith('inline') && one.closest('p, span, td') !== null)
          return false
        const x = box.left + box.width / 2
        const y = box.top + box.height / 2
        // A circle of 24 px round its middle that meets no other target is enough.
        return targets.some(
          (other) =>
            other.one !== one &&
            x + 12 > other.box.left &&
            x - 12 < other.box.right &&
            y + 12 > other.box.top &&
            y - 12 < other.box.bottom,
        )
      })
      .map(({ one }) => one.getAttribute('aria-label') ?? one.textContent ?? one.outerHTML.slice(0, 60))
  })

/** Words of the form that do not fit where they stand and are not meant to be shortened. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '#form :is(p, h1, h2, h3, label, legend, small, button, th, td, dt)',
      ),
    ]
      .filter((one) => one.offsetParent !== null && one.scrollWidth > one.clientWidth + 1)
      .filter(
        (one) =>
          getComputedStyle(one).textOverflow !== 'ellipsis' && getComputedStyle(one).display !== 'inline',
      )
      .filter(
        (one) =>
          one.getBoundingClientRect().right > innerWidth || getComputedStyle(one).overflowX !== 'visible',
      )
      .map((one) => `${one.tagName} ${one.textContent}`),
  )
