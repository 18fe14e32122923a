import { expect, expectAccessible, type Page, test } from './support/app.ts'
import { workbench } from './support/workbench.ts'

const name = 'disk.yaml'
const text = '\uFEFFapiVersion: v1\r\nkind: Namespace # ours\r\nmetadata:\r\n  name: cluster-disk\r\n'

/** The picker of the browser cannot be driven: this one chooses a real file of the page's own file system. */
async function stubPicker(page: Page): Promise<void> {
  await page.addInitScript((file) => {
    const choose = async () => [await (await navigator.storage.getDirectory()).getFileHandle(file)]
    Object.assign(window, { showOpenFilePicker: choose })
  }, name)
}

const writeDisk = (page: Page, content: string): Promise<void> =>
  page.evaluate(
    async ([file, written]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true })
      const stream = await handle.createWritable()
      await stream.write(written)
      await stream.close()
    },
    [name, content] as const,
  )

const readDisk = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async (file) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(file)
    return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]
  }, name)

const bytesOf = (content: string): readonly number[] => [...Buffer.from(content)]

async function openFromDisk(page: Page): Promise<void> {
  await stubPicker(page)
  await page.goto('./')
  await writeDisk(page, text)
  await page.getByRole('button', { name: 'Choose file' }).click()
  await expect(workbench(page).editor).toBeVisible()
}

async function typeAtEnd(page: Page, typed: string): Promise<void> {
  await workbench(page).editor.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(typed)
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More ways to save' }).click()
  await page.getByRole('menuitem', { name: /^Save to the opened file/ }).click()
}

test.describe('save back', () => {
  test('the file on the disk gets exactly the edited text, also after a reload', async ({ page }) => {
    await openFromDisk(page)
    await typeAtEnd(page, '# one')
    await save(page)
    await expect(page.getByRole('button', { name: 'Saved to disk.yaml' })).toBeVisible()
    expect(await readDisk(page)).toEqual(bytesOf(`${text}# one`))
    await expect(page.getByRole('button', { name: /^Download/ })).toBeVisible()
    await typeAtEnd(page, ' two')
    await expect(page.getByText(/^Saved in this browser/)).toBeVisible()
    await page.waitForTimeout(700)
    await page.reload()
    await save(page)
    await expect(page.getByRole('status').filter({ hasText: 'Saved to disk.yaml' })).toBeVisible()
    expect(await readDisk(page)).toEqual(bytesOf(`${text}# one two`))
  })

  test('a file that somebody changed is never overwritten unseen', async ({ page }) => {
    await openFromDisk(page)
    const theirs = text.replace('# ours', '# theirs')
    await typeAtEnd(page, '# mine')
    await writeDisk(page, theirs)
    await save(page)
    const dialog = page.getByRole('dialog', { name: /^Somebody changed disk\.yaml since/ })
    await expect(dialog.getByRole('figure')).toContainText('# theirs')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    expect(await readDisk(page)).toEqual(bytesOf(theirs))

    await save(page)
    await dialog.getByRole('button', { name: 'Take the text on the disk' }).click()
    await expect(workbench(page).editor).toContainText('# theirs')
    await workbench(page).undo.first().click()
    await expect(workbench(page).editor).toContainText('# mine')
    expect(await readDisk(page)).toEqual(bytesOf(theirs))

    await writeDisk(page, `${theirs}# again\r\n`)
    await save(page)
    await dialog.getByRole('button', { name: 'Overwrite the file' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved to disk.yaml' })).toBeVisible()
    expect(await readDisk(page)).toEqual(bytesOf(`${text}# mine`))
  })

  test('a file that is gone or may not be written says so, and the text stays', async ({ page }) => {
    await openFromDisk(page)
    await typeAtEnd(page, '# mine')
    await page.evaluate(() => {
      const prototype = FileSystemHandle.prototype as unknown as Record<string, unknown>
      prototype['queryPermission'] = async () => 'prompt'
      prototype['requestPermission'] = async () => 'denied'
    })
    await save(page)
    await expect(page.getByRole('alert')).toContainText('does not allow writing disk.yaml')
    expect(await readDisk(page)).toEqual(bytesOf(text))
    await page.evaluate(async (file) => {
      const prototype = FileSystemHandle.prototype as unknown as Record<string, unknown>
      prototype['queryPermission'] = async () => 'granted'
      await (await navigator.storage.getDirectory()).removeEntry(file)
    }, name)
    await save(page)
    await expect(page.getByRole('alert')).toContainText('no longer where it was opened')
    await expect(workbench(page).editor).toContainText('# mine')
  })

  test('where the browser hands out no files, there is nothing to save to', async ({ page }) => {
    await page.goto('./')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'More ways to save' }).click()
    await expect(page.getByRole('menuitem', { name: /^Save to the opened file/ })).toHaveCount(0)
    await expect(page.getByRole('menu', { name: 'More ways to save' })).toHaveAccessibleDescription(
      /^Nothing is added to the file/,
    )
  })
})
