import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from '../../scripts/browser.mjs'
import { benchEditing } from './editing.ts'
import { benchKeystrokes } from './keystrokes.ts'
import { benchOpening } from './opening.ts'
import { benchPainting } from './painting.ts'
import { serve } from './site.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist' },
    bare: { type: 'string', default: 'dist-bench/bare' },
    minutes: { type: 'string', default: '1' },
  },
})
const wants = (name: string): boolean => positionals.length === 0 || positionals.includes(name)

const executablePath = findBrowser()
const browser = await chromium.launch({
  args: browserFlags,
  ...(executablePath === undefined ? {} : { executablePath }),
})
const [app, bare] = await Promise.all([serve(values.dist), serve(values.bare)])
try {
  console.log(
    'Measured in Chromium against the built page. Milliseconds belong to this machine and this moment; ratios and main-thread times are steadier.\n',
  )
  if (wants('painting')) await benchPainting(browser, app.address, bare.address)
  if (wants('keystrokes')) await benchKeystrokes(browser, app.address, bare.address)
  if (wants('opening')) await benchOpening(browser, app.address)
  if (wants('editing')) await benchEditing(browser, app.address, Number(values.minutes))
} finally {
  await browser.close()
  app.stop()
  bare.stop()
}
