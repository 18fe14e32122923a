import { showNarrowPane, showPane } from '../../store/actions/select.ts'

/** Brings the report up, beside the form or, on a narrow screen, in its place. */
export function showReport(): void {
  showPane('report')
  showNarrowPane('report')
}
