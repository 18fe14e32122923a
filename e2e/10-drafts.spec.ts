import { expect, expectAccessible, openFile, type Page, test } from './support/app.ts'
import { download, workbench } from './support/workbench.ts'

const text = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: cluster-kept\n'

const saved = (page: Page) => page.getByText(/^Saved in this browser/)
const home = (page: Page) => page.getByRole('button', { name: 'First page' }).click()
const tab = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })

async function open(page: Page, name: string): Promise<void> {
  await page.goto('./')
  await openFile(page, { name, bytes: Buffer.from(text) })
  await expect(saved(page)).toBeVisible()
}

async function typeAtEnd(page: Page, typed: string): Promise<void> {
  await workbench(page).editor.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(typed)
}

test.describe('drafts', () => {
  test('a reloaded page goes on where it was, a new tab is offered the draft', async ({ page, context }) => {
    await open(page, 'kept.yaml')
    await page.reload()
    await expect(tab(page, 'kept\\.yaml')).toBeVisible()
    const other = await context.newPage()
    await other.goto('./')
    await other.getByRole('button', { name: 'Continue kept.yaml' }).click()
    await expect(tab(other, 'kept\\.yaml')).toBeVisible()
  })

  test('a deleted draft can be put back, and is gone otherwise', async ({ page }) => {
    await open(page, 'gone.yaml')
    await home(page)
    await page.getByRole('button', { name: 'Delete the draft gone.yaml' }).press('Enter')
    const undo = page.getByRole('button', { name: 'Undo: delete the draft gone.yaml' })
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Delete the draft gone.yaml' })).toBeFocused()
    await page.reload()
    await page.getByRole('button', { name: 'Delete the draft gone.yaml' }).click()
    await expect(undo).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Continue gone.yaml' })).toBeHidden()
  })

  test('a draft gets a name by keyboard and keeps it while it is edited', async ({ page }) => {
    await open(page, 'named.yaml')
    await home(page)
    await page.getByRole('button', { name: 'Rename the draft named.yaml' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Name of the draft' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Rename the draft named.yaml' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('rack 7')
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Continue rack 7' }).click()
    await typeAtEnd(page, '# more')
    // At once: what was typed a moment before leaving is kept too, in the same draft.
    await home(page)
    await expect(page.getByRole('button', { name: /^Continue / })).toHaveCount(1)
    await expect(page.getByRole('listitem').filter({ hasText: 'rack 7' })).toContainText('named.yaml')
    await page.getByRole('button', { name: 'Continue rack 7' }).click()
    expect((await download(page)).bytes.toString()).toBe(`${text}# more`)
  })

  test('two tabs never overwrite each other', async ({ page, context }) => {
    await open(page, 'both.yaml')
    const other = await context.newPage()
    await other.goto('./')
    await other.getByRole('button', { name: 'Continue both.yaml' }).click()
    await expect(
      other.getByRole('status').filter({ hasText: 'Another tab has this draft open' }),
    ).toBeVisible()
    await typeAtEnd(other, '# second')
    await typeAtEnd(page, '# first')
    await page.waitForTimeout(800)
    await other.waitForTimeout(800)
    const third = await context.newPage()
    await third.goto('./')
    await page.close()
    await other.close()
    await third.getByRole('button', { name: 'Continue both.yaml (copy)', exact: true }).click()
    expect((await download(third)).bytes.toString()).toBe(`${text}# second`)
    await home(third)
    await third.getByRole('button', { name: 'Continue both.yaml', exact: true }).click()
    expect((await download(third)).bytes.toString()).toBe(`${text}# first`)
  })

  test('nor without locks, as on a page that came over plain http', async ({ page, context }) => {
    await context.addInitScript(() => {
      delete (Navigator.prototype as { locks?: unknown }).locks
    })
    await open(page, 'both.yaml')
    const other = await context.newPage()
    await other.goto('./')
    await other.getByRole('button', { name: 'Continue both.yaml' }).click()
    await typeAtEnd(other, '# second')
    await other.waitForTimeout(800)
    await typeAtEnd(page, '# first')
    await expect(page.getByText('Another tab wrote to this draft')).toBeVisible()
    const third = await context.newPage()
    await third.goto('./')
    const found: string[] = []
    for (const index of [0, 1]) {
      await third.getByRole('button', { name: 'Continue both.yaml' }).nth(index).click()
      found.push((await download(third)).bytes.toString())
      await home(third)
    }
    expect(found.toSorted()).toEqual([`${text}# first`, `${text}# second`])
  })

  test('a draft that an older version kept is read and goes on', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(async (content) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('bundled-lb-designer')
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('drafts'))
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')))
      })
      const store = database.transaction('drafts', 'readwrite').objectStore('drafts')
      const workspace = { files: [{ id: 'f1', name: 'old.yaml', text: content }], plan: '' }
      store.put(
        {
          version: 1,
          id: 'old',
          savedAt: 1_700_000_000_000,
          workspace,
          imported: { f1: content },
          counts: { error: 0, warning: 3 },
        },
        'old',
      )
      // A record of a version to come is left alone.
      store.put({ version: 99, id: 'new' }, 'new')
      await new Promise((resolve) => {
        store.transaction.addEventListener('complete', resolve)
      })
      database.close()
    }, text)
    await page.reload()
    await expect(page.getByRole('button', { name: /^Continue / })).toHaveCount(1)
    await page.getByRole('button', { name: 'Continue old.yaml' }).click()
    await typeAtEnd(page, '# on')
    await page.waitForTimeout(800)
    await page.reload()
    expect((await download(page)).bytes.toString()).toBe(`${text}# on`)
  })
})

test.describe('storage that does not store', () => {
  test('a full one is said, nothing that is open is lost, and leaving asks first', async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.goto('./')
    await openFile(page, { name: 'full.yaml', bytes: Buffer.from(text) })
    await expect(page.getByRole('alert')).toContainText('The storage of this browser is full')
    await expect(page.getByText('Not stored in this browser')).toBeVisible()
    await typeAtEnd(page, '# still here')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void (asked.length === 1 ? dialog.dismiss() : dialog.accept())
    })
    await home(page)
    await expect.poll(() => asked).toEqual(['confirm'])
    expect((await download(page)).bytes.toString()).toBe(`${text}# still here`)
    await home(page)
    await expect(page.getByRole('heading', { level: 1, name: /^Virtual IPs/ })).toBeVisible()
    expect(asked).toEqual(['confirm', 'confirm'])
  })

  test('a forbidden one is said on the first page and beside the file', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError')
      }
    })
    await page.goto('./')
    await expect(page.getByText(/does not let the page store drafts: what you open/)).toBeVisible()
    await expectAccessible(page)
    await openFile(page, { name: 'closed.yaml', bytes: Buffer.from(text) })
    await expect(page.getByRole('alert')).toContainText('does not let the page store drafts')
    expect((await download(page)).bytes.toString()).toBe(text)
  })
})
