import { formNames, type OtherForm, writeOtherForm } from '../core/emit/other-form.ts'
import { sayFormNote } from '../core/emit/say-form-note.ts'
import { chooseLanguage, languageOption, oneOf, readArguments } from './arguments.ts'
import { about, analyseInputs, nameOf, readInput } from './input.ts'
import { type ExitCode, exitClean, exitUnusable, type Io, Unusable } from './io.ts'
import { visible } from './quote-line.ts'

/**
 * `emit FILE --as metallb|gcloud|terraform`: the plan for another tool on standard output, and on standard error what
 * has no counterpart there. Ends with 2 when nothing has one.
 */
export function emit(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, { as: { type: 'string' }, ...languageOption })
  const language = chooseLanguage(io, values.lang)
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0 || values.as === undefined) {
    throw new Unusable({
      en: 'emit needs one file and --as metallb, gcloud or terraform',
      'zh-CN': 'emit 需要一个文件以及 --as metallb、gcloud 或 terraform',
    })
  }
  const form = oneOf('--as', values.as, formNames)
  const { model } = analyseInputs([readInput(io, path)])
  if (model.clusters.length === 0) {
    throw about(nameOf(path), { en: 'holds no Cluster', 'zh-CN': '不含 Cluster' })
  }
  const written = model.clusters.map((view) => writeOtherForm(view, form))
  const texts = written.map(({ text }) => text).filter((text) => text !== '')
  io.out(
    texts
      .join(form === 'metallb' ? '---\n' : '\n')
      .split('\n')
      .map(visible)
      .join('\n'),
  )
  for (const note of notesOf(written)) io.err(`${visible(sayFormNote(note, language))}\n`)
  return texts.length === 0 ? exitUnusable : exitClean
}

/** A note that several clusters share is said once. */
function notesOf(written: readonly OtherForm[]): OtherForm['notes'] {
  const notes = new Map(written.flatMap((one) => one.notes).map((note) => [JSON.stringify(note), note]))
  return [...notes.values()]
}
