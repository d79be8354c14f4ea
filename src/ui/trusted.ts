// The page's content security policy asks that scripts be fetched from trusted addresses only. Trusted is this origin.
// Turning text into HTML or script has no policy here, so the browser refuses it wherever anybody should try.

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

export function trustOwnScripts(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes // browsers without it know no such policy
  factory?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin === location.origin) return url
      throw new TypeError(`A script of another origin: ${url}`)
    },
  })
}
