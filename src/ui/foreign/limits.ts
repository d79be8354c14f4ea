export const MOST_BYTES = 4_000_000 // of what is fetched, of an archive, and of all that it unfolds to
export const MOST_FILES = 400 // like src/lessons/foreign.ts, which says so in words
