import { answered, finished, STORES } from './open-database.js';

/** Something kept so that only its person's key reads it; `plain` where the browser has no cryptography. */
export type Sealed =
  { readonly iv: Uint8Array<ArrayBuffer>; readonly box: ArrayBuffer } | { readonly plain: string };

/** Seals what one person leaves on the device. */
export interface Safe {
  seal(value: unknown): Promise<Sealed>;
  /** Undefined when it was sealed with another key, or not by us. */
  unseal(sealed: Sealed): Promise<unknown>;
}

const ALGORITHM = { name: 'AES-GCM', length: 256 } as const;

/** Cryptography is there on HTTPS and on the machine itself, not on a plain HTTP address of the local network. */
export function isSealing(): boolean {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;
}

/** The key of the person; made at the first use. It cannot be read out, only used, and only by pages of this origin. */
async function keyOf(database: IDBDatabase, account: string): Promise<CryptoKey> {
  const read = () => answered(database.transaction(STORES.keys).objectStore(STORES.keys).get(account));
  const known = (await read()) as CryptoKey | undefined;
  if (known !== undefined) return known;
  const made = await crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
  const transaction = database.transaction(STORES.keys, 'readwrite');
  // Another tab may have been quicker: the first key stays.
  transaction
    .objectStore(STORES.keys)
    .add(made, account)
    .addEventListener('error', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
  await finished(transaction);
  return (await read()) as CryptoKey;
}

const plainSafe: Safe = {
  seal: (value) => Promise.resolve({ plain: JSON.stringify(value) }),
  unseal: (sealed) => Promise.resolve('plain' in sealed ? JSON.parse(sealed.plain) : undefined),
};

/** Opens the safe of a person. What was sealed for one person is not readable with the key of another. */
export async function openSafe(database: IDBDatabase, account: string): Promise<Safe> {
  if (!isSealing()) return plainSafe;
  const key = await keyOf(database, account);
  const owner = new TextEncoder().encode(account);
  return {
    seal: async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(value));
      return {
        iv,
        box: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: owner }, key, text),
      };
    },
    unseal: async (sealed) => {
      if ('plain' in sealed) return JSON.parse(sealed.plain) as unknown;
      try {
        const way = { name: 'AES-GCM', iv: sealed.iv, additionalData: owner };
        const text = await crypto.subtle.decrypt(way, key, sealed.box);
        return JSON.parse(new TextDecoder().decode(text)) as unknown;
      } catch {
        return undefined;
      }
    },
  };
}

/** Destroys the key: what was sealed with it can be read by nobody any more. */
export async function destroyKey(database: IDBDatabase, account: string): Promise<void> {
  const transaction = database.transaction(STORES.keys, 'readwrite');
  transaction.objectStore(STORES.keys).delete(account);
  await finished(transaction);
}
