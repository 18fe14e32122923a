/** A table as text: what the reader sees in the cells, nothing else. */
export interface TextTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns of numbers, from 0. */
  readonly right?: readonly number[]
}

/**
 * RFC 4180: lines end with CR LF, quotes are doubled. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, because names come from files that somebody else may have written (OWASP, CSV injection).
 */
export function writeCsv({ head, rows }: TextTable): string {
  return [head, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')
}

/** Also the full-width forms, which some spreadsheets read alike. */
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/

function writeCell(text: string): string {
  const shown = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}
