/** Whether the browser promised not to clear this site's storage when room runs out. */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

/**
 * Asks for storage that is not cleared by itself. Browsers decide alone (an installed app is kept more often), and
 * Safari may still clear a site not visited for a week: an export is the only backup.
 */
export async function askToPersist(
  storage: StorageManager | undefined = globalThis.navigator?.storage,
): Promise<Persistence> {
  try {
    if (storage?.persist === undefined) return 'unknown';
    const kept = (await storage.persisted()) || (await storage.persist());
    return kept ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}
