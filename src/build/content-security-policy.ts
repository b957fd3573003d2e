import { createHash } from 'node:crypto'

/**
 * Everything comes from the page's own host, and nothing is compiled from text on the page itself. The worker
 * has the policy of its own response, so that it may compile formulas wherever the host does not forbid it.
 */
export function contentSecurityPolicy(
  inlineScripts: readonly string[],
  inlineStyle: string,
): string {
  return [
    `default-src 'none'`,
    `script-src 'self' ${inlineScripts.map(hash).join(' ')}`,
    `worker-src 'self'`,
    `style-src 'self' ${hash(inlineStyle)}`,
    `font-src 'self'`,
    `img-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
