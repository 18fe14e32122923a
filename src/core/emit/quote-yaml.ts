/** Begins like a word, holds nothing that YAML gives a meaning to. */
const plain = /^[A-Za-z][\w./-]*$/
/** `10.0.0.1`, `10.0.0.1-10.0.0.9`, `10.0.0.0/24`: digits with at least two dots are a string in every YAML. */
const plainAddress = /^\d+\.\d+\.\d+[\d./-]*$/
/** Words that some version of YAML reads as a truth value or as nothing. */
const reserved = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i

/** A text as a YAML scalar that every reader takes for this very text: plain where that is safe, else double-quoted. */
export function quoteYaml(text: string): string {
  if ((plain.test(text) && !reserved.test(text)) || plainAddress.test(text)) return text
  return `"${[...text].map(escapeCharacter).join('')}"`
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`
  const code = character.codePointAt(0)!
  const isPrintable = (code >= 0x20 && code < 0x7f) || (code >= 0xa1 && !unprintable.test(character))
  return isPrintable ? character : `\\u${code.toString(16).padStart(4, '0')}`
}

/** Line breaks of Unicode, marks of direction and byte order, and halves of characters. */
const unprintable = /[\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/u
