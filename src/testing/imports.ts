import { parseSync, Visitor } from 'vite'

/** One dependency of a source file as it is written: type-only imports, re-exports and dynamic imports count too. */
export interface Import {
  readonly specifier: string
  /** The imported names; `*` for a namespace, a side effect, or whatever a dynamic import may use. */
  readonly names: readonly string[]
  readonly isType: boolean
}

export interface SourceText {
  readonly imports: readonly Import[]
  /** The code with comments blanked out, offsets and lines kept. */
  readonly code: string
}

/** Reads a TypeScript file with the bundler's own parser; a file that does not parse is a thrown error. */
export function readSource(name: string, text: string): SourceText {
  const parsed = parseSync(name, text)
  if (parsed.errors.length > 0) throw new Error(`${name}: ${parsed.errors[0]?.message}`)
  const imports: Import[] = []
  const add = (specifier: unknown, names: readonly string[] = ['*'], isType = false): void => {
    if (typeof specifier === 'string') imports.push({ specifier, names, isType })
  }

  new Visitor({
    ImportDeclaration(node) {
      const names = node.specifiers.map((entry) =>
        entry.type === 'ImportSpecifier' ? nameOf(entry.imported) : '*',
      )
      const isType =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every((entry) => entry.type === 'ImportSpecifier' && entry.importKind === 'type'))
      add(node.source.value, names.length > 0 ? names : ['*'], isType)
    },
    ExportNamedDeclaration(node) {
      add(
        node.source?.value,
        node.specifiers.map((entry) => nameOf(entry.local)),
        node.exportKind === 'type',
      )
    },
    ExportAllDeclaration(node) {
      add(node.source.value, ['*'], node.exportKind === 'type')
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') add(node.source.value)
      else imports.push({ specifier: '(computed)', names: ['*'], isType: false })
    },
    TSImportType(node) {
      add(node.source.value, ['*'], true)
    },
    // import.meta.glob('./catalog/*.ts') and new URL('./worker.ts', import.meta.url)
    CallExpression(node) {
      if (/^import\.meta\.glob\b/.test(text.slice(node.start, node.end))) addLiterals(node.arguments[0])
    },
    NewExpression(node) {
      if (/^new URL\([^)]*import\.meta\.url/.test(text.slice(node.start, node.end)))
        addLiterals(node.arguments[0])
    },
  }).visit(parsed.program)

  function addLiterals(node: { readonly start: number; readonly end: number } | undefined): void {
    if (node === undefined) return
    for (const [, specifier] of text.slice(node.start, node.end).matchAll(/['"`](\.[^'"`]*)['"`]/g))
      add(specifier)
  }

  return {
    imports,
    code: parsed.comments.reduce((code, comment) => blank(code, comment.start, comment.end), text),
  }
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value)
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replaceAll(/[^\n]/g, ' ') + text.slice(to)
}
