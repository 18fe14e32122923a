import { type ListPlace, moveListItem } from '../../core/edits/list-values.ts'
import type { Say } from '../../words/say.ts'
import { runFormEdits } from './run-form-edits.ts'

/** Id of the live region in which the form says what happened without the focus moving. */
export const newsId = 'form-news'

/** Moves a row one place up or down and says where it stands now: the caret goes along, so nobody would hear it. */
export function moveRow(list: ListPlace, from: number, by: -1 | 1, name: string, words: Say): void {
  const label = { key: 'step.moveRow', args: { name } }
  if (!runFormEdits(moveListItem(list, from, by), { label })) return
  const news = document.getElementById(newsId)
  if (news !== null) {
    news.textContent = words('form.movedTo', { name, number: from + by + 1, total: list.count })
  }
}
