/** The words of a POSIX shell line with single quotes and escaped line ends, as far as the writer uses them. */
export function readWords(text: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]]
  let word: string | undefined
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!
    if (character === '\\') {
      at += 1
      if (text[at] !== '\n') word = `${word ?? ''}${text[at]}`
    } else if (character === "'") {
      const end = text.indexOf("'", at + 1)
      word = `${word ?? ''}${text.slice(at + 1, end)}`
      at = end
    } else if (character === ' ' || character === '\n') {
      if (word !== undefined) commands.at(-1)!.push(word)
      word = undefined
      if (character === '\n') commands.push([])
    } else word = `${word ?? ''}${character}`
  }
  return commands.filter((words) => words.length > 0)
}

/** One value of a flag as gcloud reads pairs: `^delimiter^` in front chooses another delimiter. */
export function readPairs(value: string): Readonly<Record<string, string>> {
  const chosen = /^\^([^^]+)\^/.exec(value)
  const parts = value.slice(chosen?.[0].length ?? 0).split(chosen?.[1] ?? ',')
  return Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
}
