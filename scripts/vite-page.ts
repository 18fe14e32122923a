import type { Plugin } from 'vite'
import { directives, printPolicy } from './security-policy.ts'

/** Only the built page carries the policy: the development server needs inline scripts and a web socket. */
export const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: printPolicy(directives) },
      injectTo: 'head-prepend',
    },
  ],
}

/** The fonts are asked for with the page, so that `font-display: optional` finds them there at the first paint. */
export const fontPreload: Plugin = {
  name: 'font-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => name.endsWith('.woff2'))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${name}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
  },
}

/** The first style sheet says where the fonts lie, in a few lines: in the page it costs no journey before the first paint. */
export const styleInside: Plugin = {
  name: 'style-inside',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) =>
      html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g, (link, name: string) => {
        const sheet = bundle[name]
        if (sheet?.type !== 'asset' || sheet.source.length > 2_000) return link
        // Beside the sheet, the fonts are in the page's folder of parts.
        const folder = name.slice(0, name.lastIndexOf('/') + 1)
        return `<style>${String(sheet.source).replaceAll(/url\(\.\//g, `url(./${folder}`)}</style>`
      }),
  },
}
