/** The mark: a ruler with one band taken. */
export function Brand({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="4" fill="var(--ink)" />
      <path
        d="M5 5v3M8.33 5v5M11.67 5v3M15 5v5"
        stroke="var(--on-ink)"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <rect x="4.2" y="12" width="7.4" height="3" rx="1" fill="var(--accent-line)" />
      <rect x="12.6" y="12" width="3.2" height="3" rx="1" fill="var(--on-ink)" />
    </svg>
  )
}
