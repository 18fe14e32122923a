import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caching, directives, headers, printPolicy } from './security-policy.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** Names and values of the headers that a pattern finds, without those for caching. */
const namedIn = (text: string, pattern: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(pattern)]
      .map(([, name = '', value = '']) => [name, value] as const)
      .filter(([name]) => name !== 'Cache-Control'),
  )

const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(read('docs/hosting.md'))?.[1] ?? ''

describe('the headers', () => {
  it('are the same in the web server of the container', () => {
    expect(namedIn(read('docs/nginx.conf'), /add_header ([\w-]+) "(.*)" always;/g)).toEqual(headers)
  })

  for (const [language, pattern] of [
    ['http', /^([\w-]+): (.*)$/gm],
    ['apache', /^Header always set ([\w-]+) "(.*)"$/gm],
    ['caddy', /^\t([\w-]+) "(.*)"$/gm],
  ] as const) {
    it(`are the same in the documentation for ${language}`, () => {
      expect(namedIn(block(language), pattern)).toEqual(headers)
    })
  }

  it('let names with a hash be kept, and ask for everything else', () => {
    for (const text of [read('docs/nginx.conf'), block('apache'), block('caddy')]) {
      expect(text).toContain(`"${caching.hashed}"`)
      expect(text).toContain(`"${caching.other}"`)
    }
  })

  it('are as strict as the page itself, and forbid frames on top', () => {
    expect(headers['Content-Security-Policy']).toBe(`${printPolicy(directives)}; frame-ancestors 'none'`)
  })

  it('allow no other origin, no evaluation and no script in the page', () => {
    expect(printPolicy(directives)).not.toMatch(/https?:|\*|unsafe-eval|unsafe-hashes/)
    expect(directives['default-src']).toBe("'none'")
    expect(directives['script-src']).toBe("'self'")
  })
})
