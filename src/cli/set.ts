import { keyOrderAt } from '../core/model/key-order.ts'
import { readClusterFile, readFromSource } from '../core/model/read-file.ts'
import type { Language } from '../core/rules/finding.ts'
import { patchSource } from '../core/yaml/patch.ts'
import { fillWords } from '../core/yaml/problem-words.ts'
import type { Refusal } from '../core/yaml/refusal.ts'
import { refusalWords } from '../core/yaml/refusal-words.ts'
import { chooseLanguage, languageOption, readArguments } from './arguments.ts'
import { readAssignment, toEdit } from './assignment.ts'
import { deliver } from './deliver.ts'
import { nameOf, readInput } from './input.ts'
import { type ExitCode, exitClean, type Io, type Sentence, Unusable } from './io.ts'

/** `set FILE PATH=VALUE... [--write]`: what `sed` is used for today, without its accidents. All or nothing. */
export function set(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, { write: { type: 'boolean' }, ...languageOption })
  chooseLanguage(io, values.lang)
  const [path, ...assignments] = positionals
  if (path === undefined || assignments.length === 0) {
    throw new Unusable({
      en: 'set needs a file and at least one PATH=VALUE, PATH+=VALUE or PATH-',
      'zh-CN': 'set 需要一个文件和至少一个 PATH=VALUE、PATH+=VALUE 或 PATH-',
    })
  }
  const input = readInput(io, path)
  let file = readClusterFile('f1', nameOf(path), input.text)
  for (const assignment of assignments.map(readAssignment)) {
    const { source } = file
    const edit = toEdit(assignment, file)
    const result = patchSource(source, [edit], { keyOrder: (at) => keyOrderAt(source, at) })
    if (!result.ok) throw new Unusable(sayRefusal(assignment.path, result.refusal))
    file = readFromSource('f1', file.name, result.source)
  }
  deliver(io, { path, before: input.text, after: file.source.text, write: values.write === true })
  return exitClean
}

function sayRefusal(path: string, { code, args }: Refusal): Sentence {
  const say = (language: Language, separator: string): string => {
    const { what, do: remedy } = refusalWords[code][language]
    return `${path}${language === 'en' ? ': ' : '：'}${fillWords(`${what}${separator}${remedy}`, args)}`
  }
  return { en: say('en', ' '), 'zh-CN': say('zh-CN', '') }
}
