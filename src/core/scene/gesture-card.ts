/** Beside what is dragged and never over it (look/map-spec 5). */
const GAP = 28

/** Where a card of some width stands beside a range: to its right, else to its left; undefined = above the drawing. */
export function cardBeside(
  extent: { readonly from: number; readonly to: number },
  card: number,
  width: number,
): number | undefined {
  if (extent.to + GAP + card <= width) return extent.to + GAP
  if (extent.from - GAP - card >= 0) return extent.from - GAP - card
  return undefined
}
