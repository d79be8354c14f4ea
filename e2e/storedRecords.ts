import type { Page } from './test.ts'

/** Every generation of every document that the browser holds for the app; of `store` 'aside' what was damaged. */
export function storedRecords(page: Page, store: 'documents' | 'aside' = 'documents'): Promise<unknown> {
  return page.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.open('deny-by-default').onsuccess = (event) => {
          const database = (event.target as IDBOpenDBRequest).result
          database.transaction(name).objectStore(name).getAll().onsuccess = (read) => {
            database.close()
            resolve((read.target as IDBRequest<unknown>).result)
          }
        }
      }),
    store,
  )
}
