// A rule's file holds the cases that prove it. Whoever imports only the rule should not carry or run them, but a bundler
// keeps every call it cannot see through: this says that building the cases has no effect beyond their value.
// Who wants the cases imports the file with the query `?cases` and gets a module of its own.

/** @type {import('vite').Plugin} */
export const lazyCases = {
  name: 'lazy-cases',
  enforce: 'post',
  transform(code, id) {
    if (!/\/core\/rules\/catalog\/[^/?]+\.ts$/.test(id)) return null
    for (const node of this.parse(code).body) {
      if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') continue
      const cases = node.declaration.declarations.find(
        (one) => one.id.type === 'Identifier' && one.id.name === 'cases',
      )
      if (cases === undefined || cases.init === null) continue
      const { start, end } = cases.init
      const value = `/* @__PURE__ */ (() => (${code.slice(start, end)}))()`
      return { code: code.slice(0, start) + value + code.slice(end), map: null }
    }
    return null
  },
}
