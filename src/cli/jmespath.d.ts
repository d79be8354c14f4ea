declare module 'jmespath' {
  /** What an expression finds; throws on a bad one. */
  export function search(data: unknown, expression: string): unknown
}
