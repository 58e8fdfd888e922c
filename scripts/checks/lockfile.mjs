/**
 * What would stop `npm ci` somewhere else, each problem a line: an entry that names the registry it came from,
 * or an optional package (usually another platform's) that the lock does not hold.
 */
export function findUnlocked(lock) {
  const problems = []
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (entry.resolved) problems.push(`${path} names where it was downloaded from (${entry.resolved})`)
    if (path !== '' && !entry.link && !entry.integrity && !entry.inBundle)
      problems.push(`${path} has no integrity`)
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!foldersAbove(path).some((folder) => lock.packages[`${folder}node_modules/${name}`]))
        problems.push(`${path} may need ${name}, which the lock does not hold`)
  }
  return problems
}

/** Where Node would look from a package: its own folder, then each one above. */
function foldersAbove(path) {
  const parts = path === '' ? [] : path.split('/node_modules/')
  const folders = parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`)
  return [...folders, '']
}
