import { jsonSchemaOf, schemaNames } from '../core/emit/json-schema.ts'
import { chooseLanguage, languageOption, oneOf, readArguments } from './arguments.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'

/** `schema cluster|plan`: the JSON Schema by which an editor completes and checks the file. */
export function schema(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, languageOption)
  chooseLanguage(io, values.lang)
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) {
    throw new Unusable({
      en: `schema takes one of ${schemaNames.join(', ')}`,
      'zh-CN': `schema 接受一个参数：${schemaNames.join('、')}`,
    })
  }
  io.out(`${JSON.stringify(jsonSchemaOf(oneOf('schema', name, schemaNames)), undefined, 2)}\n`)
  return exitClean
}
