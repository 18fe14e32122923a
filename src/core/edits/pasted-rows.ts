/**
 * Rows and cells of a pasted text: rows end at line breaks, commas and semicolons (also 、，；), cells at tabs.
 * What stands in a cell stays as it came, apart from blanks, quotes and list dashes round it.
 */
export function splitRows(text: string): readonly (readonly string[])[] {
  return text
    .split(/[\r\n,;，；、]+/)
    .map((line) =>
      line
        .split('\t')
        .map(trimCell)
        .filter((cell) => cell !== ''),
    )
    .filter((cells) => cells.length > 0)
}

function trimCell(cell: string): string {
  return cell.replace(/^[\s\u3000]*(?:[-*•][\s\u3000]+)?["'“]?/, '').replace(/["'”]?[\s\u3000]*$/, '')
}
