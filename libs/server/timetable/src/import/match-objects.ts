import type { KnownLink, LinkKind } from './import-facts.js';
import type { NewLink } from './import-plan.js';

/** What became of the objects of one kind: our id for every key of the file, and those to be made. */
export interface Matched<File> {
  readonly idOf: ReadonlyMap<string, string>;
  readonly created: readonly { readonly id: string; readonly object: File }[];
  readonly links: readonly NewLink[];
}

export interface MatchQuestion<File, Known> {
  readonly kind: LinkKind;
  readonly objects: readonly File[];
  readonly known: readonly Known[];
  readonly links: readonly KnownLink[];
  /** Whether an object of the file may be one that another object of the file is already; else names that meet differ. */
  readonly mayShare: (object: File) => boolean;
  readonly nameOfFile: (object: File) => string;
  readonly nameOfKnown: (object: Known) => string;
  readonly newId: () => string;
}

/** Finds our object for every object of the file: by last time's link, else by name; what is not found is new. */
export function matchObjects<File extends { readonly key: string }, Known extends { readonly id: string }>(
  question: MatchQuestion<File, Known>,
): Matched<File> {
  const { kind, objects, known, mayShare, nameOfFile, nameOfKnown, newId } = question;
  const knownIds = new Set(known.map(({ id }) => id));
  const linked = new Map(
    question.links
      .filter((link) => link.kind === kind && knownIds.has(link.objectId))
      .map(({ sourceKey, objectId }) => [sourceKey, objectId]),
  );
  const keys = new Set(objects.map(({ key }) => key));
  const claimed = new Set([...linked].filter(([key]) => keys.has(key)).map(([, id]) => id));
  const byName = new Map<string, string[]>();
  const remember = (name: string, id: string): void =>
    void byName.set(name, [...(byName.get(name) ?? []), id]);
  for (const object of known) remember(nameOfKnown(object), object.id);

  const idOf = new Map<string, string>();
  const created: { id: string; object: File }[] = [];
  const links: NewLink[] = [];
  for (const object of objects) {
    let id = linked.get(object.key);
    if (id === undefined) {
      const name = nameOfFile(object);
      id = byName.get(name)?.find((candidate) => mayShare(object) || !claimed.has(candidate));
      if (id === undefined) {
        id = newId();
        created.push({ id, object });
        remember(name, id);
      }
      claimed.add(id);
      links.push({ kind, sourceKey: object.key, objectId: id });
    }
    idOf.set(object.key, id);
  }
  return { idOf, created, links };
}
