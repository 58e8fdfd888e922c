// Keep this file free of syntax newer than Node 12: it is what tells people that their Node is too old.

/** One line with the mend when this Node cannot run Earshot, otherwise undefined. */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0]
  const minor = parts[1]
  const fine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (fine) return undefined
  return (
    'Earshot needs Node.js 20.19, 22.12, 24 or newer, and this is ' +
    version +
    '. Install one from https://nodejs.org (or with your version manager: nvm install 22), then run this again.'
  )
}
