import type { ScalarNode } from './tree.ts'

/** What YAML makes of a plain scalar; `mixed` = versions 1.1 and 1.2 do not agree. */
export type PlainReading = 'null' | 'boolean' | 'number' | 'string' | 'mixed'

const trueWords = new Set(['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'y', 'Y'])
const falseWords = new Set(['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'n', 'N'])

/**
 * The boolean a field of that kind reads, or undefined. Takes the spellings of YAML 1.2 (`true`, `False`) and of
 * 1.1 (`yes`, `Off`), because Kubernetes tools read the latter as booleans; quoted text is never one.
 */
export function readBoolean(node: ScalarNode): boolean | undefined {
  if (node.style !== 'plain') return undefined
  if (trueWords.has(node.text)) return true
  if (falseWords.has(node.text)) return false
  return undefined
}

/** The digits of a plain decimal number exactly as written (`1.30`, `08`), or undefined. Never rounds. */
export function readNumberText(node: ScalarNode): string | undefined {
  return node.style === 'plain' && /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(node.text)
    ? node.text
    : undefined
}

const plainNull = /^(?:|~|null|Null|NULL)$/
const number12 =
  /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/
/** Underscores, binary, octal, sexagesimal and dates: https://yaml.org/type/ (int, float, timestamp). */
const number11 =
  /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)$/
const date11 =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?$/

/** How the readers of YAML 1.1 and 1.2 take a plain scalar of this text. */
export function readPlain(text: string): PlainReading {
  if (plainNull.test(text)) return 'null'
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return 'boolean'
  if (trueWords.has(text) || falseWords.has(text)) return 'mixed'
  if (number12.test(text)) return 'number'
  if (number11.test(text) || date11.test(text) || text === '=' || text === '<<') return 'mixed'
  return 'string'
}

/** Where a plain scalar stands decides which characters end it. */
export type ScalarPlace = 'block-value' | 'block-key' | 'flow'

/** Whether a string can stand unquoted at that place and be read back as the same string by every reader. */
export function canBePlain(text: string, place: ScalarPlace): boolean {
  if (text === '' || text.trim() !== text || readPlain(text) !== 'string') return false
  if (hasUnsafeCharacter(text)) return false
  if (/^[-?:](?:\s|$)/.test(text) || /^[,[\]{}#&*!|>'"%@`]/.test(text)) return false
  if (/:(?:\s|$)/.test(text) || /\s#/.test(text) || /^(?:---|\.\.\.)(?:\s|$)/.test(text)) return false
  if (place === 'flow' && (/[,[\]{}]/.test(text) || /^[-?:]/.test(text))) return false
  return place !== 'block-key' || text.length < 1000
}

/** Line breaks, control characters and half surrogates need an escape. */
function hasUnsafeCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029) return true
    if (code === 0xfeff || code === 0xfffe || code === 0xffff) return true
    if (code >= 0xd800 && code <= 0xdfff) {
      const next = text.charCodeAt(index + 1)
      if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return true
      index += 1
    }
  }
  return false
}

/** The string in quotes; single quotes cannot carry what needs an escape and give way to double ones. */
export function quote(text: string, style: 'single' | 'double'): string {
  if (style === 'single' && !hasUnsafeCharacter(text)) return `'${text.replaceAll("'", "''")}'`
  let out = '"'
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!
    const code = text.charCodeAt(index)
    if (character === '"' || character === '\\') out += `\\${character}`
    else if (character === '\n') out += '\\n'
    else if (character === '\t') out += '\\t'
    else if (character === '\r') out += '\\r'
    else if (hasUnsafeCharacter(character)) {
      const next = text[index + 1] ?? ''
      if (!hasUnsafeCharacter(character + next)) {
        out += character + next
        index += 1
      } else out += code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`
    } else out += character
  }
  return `${out}"`
}

const hex = (code: number, width: number): string => code.toString(16).padStart(width, '0')
