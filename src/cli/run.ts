import { guessLanguage } from './arguments.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { fix } from './fix.ts'
import { type ExitCode, exitClean, exitUnusable, type Io, Unusable } from './io.ts'
import { set } from './set.ts'
import { usage } from './usage.ts'

type Command = (args: readonly string[], io: Io) => ExitCode | Promise<ExitCode>

/** What only some command lines need is loaded by those. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', check],
  ['fix', fix],
  ['set', set],
  ['diff', diff],
  ['map', async (args, io) => (await import('./map.ts')).map(args, io)],
  ['report', async (args, io) => (await import('./write-report.ts')).report(args, io)],
  ['schema', async (args, io) => (await import('./schema.ts')).schema(args, io)],
  ['emit', async (args, io) => (await import('./emit.ts')).emit(args, io)],
  ['suggest', async (args, io) => (await import('./suggest.ts')).suggest(args, io)],
  ['explain', async (args, io) => (await import('./explain.ts')).explain(args, io)],
])

/** Runs one command line; everything it says and reads goes through `io`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...args] = argv
  const language = guessLanguage(io, argv)
  if (name === undefined || asksForHelp(name) || args.slice(0, endOfOptions(args)).includes('--help')) {
    const print = name === undefined ? io.err : io.out
    print(usage[language])
    return name === undefined ? exitUnusable : exitClean
  }
  try {
    const command = commands.get(name)
    if (command === undefined) {
      throw new Unusable({
        en: `no command is called ${name}; bundled-lb --help lists them`,
        'zh-CN': `没有名为 ${name} 的命令；bundled-lb --help 列出全部命令`,
      })
    }
    return await command(args, io)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    io.err(`bundled-lb: ${error.said[language]}\n`)
    return exitUnusable
  }
}

const asksForHelp = (name: string): boolean => ['--help', '-h', 'help'].includes(name)

function endOfOptions(args: readonly string[]): number {
  const end = args.indexOf('--')
  return end < 0 ? args.length : end
}
