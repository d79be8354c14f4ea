import { browserStorage } from './browserStorage.ts'
import { download, exportAll, exportDamage } from './file.ts'

/** Everything the learner has done, saved or not, as a file. */
export async function downloadWork(): Promise<void> {
  download('deny-by-default.json', await exportAll(await browserStorage()))
}

export async function downloadDamage(): Promise<void> {
  download('deny-by-default-damaged.json', await exportDamage(await browserStorage()))
}
