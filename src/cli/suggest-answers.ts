import { entryText } from '../core/edits/entry-text.ts'
import type { PoolFact } from '../core/model/facts.ts'
import { printAddress } from '../core/net/address.ts'
import { groupDigits } from '../core/net/group-digits.ts'
import type { VipCandidate, WantedVip } from '../core/plan/find-vip.ts'
import type { AddressCandidate } from '../core/plan/more-addresses.ts'
import type { Room, RoomObstacle, RoomReason } from '../core/plan/room.ts'
import { sayObstacle, sayRoomReason } from '../core/plan/room-words.ts'
import type { SplitCandidate } from '../core/plan/split-segment.ts'
import type { Language } from '../core/rules/finding.ts'
import type { Sentence } from './io.ts'
import { visible } from './quote-line.ts'

/** One thing that was asked for, ready to be printed. */
export interface Answer {
  readonly asked: 'addresses' | WantedVip | 'split'
  readonly title: Sentence
  readonly candidates: readonly AnsweredCandidate[]
  readonly obstacle: RoomObstacle | undefined
  readonly free: bigint
}

interface AnsweredCandidate {
  /** For people, one line each. */
  readonly lines: readonly string[]
  /** For scripts. */
  readonly data: Readonly<Record<string, unknown>>
  readonly reasons: readonly RoomReason[]
}

export function answerAddresses(
  room: Room<AddressCandidate>,
  count: bigint,
  pool: PoolFact | undefined,
): Answer {
  const named = groupDigits(count)
  const to = pool?.name
  return {
    ...restOf(room),
    asked: 'addresses',
    title: {
      en: `${named} more ${count === 1n ? 'address' : 'addresses'}${to === undefined ? ' in a new pool' : ` for ${to}`}`,
      'zh-CN': to === undefined ? `在新地址池中增加 ${named} 个地址` : `为 ${to} 增加 ${named} 个地址`,
    },
    candidates: room.candidates.map(({ ranges, pool: target, grown, reasons }) => ({
      lines: ranges.map((range) => entryText(range, 'cidr')),
      data: {
        ranges: ranges.map((range) => entryText(range, 'cidr')),
        pool: target?.name ?? null,
        entry: grown === undefined ? null : { index: grown.index, becomes: entryText(grown.range, 'cidr') },
      },
      reasons,
    })),
  }
}

export function answerVip(room: Room<VipCandidate>, vip: WantedVip): Answer {
  return {
    ...restOf(room),
    asked: vip,
    title: { en: `A free ${vip}`, 'zh-CN': `空闲的 ${vip}` },
    candidates: room.candidates.map(({ address, pool, reasons }) => ({
      lines: [printAddress(address)],
      data: { address: printAddress(address), pool: pool?.name ?? null },
      reasons,
    })),
  }
}

export function answerSplit(room: Room<SplitCandidate>, parts: number): Answer {
  return {
    ...restOf(room),
    asked: 'split',
    title: { en: `${parts} equal shares`, 'zh-CN': `${parts} 等份` },
    candidates: room.candidates.map(({ shares, reasons }) => {
      const data = shares.map(({ range, controlPlaneVIP, pool }) => ({
        range: entryText(range, 'cidr'),
        controlPlaneVIP: printAddress(controlPlaneVIP),
        pool: entryText(pool),
      }))
      return {
        lines: data.map((one) => `${one.range}  controlPlaneVIP ${one.controlPlaneVIP}  pool ${one.pool}`),
        data: { shares: data },
        reasons,
      }
    }),
  }
}

const restOf = ({ obstacle, free }: Room<unknown>): Pick<Answer, 'obstacle' | 'free'> => ({ obstacle, free })

export function printAnswers(
  answers: readonly Answer[],
  format: 'text' | 'json',
  language: Language,
): string {
  return format === 'json'
    ? asJson(answers, language)
    : answers.map((one) => asText(one, language)).join('\n')
}

function asText({ title, candidates, obstacle, free }: Answer, language: Language): string {
  const lines = candidates.flatMap(({ lines: places, reasons }, index) => [
    ...places.map((place, row) => `${row === 0 ? `${index + 1}.` : '  '} ${place}`),
    ...reasons.map((reason) => `     ${sayRoomReason(reason, language)}`),
  ])
  const none = obstacle === undefined ? [] : [sayObstacle(obstacle, free, language)]
  return [title[language], ...lines, ...none].map((line) => `${visible(line)}\n`).join('')
}

function asJson(answers: readonly Answer[], language: Language): string {
  const said = answers.map(({ asked, candidates, obstacle, free }) => ({
    asked,
    candidates: candidates.map(({ data, reasons }) => ({
      ...data,
      reasons: reasons.map((reason) => ({ ...reason, text: sayRoomReason(reason, language) })),
    })),
    ...(obstacle === undefined ? {} : { obstacle, text: sayObstacle(obstacle, free, language) }),
  }))
  return `${JSON.stringify({ version: 1, answers: said })}\n`
}
