/** Random documents for the property tests, written in every style the engine has to keep. */

/** Numbers below `bound`, from 0; the same for the same seed. */
export type Random = (bound: number) => number

export function randomFrom(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return (bound) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    mixed = (mixed ^ (mixed >>> 15)) >>> 0
    return mixed % bound
  }
}

export interface Generated {
  readonly text: string
  /** Comment text -> the token (a key, or a list item's text) it speaks of; floating comments speak of nothing. */
  readonly owners: ReadonlyMap<string, string>
}

interface Pen {
  readonly random: Random
  readonly step: number
  readonly listOffset: number
  readonly dashWidth: number
  readonly owners: Map<string, string>
  readonly anchors: string[]
  readonly comments: number
  count: number
}

const pick = <T>(random: Random, options: readonly T[]): T => options[random(options.length)]!

export function generateText(seed: number, size: number): Generated {
  const random = randomFrom(seed)
  const step = 1 + random(4)
  const owners = new Map<string, string>()
  const pen: Pen = {
    random,
    step,
    listOffset: pick(random, [0, 0, step, 2]),
    dashWidth: pick(random, [2, 2, 2, 4]),
    owners,
    anchors: [],
    comments: pick(random, [0, 3, 6]),
    count: 0,
  }
  const documents = 1 + random(3)
  const lines: string[] = []
  for (let index = 0; index < documents; index += 1) {
    pen.anchors.length = 0
    if (index > 0 || random(2) === 0) {
      if (/^(?!---)/.test(lines.at(-1) ?? '---') && random(6) === 0) lines.push('...')
      lines.push(pick(random, ['---', '---', '--- # document', '---  ']))
    }
    if (random(8) === 0) continue
    if (random(4) === 0) lines.push(comment(pen, undefined), '')
    lines.push(...mapLines(pen, size, 3))
    if (random(5) === 0) lines.push('', comment(pen, undefined))
  }
  const lineBreak = random(4) === 0 ? '\r\n' : '\n'
  const bom = random(10) === 0 ? '\ufeff' : ''
  const text = bom + lines.join(lineBreak) + (random(4) === 0 ? '' : lineBreak)
  return { text, owners }
}

function comment(pen: Pen, owner: string | undefined): string {
  pen.count += 1
  const text = `Remark ${pen.count} ${owner === undefined ? 'floats' : `on ${owner}`}.`
  if (owner !== undefined) pen.owners.set(text, owner)
  return `# ${text}`
}

const hasComment = (pen: Pen): boolean => pen.random(20) < pen.comments

function token(pen: Pen): string {
  pen.count += 1
  return `k${pen.count}x`
}

const trailing = (pen: Pen, owner: string): string => {
  if (pen.random(3) === 0 && hasComment(pen)) return `${pick(pen.random, [' ', '   '])}${comment(pen, owner)}`
  return pen.random(12) === 0 ? '  ' : ''
}

const shift = (lines: readonly string[], width: number): readonly string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(width) + line))

function mapLines(pen: Pen, size: number, depth: number): readonly string[] {
  const { random } = pen
  const count = 1 + random(Math.max(1, size))
  return Array.from({ length: count }, (_, index) =>
    entryLines(pen, token(pen), size - 1, depth, index),
  ).flat()
}

function entryLines(pen: Pen, key: string, size: number, depth: number, index: number): readonly string[] {
  const { random } = pen
  const lines: string[] = []
  if (index > 0 && random(12) === 0) lines.push('')
  if (index > 0 && hasComment(pen)) lines.push(comment(pen, key))
  const name = random(15) === 0 ? `"${key}"` : key
  const kind = depth === 0 || size <= 0 ? random(6) : random(11)
  if (kind === 4 && random(4) === 0)
    lines.push(`${name}: folded`, `${' '.repeat(pen.step + random(3))}${key} text`)
  else if (kind < 5) lines.push(`${name}: ${inlineValue(pen, depth)}${trailing(pen, key)}`)
  else if (kind === 5) lines.push(...blockScalar(pen, `${name}:`, pen.step))
  else if (kind === 6) lines.push(`${name}:${trailing(pen, key)}`)
  else if (kind < 9) {
    // Only then the anchor: an alias inside of what it stands for would have no end.
    const child = mapLines(pen, size, depth - 1)
    lines.push(`${name}:${anchor(pen, key)}${trailing(pen, key)}`, ...shift(child, pen.step))
  } else
    lines.push(`${name}:${trailing(pen, key)}`, ...shift(listLines(pen, size, depth - 1), pen.listOffset))
  if (hasComment(pen) && random(3) === 0 && kind !== 5) {
    const last = lines.at(-1)!
    const column = last.length - last.trimStart().length
    if (!last.trimStart().startsWith('#'))
      lines.push(' '.repeat(Math.max(1, column)) + comment(pen, undefined))
  }
  return lines
}

function anchor(pen: Pen, key: string): string {
  if (pen.random(14) !== 0) return ''
  pen.anchors.push(`a${key}`)
  return ` &a${key}`
}

function listLines(pen: Pen, size: number, depth: number): readonly string[] {
  const { random } = pen
  const count = 1 + random(4)
  const isOfMaps = random(2) === 0 && depth > 0
  return Array.from({ length: count }, (_, index) => {
    const dash = '-'.padEnd(pen.dashWidth)
    const lines: string[] = []
    const own = token(pen)
    if (index > 0 && hasComment(pen)) lines.push(comment(pen, own))
    if (isOfMaps) {
      const [first, ...rest] = [
        ...entryLines(pen, own, size - 1, depth - 1, 0),
        ...(random(2) === 0 ? [] : mapLines(pen, size - 1, depth - 1)),
      ]
      return [...lines, dash + first!, ...shift(rest, pen.dashWidth)]
    }
    if (random(14) === 0) return [...lines, '-']
    const text = pick(random, [own, `"${own}"`, `'${own}'`, `${own}.1-${own}.9`])
    return [...lines, `${dash}${text}${trailing(pen, own)}`]
  }).flat()
}

function blockScalar(pen: Pen, head: string, width: number): readonly string[] {
  const { random } = pen
  const mark = pick(random, ['|', '|-', '>', '>-', '|+'])
  const body = Array.from({ length: 1 + random(3) }, () => `line ${random(100)}: # no comment`)
  if (random(4) === 0) body.splice(1, 0, '')
  return [`${head} ${mark}`, ...shift(body, width)]
}

const words = [
  'plain',
  'two words',
  '"dq # no"',
  "'it''s'",
  '10.0.0.1',
  '443',
  '1.30',
  'true',
  'yes',
  '~',
  '""',
  '0644',
  'a:b',
  'fd00::1',
]

function inlineValue(pen: Pen, depth: number): string {
  const { random } = pen
  const kind = random(16)
  if (kind === 0)
    return `[${Array.from({ length: random(4) }, () => token(pen)).join(pick(random, [', ', ',']))}]`
  if (kind === 1) {
    return `{${Array.from({ length: random(3) }, () => `${token(pen)}: ${pick(random, ['a', '1', '[b, c]'])}`).join(', ')}}`
  }
  if (kind === 2 && pen.anchors.length > 0) return `*${pick(random, pen.anchors)}`
  if (kind === 3 && depth > 0) return `!!str ${random(100)}`
  return pick(random, words)
}
