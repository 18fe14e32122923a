import { escapeMarkdown, writeMarkdownCode, writeMarkdownTable } from './markdown.ts'
import type { ReportBlock } from './report.ts'
import { reportWords } from './report-words.ts'

/** The report as Markdown that GitHub, GitLab and most ticket systems show alike. */
export function reportMarkdown(blocks: readonly ReportBlock[], language: 'en' | 'zh-CN'): string {
  const { colon } = reportWords[language]
  return `${blocks.map((block) => print(block, colon).trimEnd()).join('\n\n')}\n`
}

function print(block: ReportBlock, colon: string): string {
  switch (block.kind) {
    case 'title':
      return `# ${escapeMarkdown(block.text)}`
    case 'section':
      return `## ${escapeMarkdown(block.text)}`
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`
    case 'text':
      return escapeMarkdown(block.text)
    case 'facts':
      return block.rows
        .map(([name, value]) => `- **${escapeMarkdown(name)}**${colon}${escapeMarkdown(value)}`)
        .join('\n')
    case 'map':
      return block.text === undefined ? escapeMarkdown(block.note) : writeMarkdownCode(block.text, 'text')
    case 'table':
      return writeMarkdownTable(block.table)
    case 'findings':
      return block.items
        .map(({ name, where, text }) => {
          const at = where === '' ? '' : ` (${escapeMarkdown(where)})`
          return `- **${escapeMarkdown(name)}**${at}${colon}${escapeMarkdown(text)}`
        })
        .join('\n')
    case 'checks':
      return block.items.map(({ done, text }) => `- [${done ? 'x' : ' '}] ${escapeMarkdown(text)}`).join('\n')
    case 'code':
      return writeMarkdownCode(block.lines.join('\n'), 'sh')
    case 'list':
      return block.items.map((text) => `- ${escapeMarkdown(text)}`).join('\n')
  }
}
