import { dropFile, expect, openFile, type Page, readDownload, test } from './support/app.ts'

/** Opens a text, sees it answered, and gets the same bytes back. */
async function openAndDownload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('./')
  const bytes = Buffer.from(text, 'utf8')
  await openFile(page, { name, bytes })
  const file = await readDownload(page, () =>
    page
      .getByRole('button', { name: /^Download/ })
      .first()
      .click(),
  )
  expect(file.bytes.equals(bytes)).toBe(true)
}

test.describe('bad input is answered and never damaged', () => {
  for (const [what, text] of [
    ['a file that is no YAML', 'this: is: not [ yaml\n\t- at all\n'],
    ['a file that is no cluster', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n'],
    ['a Jinja template', '{% if true %}\nname: {{ cluster_name }}\n{% endif %}\n'],
    [
      'a shell template',
      'apiVersion: baremetal.cluster.gke.io/v1\nkind: Cluster\nmetadata:\n  name: ${NAME}\n',
    ],
    ['a file of comments', '# only a comment\r\n'],
    ['a duplicate key', 'a: 1\na: 2\n'],
  ] as const) {
    test(`${what} is named, shown and given back`, async ({ page }) => {
      await openAndDownload(page, 'given.yaml', text)
      await page.getByRole('tab', { name: /^Problems/ }).click()
      await expect(page.getByRole('list', { name: 'Problems' }).getByRole('listitem').first()).toBeVisible()
    })
  }

  test('binary data is refused with the reason, and what is open stays', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'good.yaml', bytes: Buffer.from('a: 1\n') })
    await expect(page.getByRole('button', { name: /^good\.yaml/ })).toBeVisible()
    await dropFile(page, { name: 'picture.yaml', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]) })
    await expect(page.getByRole('alert')).toContainText('picture.yaml holds binary data')
    await expect(page.getByRole('button', { name: /^good\.yaml/ })).toBeVisible()
  })

  test('text that is not UTF-8 is refused with what to do', async ({ page }) => {
    await page.goto('./')
    await openFile(page, { name: 'latin.yaml', bytes: Buffer.from([0x61, 0x3a, 0x20, 0xff, 0x0a]) })
    await expect(page.getByRole('alert')).toContainText('UTF-8')
  })

  test('ten megabytes are answered, and the page still works', async ({ page }) => {
    await page.goto('./')
    const line = '- { name: filler, value: 0123456789 }\n'
    const text = `items:\n${line.repeat(Math.ceil((10 * 1024 * 1024) / line.length))}`
    await openFile(page, { name: 'huge.yaml', bytes: Buffer.from(text) })
    await expect(page.getByRole('button', { name: /^huge\.yaml/ })).toBeVisible({ timeout: 20_000 })
    await page.getByRole('tab', { name: /^Problems/ }).click()
    await expect(page.getByRole('list', { name: 'Problems' }).getByRole('listitem').first()).toBeVisible()
  })
})
