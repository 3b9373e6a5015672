/** Spellings of a Cyrillic letter in Latin ones, small letters: of the passport first, then others in use. */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  ...{ а: ['a'], б: ['b'], в: ['v'], г: ['g'], д: ['d'], е: ['e', 'ye'], ж: ['zh'], з: ['z'], и: ['i'] },
  ...{ й: ['i', 'y'], к: ['k'], л: ['l'], м: ['m'], н: ['n'], о: ['o'], п: ['p'], р: ['r'], с: ['s'] },
  ...{ т: ['t'], у: ['u'], ф: ['f'], х: ['kh', 'h'], ц: ['ts', 'c'], ч: ['ch'], ш: ['sh'] },
  ...{ щ: ['shch', 'sch'], ъ: ['', 'ie'], ы: ['y'], ь: [''], э: ['e'], ю: ['iu', 'yu'], я: ['ia', 'ya'] },
};
const MOST = 64;
const ALIKE: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' },
};

/** A plain Cyrillic name in Latin letters, as different papers spell it; with ё as it is spoken, too. */
export function latinOf(name: string): readonly string[] {
  let all = [''];
  for (const letter of name) {
    const next = all.flatMap((begun) => (LATIN[letter] ?? [letter]).map((one) => begun + one));
    all = next.length > MOST ? all.map((begun) => begun + (LATIN[letter]?.[0] ?? letter)) : next;
  }
  // Андрей – Andrey, Юрий – Yuri and Yury, Алексей – Alexey.
  const short = all.map((one) => one.replace(/(?:ii|iy|yi|yy)$/, 'y'));
  const shorter = short.map((one) => one.replace(/([^aeiou])y$/, '$1i'));
  const spoken = [...all, ...short, ...shorter];
  return [...new Set([...spoken, ...spoken.map((one) => one.replaceAll('ks', 'x'))])];
}

/** A small Cyrillic word with Latin letters that look the same in it: these are put right. */
export const unmixed = (word: string): string =>
  /\p{Script=Cyrillic}/u.test(word) ? word.replace(/[a-z]/g, (letter) => ALIKE[letter] ?? letter) : word;
