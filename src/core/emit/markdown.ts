import type { TextTable } from './csv.ts'

/** Signs that would become layout, a link, HTML, an entity or a formula; `\` before them keeps them as they are. */
const special = /[\\`*_{}[\]<>|~&$#!]/g

/** Any text as one line of Markdown that reads exactly like the text. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\s\0]+/g, ' ').trim()
  return (
    line
      .replace(special, '\\$&')
      // A list, a quote or a heading line of its own, were it to stand at the beginning.
      .replace(/^([+\-=])/, '\\$1')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  )
}

/** A table as GitHub, GitLab and most ticket systems read it. */
export function writeMarkdownTable({ head, rows, right = [] }: TextTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  const rule = `|${head.map((_, column) => (right.includes(column) ? ' ---: |' : ' --- |')).join('')}`
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`
}

/** Text that stays as it is; the fence is longer than any run of backticks in it. */
export function writeMarkdownCode(text: string, kind: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${kind}\n${text.replace(/\n?$/, '\n')}${fence}\n`
}
