/**
 * Characters that stand in for plain ones in text from chat, spreadsheets and Chinese input methods.
 * Everything of the full-width block (U+FF01–FF5E) is handled by its offset.
 */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...pairs('‐‑‒–—―−﹣﹘〜～~∼∽⁓ー一至到→', '-'),
  ...pairs('。｡．・·•∙﹒', '.'),
  ...pairs('，、､﹐', ','),
  ...pairs('；', ';'),
  ...pairs('：﹕∶', ':'),
  ...pairs('／⁄∕', '/'),
  ...pairs('“”„‘’‚＂＇「」『』《》【】〔〕', '"'),
  ...pairs(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    ' ',
  ),
  ...pairs(
    '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff',
    '',
  ),
])

function pairs(characters: string, plain: string): readonly (readonly [string, string])[] {
  return [...characters].map((character) => [character, plain] as const)
}

const FULL_WIDTH_OFFSET = 0xfee0

/** What a stand-in stands for, or undefined for a character that is what it looks like. */
function plainOf(character: string): string | undefined {
  const known = PLAIN.get(character)
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - FULL_WIDTH_OFFSET) : undefined
}

/** Where stand-ins are: from the first to behind the last, and which ones, each once. */
export interface ForeignCharacters {
  readonly from: number
  readonly to: number
  /** Visible ones as they are, blanks and invisible ones as `U+3000`, separated by blanks. */
  readonly characters: string
}

export function findForeign(text: string): ForeignCharacters | undefined {
  if (/^[\x20-\x7d]*$/.test(text)) return undefined
  let from = -1
  let to = -1
  const seen = new Set<string>()
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const plain = plainOf(character)
    if (plain === undefined) continue
    if (from < 0) from = at
    to = at + 1
    seen.add(plain.trim() === '' ? codePointName(character) : character)
  }
  return from < 0 ? undefined : { from, to, characters: [...seen].join(' ') }
}

function codePointName(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * The text in plain ASCII as far as it can be told: full-width forms, dashes, 至, ideographic stops, blanks of
 * every kind; commas between the parts of one address become dots. Blanks at the ends are taken away.
 * Nothing is judged: the result need not be an address.
 */
export function normaliseAddressText(text: string): string {
  const plain = Array.from(text, (character) => plainOf(character) ?? character).join('')
  return plain
    .replace(/\d+(?:[.,]\d+){3}(?![.,]?\d)/g, dotted)
    .replace(/\s+/g, ' ')
    .trim()
}

function dotted(address: string): string {
  return /^\d+(?:\.\d+){3}$/.test(address) ? address : address.replaceAll(',', '.')
}
