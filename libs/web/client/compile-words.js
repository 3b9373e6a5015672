import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { parseSync } from 'vite';

const CATALOGUE = /\/words\/(?:[\w-]+\.)?(?:ru|en)\.ts$/;

/**
 * Vite plugin: compiles the ICU messages of every catalogue (`words/ru.ts`, `words/*.ru.ts` and their
 * English twins `words/en.ts`, `words/*.en.ts`) while bundling, so that
 * no message parser travels to the browser. A message that does not parse, or is not plain text, stops the build.
 *
 * @returns {import('vite').Plugin}
 */
export function compileWords() {
  return {
    name: 'zhurnal:compile-words',
    enforce: 'pre',
    transform(code, id) {
      if (!CATALOGUE.test(id.split('?')[0])) return undefined;
      return { code: compileCatalogue(code, id), map: null };
    },
  };
}

/**
 * The source of a catalogue with each message in Lingui's compiled form.
 *
 * @param {string} code
 * @param {string} id path of the file, for the sentence of an error
 */
export function compileCatalogue(code, id) {
  const { program, errors } = parseSync(id, code);
  if (errors.length > 0) throw new Error(`${id}: ${errors[0].message}`);
  const messages = [];
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    for (const { init } of declaration.declarations) {
      const object = bareOf(init);
      if (object?.type !== 'ObjectExpression') continue;
      for (const property of object.properties) {
        if (property.type === 'Property')
          messages.push({ key: nameOf(property.key), node: bareOf(property.value) });
      }
    }
  }
  return messages.reduceRight((text, { key, node }) => {
    const message = textOf(node);
    if (message === undefined) throw new Error(`${id}: «${key}» is not plain text`);
    return text.slice(0, node.start) + compiled(message, key, id) + text.slice(node.end);
  }, code);
}

function compiled(message, key, id) {
  try {
    return JSON.stringify(compileMessageOrThrow(message));
  } catch (error) {
    throw new Error(`${id}: «${key}» is no ICU message: ${error.message}`, { cause: error });
  }
}

/** The expression under `as const` and `satisfies`. */
function bareOf(node) {
  return node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression'
    ? bareOf(node.expression)
    : node;
}

const nameOf = (key) => String(key.value ?? key.name);

/** The text of a literal, of a template without holes, or of a sum of both. */
function textOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}
