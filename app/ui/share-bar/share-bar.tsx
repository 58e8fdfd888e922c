export type Share = { id: 'person' | 'machine' | 'none'; count: number }

/** How a whole is shared out, as one small bar. Must: be told in words too; tell its parts apart without colour. */
export function ShareBar({ label, shares }: { label: string; shares: readonly Share[] }) {
  const whole = Math.max(
    1,
    shares.reduce((sum, share) => sum + share.count, 0),
  )
  let at = 0
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      {shares.map(({ id, count }) => {
        const x = (at / whole) * 100
        at += count
        return (
          <rect
            key={id}
            className={`share-bar__${id}`}
            x={x}
            y="0"
            width={(count / whole) * 100}
            height="10"
          />
        )
      })}
    </svg>
  )
}
