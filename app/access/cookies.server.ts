/** A cookie of this site for the server only. `secondsMax: 0` takes it away. */
export function setCookie(
  name: string,
  value: string,
  options: { secure: boolean; secondsMax: number },
): string {
  const parts = [`${cookieName(name, options.secure)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
  parts.push(`Max-Age=${options.secondsMax}`)
  if (options.secure) parts.push('Secure')
  return parts.join('; ')
}

export function readCookie(request: Request, name: string, secure: boolean): string | undefined {
  const wanted = cookieName(name, secure)
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === wanted) return pair.slice(at + 1).trim()
  }
  return undefined
}

// With the prefix, no neighbouring host can plant a cookie of this name.
const cookieName = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name)
