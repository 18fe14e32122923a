import { deflateRawSync } from 'node:zlib'
import { expect, expectAccessible, openFile, type Page, readDownload, test } from './support/app.ts'
import { download, workbench } from './support/workbench.ts'

const text = `# for the fleet
gcrKeyPath: /home/ann/gcr.json
---
apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: shared # ours
spec:
  gkeConnect:
    projectID: fleet-prod-7
`
const cleaned = text.replace('/home/ann/gcr.json', '<left out>').replace('fleet-prod-7', '<left out>')

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More ways to save' }).click()
  await page.getByRole('menuitem', { name: 'Share by link' }).click()
  await expect(page.getByRole('dialog', { name: 'Share by link' })).toBeVisible()
}

const linkIn = (page: Page): Promise<string> => page.getByRole('textbox', { name: 'Link' }).inputValue()

test.describe('share by link', () => {
  test('a link carries the texts without what is left out, and opens as a new draft', async ({
    page,
    context,
  }) => {
    await page.goto('./')
    await openFile(page, { name: 'shared.yaml', bytes: Buffer.from(text) })
    await openDialog(page)
    await page.getByText('2 places are left out').click()
    await expect(page.getByRole('listitem').filter({ hasText: 'shared.yaml: gcrKeyPath' })).toBeVisible()
    await expect(page.getByRole('meter')).toHaveAttribute(
      'aria-valuenow',
      String((await linkIn(page)).length),
    )
    await expectAccessible(page)
    const link = await linkIn(page)
    expect(new URL(link).hash).toMatch(/^#s=1\.[\w-]+$/)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await expect(page.getByText('The link is copied')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

    const other = await context.newPage()
    const asked: string[] = []
    other.on('request', (request) => asked.push(request.url()))
    await other.goto(link)
    await expect(other.getByText(/^Opened as a new draft/)).toBeVisible()
    expect(asked.filter((url) => url.includes('#s='))).toEqual([])
    expect(new URL(other.url()).hash).toBe('#/')
    expect((await download(other)).bytes.toString()).toBe(cleaned)
    await expect(other.getByText(/^Saved in this browser/)).toBeVisible()
    await other.getByRole('button', { name: 'First page' }).click()
    await expect(other.getByRole('button', { name: 'Continue shared.yaml', exact: true })).toBeVisible()
    await expect(other.getByRole('button', { name: 'Continue shared.yaml, shared' })).toBeVisible()
  })

  test('a link in the address of an open page leaves the open draft as it is', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'shared.yaml', bytes: Buffer.from(text) })
    await openDialog(page)
    await page.getByRole('checkbox', { name: /^Comments/ }).check()
    await expect(page.getByText('4 places are left out')).toBeVisible()
    const link = await linkIn(page)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'First page' }).click()
    await openFile(page, { name: 'mine.yaml', bytes: Buffer.from('kind: Namespace\n') })
    const { editor } = workbench(page)
    await editor.click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('# typed last')
    // At once: what was typed a moment ago must be kept all the same.
    await page.evaluate((hash) => {
      location.hash = hash
    }, new URL(link).hash)
    await expect(page.getByRole('button', { name: /^shared\.yaml/ })).toBeVisible()
    expect((await download(page)).bytes.toString()).toBe(
      cleaned.replace('# for the fleet\n', '').replace(' # ours', ''),
    )
    await page.getByRole('button', { name: 'First page' }).click()
    await page.getByRole('button', { name: 'Continue mine.yaml', exact: true }).click()
    await expect(page.getByRole('button', { name: /^mine\.yaml/ })).toBeVisible()
    expect((await download(page)).bytes.toString()).toBe('kind: Namespace\n# typed last')
  })

  test('a damaged, a newer and a swollen link say so, and nothing is lost', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'mine.yaml', bytes: Buffer.from('kind: Namespace\n') })
    await expect(page.getByText(/^Saved in this browser/)).toBeVisible()
    const bomb = Buffer.concat([Buffer.alloc(4), deflateRawSync(Buffer.alloc(100_000_000))]).toString(
      'base64url',
    )
    for (const [hash, said] of [
      ['#s=1.AAAAAAAAAAAA', /^This link is not whole/],
      ['#s=7.whatever', /newer version of this page/],
      [`#s=1.${bomb}`, /unpacks to more than 8 MB/],
    ] as const) {
      await page.goto(`./${hash}`)
      await expect(page.getByRole('alert')).toContainText(said)
      await expect(page.getByRole('button', { name: /^mine\.yaml/ })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('alert')).toContainText(said)
      await expect(page.getByRole('button', { name: /^mine\.yaml/ })).toBeVisible()
    }
  })

  test('what is too long for a link is handed over as a file, which opens as a new draft', async ({
    page,
  }) => {
    let seed = 7
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed.toString(36)
    }
    const long = `kind: Cluster\n${Array.from({ length: 6_000 }, (_, index) => `k${index}: ${random()}${random()}`).join('\n')}\n`
    await page.goto('./')
    await openFile(page, { name: 'long.yaml', bytes: Buffer.from(long) })
    await openDialog(page)
    await expect(page.getByText(/too long for a link/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy the link' })).toHaveCount(0)
    const file = await readDownload(page, () =>
      page.getByRole('button', { name: 'Download long.share.json' }).click(),
    )
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByRole('button', { name: 'First page' }).click()
    await openFile(page, file)
    await expect(page.getByText(/^Opened as a new draft/)).toBeVisible()
    expect((await download(page)).bytes.toString()).toBe(long)
  })

  test('by keyboard, on a phone and in Chinese', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('./')
    await page.getByRole('button', { name: '中' }).click()
    await openFile(page, { name: 'shared.yaml', bytes: Buffer.from(text) })
    await page.getByRole('button', { name: '其他保存方式' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: '通过链接分享' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '通过链接分享' })
    await expect(dialog.getByRole('meter')).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(dialog.getByRole('checkbox', { name: /^凭据/ })).toBeFocused()
    await page.keyboard.press('Space')
    await expect(dialog.getByText('有 1 处未包含')).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })
})
