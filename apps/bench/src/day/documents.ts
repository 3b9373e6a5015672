import { readFileSync } from 'node:fs';

export type App = 'staff' | 'family';

/** A document built into the pages of an app. */
export interface PageDocument {
  readonly id: string;
  readonly app: App;
  readonly name: string;
  readonly isQuestion: boolean;
  /** Names of its variables, and whether it cannot be asked without them. */
  readonly variables: readonly { readonly name: string; readonly isRequired: boolean }[];
}

function readDocuments(app: App): PageDocument[] {
  const file = new URL(import.meta.resolve(`@zhurnal/contract/${app}/persisted-documents.json`));
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(manifest).flatMap(([id, text]) => {
    const [, kind, name, list = ''] = /\b(query|mutation) (\w+)(?:\(([^)]*)\))?/.exec(text) ?? [];
    if (name === undefined) return [];
    const variables = [...list.matchAll(/\$(\w+): ([[\]\w!]+)( =)?/g)].map(
      ([, variable = '', type = '', usual]) => {
        return { name: variable, isRequired: type.endsWith('!') && usual === undefined };
      },
    );
    return [{ id, app, name, isQuestion: kind === 'query', variables }];
  });
}

/** What the pages ask and send: the product takes nothing else from a browser's session. */
export class Documents {
  readonly all: readonly PageDocument[] = [...readDocuments('staff'), ...readDocuments('family')];

  get(app: App, name: string): PageDocument {
    const found = this.all.find((each) => each.app === app && each.name === name);
    if (!found) throw new Error(`the ${app} pages send no ${name}`);
    return found;
  }

  get questions(): readonly PageDocument[] {
    return this.all.filter(({ isQuestion }) => isQuestion);
  }
}
