import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema } from 'graphql';
import { isCommand, ROOT } from './launch/folders.mjs';
import { enumsPage, indexPage, inputsPage, operationsPage, typesPage } from './reference/markdown.mjs';
import { describeRoutes } from './reference/openapi.mjs';
import { describeChanges } from './check-schema.mjs';

/** Every page of the reference, by its path in the repository. */
export async function writePages(root = ROOT) {
  const rules = await import('@zhurnal/rules');
  const text = readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8');
  const schema = buildSchema(text);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const how = {
    version,
    points: rules.TOKEN_RATES.perRoute,
    scopeOf: rules.scopeOf,
    isOpenToEveryToken: (operation) => rules.OPEN_TO_EVERY_TOKEN.includes(operation),
    scopes: rules.TOKEN_SCOPES.map((scope) => [scope, rules.SCOPE_OPERATIONS[scope]]),
    openToAll: rules.OPEN_TO_EVERY_TOKEN,
    closed: rules.CLOSED_TO_TOKENS,
  };
  return {
    'docs/reference/README.md': indexPage(how),
    'docs/reference/queries.md': operationsPage(schema, 'query', how),
    'docs/reference/mutations.md': operationsPage(schema, 'mutation', how),
    'docs/reference/types.md': typesPage(schema),
    'docs/reference/inputs.md': inputsPage(schema),
    'docs/reference/enums.md': enumsPage(schema),
    'docs/reference/openapi.json': `${JSON.stringify(describeRoutes(how), null, 2)}\n`,
    'docs/schema-changes.md': describeChanges(root),
  };
}

if (isCommand(import.meta.url)) {
  const pages = await writePages();
  const isChecking = process.argv.includes('--check');
  const stale = Object.entries(pages).filter(([path, text]) => {
    const file = join(ROOT, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (!isChecking) {
    for (const [path, text] of stale) {
      mkdirSync(dirname(join(ROOT, path)), { recursive: true });
      writeFileSync(join(ROOT, path), text);
    }
    console.log(`The reference: ${stale.length} of ${Object.keys(pages).length} pages written anew.`);
  } else if (stale.length > 0) {
    console.error(
      `${stale.map(([path]) => path).join(', ')}: not what the contract says. Run "npm run reference" and commit the difference.`,
    );
    process.exitCode = 1;
  } else console.log('The reference is what the contract says.');
}
