import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { escapeScript } from './escape-script.ts'

/** What the code gives when it is run as written, and when it is run as a page would hold it. */
const run = (code: string): unknown => runInNewContext(code)

describe('a script inside a page', () => {
  const texts = [
    String.raw`'</script>'`,
    String.raw`"</SCRIPT >" + '<!-- <script>'`,
    '`a</script>${1 + 1}<!--`',
    String.raw`/<\/script|<!--/.test('<!--') && /[</script]/.source.length > 0`,
    `'<!--'.length + "<script".length`,
  ]
  for (const text of texts) {
    it(`holds and means the same: ${text}`, () => {
      const escaped = escapeScript(text)
      expect(escaped).not.toMatch(/<\/script|<!--|<script/i)
      // The source of a regular expression may be spelled otherwise; what it does is compared.
      expect(run(escaped)).toEqual(run(text))
    })
  }

  it('leaves every other text alone', () => {
    const code = `for (let i = 0; i < 3; i++) x = a<b ? '<style>' : '</div>'`
    expect(escapeScript(code)).toBe(code)
  })
})
