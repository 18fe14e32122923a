import type { SegmentView } from '../core/model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import type { Family } from '../core/net/address.ts'
import { findVip } from '../core/plan/find-vip.ts'
import { findAddresses } from '../core/plan/more-addresses.ts'
import { mostShares, splitSegment } from '../core/plan/split-segment.ts'
import { chooseLanguage, languageOption, oneOf, readArguments } from './arguments.ts'
import { readPlanInput } from './check.ts'
import { about, analyseInputs, nameOf, readInputs } from './input.ts'
import { type ExitCode, exitClean, exitFindings, type Io, Unusable } from './io.ts'
import { type Answer, answerAddresses, answerSplit, answerVip, printAnswers } from './suggest-answers.ts'

interface Wanted {
  readonly addresses: bigint | undefined
  readonly pool: string | undefined
  readonly vip: boolean
  readonly split: number | undefined
  readonly family: Family | undefined
}

/**
 * `suggest FILE... --addresses N [--pool NAME] | --vip | --split N [--plan P] [--format text|json]`: free places for
 * the first cluster of the first file, the best first. Ends with 1 when something asked for has no place.
 */
export function suggest(args: readonly string[], io: Io): ExitCode {
  const { values, positionals } = readArguments(args, {
    addresses: { type: 'string' },
    pool: { type: 'string' },
    vip: { type: 'boolean' },
    split: { type: 'string' },
    family: { type: 'string' },
    plan: { type: 'string' },
    format: { type: 'string' },
    ...languageOption,
  })
  const language = chooseLanguage(io, values.lang)
  const format = values.format === undefined ? 'text' : oneOf('--format', values.format, ['text', 'json'])
  const wanted: Wanted = {
    addresses: values.addresses === undefined ? undefined : readCount('--addresses', values.addresses),
    pool: values.pool,
    vip: values.vip === true,
    split: values.split === undefined ? undefined : Number(readCount('--split', values.split, mostShares)),
    family:
      values.family === undefined ? undefined : oneOf('--family', values.family, ['4', '6']) === '4' ? 4 : 6,
  }
  const [first] = positionals
  const asksNothing = wanted.addresses === undefined && !wanted.vip && wanted.split === undefined
  if (first === undefined || asksNothing) {
    throw new Unusable({
      en: 'suggest needs a file and --addresses N, --vip or --split N',
      'zh-CN': 'suggest 需要一个文件以及 --addresses N、--vip 或 --split N',
    })
  }
  const { model } = analyseInputs(readInputs(io, positionals, [values.plan]), {
    plan: values.plan === undefined ? undefined : readPlanInput(io, values.plan).text,
  })
  const view = model.clusters.find(({ cluster }) => cluster.file === 'f1')
  if (view === undefined) {
    throw about(nameOf(first), { en: 'holds no Cluster', 'zh-CN': '不含 Cluster' })
  }
  const answers = answersFor(model, view, wanted)
  io.out(printAnswers(answers, format, language))
  return answers.every(({ candidates }) => candidates.length > 0) ? exitClean : exitFindings
}

function answersFor(model: WorkspaceModel, view: ClusterView, wanted: Wanted): readonly Answer[] {
  const { addresses, pool: name, vip, split, family } = wanted
  const pool = name === undefined ? undefined : view.facts.pools.find((one) => one.name === name)
  if (name !== undefined && pool === undefined) {
    throw new Unusable({ en: `no address pool is called ${name}`, 'zh-CN': `没有名为 ${name} 的地址池` })
  }
  const wish = { ...(pool === undefined ? {} : { pool }), ...(family === undefined ? {} : { family }) }
  return [
    ...(addresses === undefined
      ? []
      : [answerAddresses(findAddresses(model, view, { count: addresses, ...wish }), addresses, pool)]),
    ...(vip ? (['controlPlaneVIP', 'ingressVIP'] as const) : []).map((one) =>
      answerVip(findVip(model, view, one), one),
    ),
    ...(split === undefined ? [] : [answerSplit(splitOf(model, view.segment, split, family), split)]),
  ]
}

const splitOf = (
  model: WorkspaceModel,
  segment: SegmentView | undefined,
  parts: number,
  family: Family | undefined,
): ReturnType<typeof splitSegment> =>
  segment === undefined
    ? { candidates: [], obstacle: 'no-subnet', free: 0n }
    : splitSegment(model, segment, parts, family)

/** A whole number from 1; a share at least takes two. */
function readCount(option: string, text: string, most = Number.MAX_SAFE_INTEGER): bigint {
  const least = option === '--split' ? 2 : 1
  const count = /^\d{1,16}$/.test(text) ? Number(text) : 0
  if (count < least || count > most) {
    throw new Unusable({
      en: `${option} takes a whole number from ${least} to ${most}, not '${text}'`,
      'zh-CN': `${option} 应为 ${least} 到 ${most} 的整数，不能是 '${text}'`,
    })
  }
  return BigInt(count)
}
