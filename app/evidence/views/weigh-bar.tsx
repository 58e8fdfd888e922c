/** A share as a bar beside its number, which says the same in words. */
export function WeighBar({ share, name }: { share: number; name: 'plain' | 'each' }) {
  return (
    <svg className="weigh-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={`weigh-bar__${name}`} width={Math.round(share * 100)} height="8" />
    </svg>
  )
}
