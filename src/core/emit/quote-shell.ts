/** Nothing in it means anything to a shell. */
const harmless = /^[\w./:@%+=,-]+$/

/** A text as one word of a POSIX shell. A shell cannot write a zero byte: it is left out. */
export function quoteShell(text: string): string {
  if (harmless.test(text)) return text
  return `'${text.replaceAll('\0', '').replaceAll("'", "'\\''")}'`
}

/** Delimiters to choose from when a value holds a comma; gcloud takes any text between carets (gcloud topic escaping). */
const delimiters = [',', '|', '#', '~', '@@', '::', '_,_', '_|_', '_#_']

/** `key=value` pairs as one value of a gcloud flag, with another delimiter where a text holds a comma. */
export function joinPairs(pairs: readonly (readonly [string, string])[]): string {
  const parts = pairs.map(([key, value]) => `${key}=${value}`)
  const delimiter = delimiters.find((one) => !parts.some((part) => part.includes(one))) ?? unused(parts)
  const joined = parts.join(delimiter)
  return delimiter === ',' && !joined.startsWith('^') ? joined : `^${delimiter}^${joined}`
}

function unused(parts: readonly string[]): string {
  let delimiter = '_-'
  while (parts.some((part) => part.includes(delimiter))) delimiter += '-'
  return delimiter
}
