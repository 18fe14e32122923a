import { looksWhole } from './explain.ts'

/**
 * A pasted column or list as single entries, each as it was written: one per line, cell, comma or semicolon, without
 * list dashes, quotes and `#` comments. Blanks part entries only where no dash or slash stands beside them
 * (`10.0.0.1 - 10.0.0.9` stays one). Nothing is judged or repaired; for one entry the answer is that entry.
 */
export function splitEntries(text: string): readonly string[] {
  return text
    .split(/[\r\n\t;；]/)
    .flatMap(splitAtCommas)
    .map(cleanCell)
    .flatMap(splitAtBlanks)
    .filter((entry) => entry !== '')
}

/** A comma may also stand for a dot (`10，0，0，1`): it parts entries only when every piece has dots or colons of its own. */
function splitAtCommas(line: string): readonly string[] {
  const pieces = line.split(/[,，、]/)
  const isList = pieces.every((piece) => piece.trim() === '' || /[.．。].*[.．。]|[:：].*[:：]/.test(piece))
  return isList ? pieces : [line]
}

function cleanCell(cell: string): string {
  return cell
    .replace(/(?:^|\s)#.*/, '')
    .trim()
    .replace(/^[-*•]\s+/, '')
    .replace(/^["'“‘]/, '')
    .replace(/["'”’]$/, '')
    .trim()
}

/** A blank parts entries when every word looks like an address, prefix or range of its own, and none is a netmask. */
function splitAtBlanks(cell: string): readonly string[] {
  const words = cell.split(/\s+/)
  return words.every(looksWhole) ? words : [cell]
}
