import { hash, verify } from '@node-rs/argon2';
import { refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';

// argon2id (the library's default algorithm) with 19 MiB and two passes.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Shortest password without a second factor. */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;
const COMMON = [
  'password',
  'parol',
  'пароль',
  'qwerty',
  'йцукен',
  '123456',
  'zhurnal',
  'журнал',
  'school',
  'школа',
  '111111',
  'admin',
];

/** Objects to a password that is short, or little more than a common word. */
export function objectionToPassword(password: string): Refusal | undefined {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
    return refuse('PASSWORD_TOO_SHORT', { params: { shortest: String(SHORTEST_PASSWORD) } });
  }
  const core = COMMON.reduce((rest, word) => rest.replaceAll(word, ''), password.toLowerCase());
  return new Set(core).size < 4 ? refuse('PASSWORD_TOO_COMMON') : undefined;
}

/** Hashing takes half a core for a moment: at most two at once, the rest wait their turn. */
class Turnstile {
  private free = 2;
  private readonly waiting: (() => void)[] = [];

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.free -= 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}

const turnstile = new Turnstile();
let decoy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return turnstile.pass(() => hash(password, COST));
}

/** Compares; without a hash it works just as long, so that a missing account is not faster. */
export async function isPassword(password: string, hashed: string | null | undefined): Promise<boolean> {
  decoy ??= hash('a password that nobody has', COST);
  const against = hashed ?? (await decoy);
  const fits = await turnstile.pass(() => verify(against, password));
  return fits && hashed !== null && hashed !== undefined;
}
