import { styled } from '@mui/material/styles'
import { printRangeShort, sizeOf } from '../core/net/range.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { useLanguage, useWords } from '../store/use-words.ts'
import { cardPlace } from './card-place.ts'
import { DraftPreview } from './DraftPreview.tsx'
import { titleOfDraft } from './draft-words.ts'
import { countChange, keyOfLetter } from './row-words.ts'
import type { Drafting } from './use-drafting.ts'

interface Props {
  readonly drafting: Drafting
  readonly subnet: PreparedSubnet
  readonly scene: Scene
}

const cardWidth = 320

/** What a drag or the keys would do, beside it: never over the range in hand. */
export function DraftCard({ drafting, subnet, scene }: Props) {
  const words = useWords()
  const language = useLanguage()
  const { draft, ghost, choice, preview } = drafting
  if (draft === undefined || ghost === undefined || draft.by === 'asked') return null
  const key = keyOfLetter(ghost.letter)
  return (
    <Card style={cardPlace(draft, subnet, scene, cardWidth)}>
      <Head>
        {key !== undefined && <RoleKey role={key} />}
        <strong>{titleOfDraft(draft, choice, language, words)}</strong>
        <span>{countChange(sizeOf(draft.range), draft.item?.range, words)}</span>
      </Head>
      <Where>{printRangeShort(draft.range)}</Where>
      <DraftPreview preview={preview} />
    </Card>
  )
}

const Card = styled('div')({
  position: 'fixed',
  zIndex: 1200,
  width: cardWidth,
  padding: '10px 14px 12px',
  borderRadius: 6,
  background: 'var(--raised)',
  boxShadow: 'var(--shadow)',
  color: 'var(--t1)',
  fontSize: '0.75rem',
  lineHeight: '18px',
  pointerEvents: 'none',
})
const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& strong': { fontSize: '0.8125rem', fontWeight: 600 },
  '& span': { marginLeft: 'auto', color: 'var(--t2)', whiteSpace: 'nowrap' },
})
const Where = styled('div')({ fontFamily: 'var(--mono)', color: 'var(--t2)' })
