import { createHash } from 'node:crypto'

/**
 * Everything comes from the page's own host, and nothing is compiled from text on the page itself. The worker
 * has the policy of its own response, so that it may compile formulas wherever the host does not forbid it.
 */
export function contentSecurityPolicy(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64')
  return [
    `default-src 'none'`,
    `script-src 'self' 'sha256-${hash}'`,
    `worker-src 'self'`,
    `style-src 'self'`,
    `font-src 'self'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
