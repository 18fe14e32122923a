/** The parts of a Terraform text, as far as literal values need telling apart. */
export type HclToken =
  | { readonly kind: 'name'; readonly text: string }
  /** A quoted text without interpolation. */
  | { readonly kind: 'text'; readonly text: string }
  /** `{`, `}`, `[`, `]`, `(`, `)`, `=`, `:`, `,` or the end of a line. */
  | { readonly kind: 'mark'; readonly text: string }
  /** Anything else: templates, numbers, operators, heredocs. */
  | { readonly kind: 'other'; readonly text: string }

const pattern =
  /(?<blank>[ \t\r\ufeff]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<heredoc><<-?[ \t]*(?<end>[A-Za-z_]\w*)[^\n]*\n)|(?<name>[A-Za-z_][\w-]*(?:\.[\w-]+)*)|(?<quoted>"(?:[^"\\\n]|\\.)*"?)|(?<mark>[{}[\]()=:,\n])(?![=])|(?<other>[\d.]+|.)/gu

/** Reads a whole text in one pass; never throws. */
export function readHclTokens(text: string): readonly HclToken[] {
  const tokens: HclToken[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { blank, heredoc, end, name, quoted, mark, other } = match.groups ?? {}
    if (blank !== undefined) continue
    if (heredoc !== undefined) {
      pattern.lastIndex = endOfHeredoc(text, pattern.lastIndex, end ?? '')
      tokens.push({ kind: 'other', text: heredoc }, { kind: 'mark', text: '\n' })
    } else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (quoted !== undefined) tokens.push(readQuoted(quoted))
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
    else tokens.push({ kind: 'other', text: other ?? match[0] })
  }
  return tokens
}

/** Behind the line that holds nothing but the closing word; the end of the text when it is missing. */
function endOfHeredoc(text: string, from: number, word: string): number {
  for (let at = from; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const next = lineEnd < 0 ? text.length : lineEnd + 1
    if (text.slice(at, next).trim() === word) return next
    at = next
  }
  return text.length
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** `${` and `%{` begin a template; doubled they stand for themselves (Terraform language, strings). */
function readQuoted(quoted: string): HclToken {
  if (quoted.length < 2 || !quoted.endsWith('"')) return { kind: 'other', text: quoted }
  const inner = quoted.slice(1, -1)
  if (/(?<![$])[$]\{|(?<!%)%\{/u.test(inner)) return { kind: 'other', text: quoted }
  const text = inner.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))|([$%])\4(?=\{)/gu,
    (whole, short?: string, long?: string, letter?: string, doubled?: string) => {
      if (doubled !== undefined) return doubled
      const code = Number.parseInt(short ?? long ?? '', 16)
      if (code <= 0x10_ffff) return String.fromCodePoint(code)
      return escapes[letter ?? ''] ?? whole
    },
  )
  return { kind: 'text', text }
}
