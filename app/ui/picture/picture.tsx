/** A pictogram, loaded once and kept. Always beside its words, so it has no name of its own. */
export function Picture({ name }: { name: string }) {
  return <img className="picture" src={`/pictures/${name}.svg`} alt="" width={64} height={64} />
}
