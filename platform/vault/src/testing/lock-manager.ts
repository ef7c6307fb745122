/** Web Locks as far as the vault uses them, for Node 20: exclusive locks, `ifAvailable`, `steal`. Shared by "tabs". */
export function lockManager(): LockManager {
  const held = new Map<string, { reject(cause: unknown): void }>();

  const request = async (
    name: string,
    options: LockOptions,
    callback: (lock: Lock | null) => unknown,
  ): Promise<unknown> => {
    const holder = held.get(name);
    if (holder !== undefined && options.steal !== true) return callback(null);
    holder?.reject(new DOMException('stolen', 'AbortError'));
    return new Promise((resolve, reject) => {
      const me = { reject };
      held.set(name, me);
      void Promise.resolve(callback({ name, mode: 'exclusive' })).then((value) => {
        if (held.get(name) === me) held.delete(name);
        resolve(value);
      }, reject);
    });
  };
  return { request, query: async () => ({ held: [], pending: [] }) } as unknown as LockManager;
}
