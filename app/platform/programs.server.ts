/** Whether this is the built service, all of whose programs lie side by side, or its sources. */
export const isBuilt = import.meta.url.endsWith('.js')

/** Where a program of ours stands that is started apart: `source` as the file `from` names it among the sources. */
export function programAt(source: string, from: string): URL {
  if (!isBuilt) return new URL(source, from)
  const name = source.replace(/^.*\//, '').replace(/(\.server)?\.ts$/, '.js')
  return new URL(`./${name}`, from)
}
