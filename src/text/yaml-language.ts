import { yamlLanguage } from '@codemirror/lang-yaml'
import { Language, ParseContext } from '@codemirror/language'
import { type Input, Parser, type PartialParse, Tree, type TreeFragment } from '@lezer/common'

/** Characters behind the viewport that are read with it, so that scrolling on finds colours already there. */
const ahead = 20_000

/**
 * YAML as far as it is looked at. CodeMirror reads 100,000 characters ahead, a tenth of a second at a time, for which
 * every key and click then waits; here the rest of a long text is read when it comes into view.
 */
class ViewedParser extends Parser {
  createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly { readonly from: number; readonly to: number }[],
  ): PartialParse {
    const parse = yamlLanguage.parser.createParse(input, fragments, ranges)
    const context = ParseContext.get()
    const end = context === null ? input.length : context.viewport.to + ahead
    return context === null || end >= input.length
      ? parse
      : new ViewedParse(parse, context, end, input.length)
  }
}

/** Stops at `end`, and tells the context that what follows was left out. */
class ViewedParse implements PartialParse {
  stoppedAt: number | null = null
  readonly #parse: PartialParse
  readonly #context: ParseContext
  readonly #end: number
  readonly #length: number

  constructor(parse: PartialParse, context: ParseContext, end: number, length: number) {
    this.#parse = parse
    this.#context = context
    this.#end = end
    this.#length = length
    parse.stopAt(end)
  }

  get parsedPos(): number {
    return this.#parse.parsedPos
  }

  advance(): Tree | null {
    const tree = this.#parse.advance()
    if (tree === null || this.stoppedAt !== null) return tree
    this.#context.skipUntilInView(this.#end, this.#length)
    return new Tree(tree.type, tree.children, tree.positions, this.#length, tree.propValues)
  }

  stopAt(at: number): void {
    if (at >= this.#end) return
    this.stoppedAt = at
    this.#parse.stopAt(at)
  }
}

/** The language of every editor. */
export const viewedYaml = new Language(yamlLanguage.data, new ViewedParser(), [], 'yaml')
