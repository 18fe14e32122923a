// What the page may do and ask for. The one place: the built page, the web server's file and the documentation follow it.

/** Where each kind of thing may come from; what is not named may come from nowhere. */
export type Directives = Readonly<Record<string, string>>

/**
 * Nothing leaves the machine: the browser itself refuses every other origin. MUI and CodeMirror write `<style>`
 * elements, so those stay allowed; `style` attributes in markup do not.
 */
export const directives: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src-elem': "'self' 'unsafe-inline'",
  'style-src-attr': "'none'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

export const printPolicy = (parts: Directives): string =>
  Object.entries(parts)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

/** The headers of a server; `frame-ancestors` counts in a header only, never in the page itself. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': printPolicy({ ...directives, 'frame-ancestors': "'none'" }),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** How long a browser may keep what without asking: names with a hash never change their content. */
export const caching = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
} as const
