/** Service, wants, gets, announced by, menu. */
export const serviceColumns = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr) minmax(0, 1.35fr) minmax(0, 1.1fr) 28px',
  gap: '0 12px',
  alignItems: 'center',
} as const
