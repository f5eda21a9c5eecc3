/** Reads and writes that never throw: a browser may block storage altogether, or have no room left. */
export interface SafeStorage {
  read: (key: string) => string | null;
  write: (key: string, value: string) => void;
  remove: (key: string) => void;
}

/** Kept on this device. */
export const deviceStorage = safeStorage(() => localStorage);

/** Kept as long as this tab is open. */
export const tabStorage = safeStorage(() => sessionStorage);

/** Where the browser keeps nothing, values live as long as the page does. Even naming a blocked storage throws. */
export function safeStorage(storage: () => Storage): SafeStorage {
  const page = new Map<string, string>();
  return {
    read: (key) => attempt(() => storage().getItem(key)) ?? page.get(key) ?? null,
    write: (key, value) => {
      page.set(key, value);
      attempt(() => storage().setItem(key, value));
    },
    remove: (key) => {
      page.delete(key);
      attempt(() => storage().removeItem(key));
    },
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
