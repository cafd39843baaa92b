/** What a page finds on a reader's device, as far as a question to the service needs it. */
export interface Device {
  /** From now on nothing reaches the service. */
  goOffline(): void;
  leave(): void;
}

const { fetch: ask } = globalThis;

/** Makes this process a page of `origin` in a language: addresses are below it, and nothing is kept on the disk. */
export function openPage(origin: string, language: 'vi' | 'en'): Device {
  let isOnline = true;
  const document = { documentElement: { lang: language } };
  Object.assign(globalThis, { document });
  globalThis.fetch = (input, init) => {
    if (!isOnline) return Promise.reject(new TypeError('Failed to fetch'));
    return ask(new URL(String(input), origin), init);
  };
  return {
    goOffline: () => (isOnline = false),
    leave() {
      globalThis.fetch = ask;
      Reflect.deleteProperty(globalThis, 'document');
    },
  };
}
