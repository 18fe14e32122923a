/**
 * Whether a value still waits for its content. Knows the dialects found in public cluster files:
 * `<Machine 1 IP>`, `CLUSTER_NAME`, `$V`, `${V}`, `\$V`, `{V}`, `{{ v }}`, `%{ … }`, `{% … %}`, alone or
 * inside a longer value (`cluster-$NAME`). An address, a range or an ordinary name is never one.
 */
export function isPlaceholder(text: string): boolean {
  let hasUnderscore = false
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case 0x24: // $
        if (/^\$(?:\{|\(|[A-Za-z_])/.test(text.slice(index, index + 2))) return true
        break
      case 0x3c: // <
        if (anglePlaceholder.test(text.slice(index, index + 200))) return true
        break
      case 0x7b: // {
        if (bracePlaceholder.test(text.slice(index, index + 200))) return true
        break
      case 0x25: // %
        if (text[index + 1] === '{') return true
        break
      case 0x5f: // _
        hasUnderscore = true
        break
      default:
    }
  }
  return hasUnderscore && upperCaseWord.test(text)
}

/** Starts like a word, so that `<1 ms` and `a < b` stay what they are. */
const anglePlaceholder = /^<[A-Za-z][^<>]*>/
const bracePlaceholder = /^(?:\{[{%]|\{[A-Za-z_][\w.-]*\})/

/** Two or more parts in capitals joined by `_`, between the marks that separate words in names, paths and ranges. */
const upperCaseWord = /(?:^|[-/.@:])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=$|[-/.@:])/
