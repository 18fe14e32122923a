import { run } from '../cli/run.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The files as they stand afterwards. */
  readonly files: Readonly<Record<string, string>>
}

export interface Setup {
  /** Texts, or bytes as Latin-1 in `bytes:…`; a name that ends in `/` is a directory. */
  readonly files?: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly locale?: string
  readonly useColor?: boolean
  readonly readOnly?: boolean
}

/** Runs a command line against files in memory. */
export async function runCli(args: readonly string[], setup: Setup = {}): Promise<Ran> {
  const files: Record<string, string> = { ...setup.files }
  let out = ''
  let err = ''
  const code = await run(args, {
    readFile: (path) => {
      const text = files[path]
      if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' })
      if (text.startsWith('bytes:')) return Buffer.from(text.slice(6), 'latin1')
      return new TextEncoder().encode(text)
    },
    writeFile: (path, text) => {
      if (setup.readOnly === true) throw Object.assign(new Error(path), { code: 'EACCES' })
      files[path] = text
    },
    isDirectory: (path) => `${path}/` in files,
    readStdin: () => new TextEncoder().encode(setup.stdin ?? ''),
    out: (text) => (out += text),
    err: (text) => (err += text),
    useColor: setup.useColor ?? false,
    locale: setup.locale ?? 'C',
    today: '2026-01-02',
  })
  return { code, out, err, files }
}
