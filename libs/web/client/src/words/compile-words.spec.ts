import { describe, expect, it } from '@jest/globals';
import { compileCatalogue } from '../../compile-words.js';

const compile = (text: string): string => compileCatalogue(text, '/app/words/ru.ts');

describe('compiling a catalogue', () => {
  it('turns each message into tokens and leaves the rest of the source', () => {
    const source = `import { A } from './a.js';\nexport const RU = { ...A, 'a.b': 'Тема {name}', c: 'x' + \`y\` } as const satisfies Words;\n`;
    expect(compile(source)).toBe(
      `import { A } from './a.js';\nexport const RU = { ...A, 'a.b': ["Тема ",["name"]], c: ["xy"] } as const satisfies Words;\n`,
    );
  });

  it('stops at a message that is not one', () => {
    expect(() => compile(`export const RU = { key: '{count, plural, one {}' };`)).toThrow(
      /«key» is no ICU message/,
    );
    expect(() => compile('export const RU = { key: other };')).toThrow(/«key» is not plain text/);
  });
});
