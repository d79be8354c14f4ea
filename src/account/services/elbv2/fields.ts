// Members that several operations take. AWS: Elastic Load Balancing API Reference, 2015-12-01, 2026-11.

import * as z from 'zod/mini'

export const text = z.optional(z.string())
const flag = z.optional(z.boolean())
export const pageSize = z.optional(z.int().check(z.gte(1), z.lte(400)))
// SIMPLIFIED: of actions that do more than forward or redirect, the settings are kept as they are sent.
const settings = z.optional(z.record(z.string(), z.unknown()))

const tag = z.strictObject({
  Key: z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u)),
  Value: z.optional(z.string().check(z.maxLength(256), z.regex(/^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$/u))),
})
export const tags = z.optional(z.array(tag).check(z.minLength(1)))

export const action = z.strictObject({
  Type: z.enum([
    'forward',
    'authenticate-oidc',
    'authenticate-cognito',
    'redirect',
    'fixed-response',
    'jwt-validation',
  ]),
  TargetGroupArn: text,
  AuthenticateOidcConfig: settings,
  AuthenticateCognitoConfig: settings,
  Order: z.optional(z.int().check(z.gte(1), z.lte(50_000))),
  RedirectConfig: z.optional(
    z.strictObject({
      Protocol: z.optional(z.string().check(z.regex(/^(HTTPS?|#\{protocol\})$/))),
      Port: text,
      Host: text,
      Path: text,
      Query: text,
      StatusCode: z.enum(['HTTP_301', 'HTTP_302']),
    }),
  ),
  FixedResponseConfig: settings,
  ForwardConfig: settings,
  JwtValidationConfig: settings,
})

/** What CreateListener and ModifyListener can say of a listener. */
export const listening = {
  Protocol: z.optional(z.enum(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'GENEVE', 'QUIC', 'TCP_QUIC'])),
  Port: z.optional(z.int().check(z.gte(1), z.lte(65_535))),
  SslPolicy: text,
  Certificates: z.optional(z.array(z.strictObject({ CertificateArn: text, IsDefault: flag }))),
  AlpnPolicy: z.optional(z.array(z.string())),
  MutualAuthentication: settings,
}
