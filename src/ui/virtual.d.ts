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

declare module 'virtual:lessons' {
  import type { Lesson } from '#lessons'
  export const loaders: Readonly<Record<string, () => Promise<{ default: Lesson }>>>
}
