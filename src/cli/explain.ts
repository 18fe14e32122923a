import { isProblem, parseAddress } from '../core/net/address.ts'
import { catalog, findRule } from '../core/rules/catalog.ts'
import { chooseLanguage, languageOption, readArguments } from './arguments.ts'
import { readPlanInput } from './check.ts'
import { printExplainedAddress } from './explain-address.ts'
import { printExplainedRule } from './explain-rule.ts'
import { analyseInputs, readInputs } from './input.ts'
import { type ExitCode, exitClean, type Io, Unusable } from './io.ts'

/** `explain RULE` tells all about a rule; `explain ADDRESS FILE... [--plan P]` all about an address. */
export async function explain(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { plan: { type: 'string' }, ...languageOption })
  const language = chooseLanguage(io, values.lang)
  const [what, ...paths] = positionals
  if (what === undefined) {
    throw new Unusable({
      en: 'explain needs the id of a rule or an address',
      'zh-CN': 'explain 需要一个规则 id 或一个地址',
    })
  }
  const rule = findRule(what)
  if (rule !== undefined) {
    io.out(await printExplainedRule(rule, language, io))
    return exitClean
  }
  const address = parseAddress(what)
  if (isProblem(address)) throw new Unusable(unknown(what))
  const analysis = analyseInputs(readInputs(io, paths, [values.plan]), {
    plan: values.plan === undefined ? undefined : readPlanInput(io, values.plan).text,
  })
  io.out(printExplainedAddress(analysis, address, language, io))
  return exitClean
}

function unknown(what: string) {
  const near = nearestRules(what)
  return {
    en: `'${what}' is neither a rule nor an address${near.length === 0 ? '' : `; rules near it: ${near.join(', ')}`}`,
    'zh-CN': `'${what}' 既不是规则也不是地址${near.length === 0 ? '' : `；相近的规则：${near.join('、')}`}`,
  }
}

/** Rules that share words with what was written, or one of whose rows of the catalogue it is (`VIP-002`). */
function nearestRules(what: string): readonly string[] {
  const row = what.toUpperCase()
  const covering = catalog.filter(({ covers }) => covers.includes(row))
  if (covering.length > 0) return covering.map(({ id }) => id)
  const parts = what
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((part) => part.length > 2)
  return catalog
    .map(({ id }) => ({ id, shared: parts.filter((part) => id.includes(part)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 5)
    .map(({ id }) => id)
}
