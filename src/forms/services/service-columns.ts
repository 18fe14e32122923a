/** Service, wants, gets, announced by, menu. */
export const serviceColumns = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 1.2fr) minmax(0, 1.05fr) 28px',
  gap: '0 12px',
  alignItems: 'center',
} as const
