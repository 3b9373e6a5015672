import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';

const KUSTOMIZATION = 'kustomization.yaml';

/** Every object of a YAML file; a fault of the syntax is thrown. */
export function readObjects(file) {
  return parseAllDocuments(readFileSync(file, 'utf8')).flatMap((document) => {
    if (document.errors.length > 0)
      throw new Error(`${basename(file)} is not YAML: ${document.errors[0].message}`);
    const value = document.toJS();
    return value ? [value] : [];
  });
}

const isMap = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** Lists whose items the engine knows by their name: a patch changes the item of the same name. */
const NAMED = ['containers', 'initContainers', 'env', 'volumes'];

function mergeNamed(items, patches) {
  const isMeant = (item) => patches.find(({ name }) => name === item.name);
  return [
    ...items.map((item) => (isMeant(item) ? mergePatch(item, isMeant(item)) : item)),
    ...patches.filter(({ name }) => !items.some((item) => item.name === name)),
  ];
}

/** Lays a patch over an object: maps are merged, named lists too, everything else is replaced, null removes. */
export function mergePatch(object, patch) {
  const merged = { ...object };
  for (const [name, value] of Object.entries(patch)) {
    if (isMap(value) && isMap(merged[name])) merged[name] = mergePatch(merged[name], value);
    else if (NAMED.includes(name) && Array.isArray(value) && Array.isArray(merged[name]))
      merged[name] = mergeNamed(merged[name], value);
    else merged[name] = value;
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

export const nameOf = ({ kind, metadata }) => `${kind} ${metadata?.name}`;

/**
 * The objects that a kustomization comes to, as far as checks need it, and the faults of its composition.
 * `used` collects the files it is made of.
 */
export function readKustomization(root, folder, used = new Set()) {
  const faults = [];
  const say = (words) => faults.push(`${relative(root, folder)}: ${words}`);
  const file = join(folder, KUSTOMIZATION);
  if (!existsSync(file))
    return { objects: [], faults: [`${relative(root, folder)} has no ${KUSTOMIZATION}`] };
  const read = (path) => {
    used.add(path);
    try {
      return readObjects(path);
    } catch (error) {
      say(error.message);
      return [];
    }
  };
  const [wish = {}] = read(file);
  let objects = [];
  for (const resource of wish.resources ?? []) {
    const path = join(folder, resource);
    if (!existsSync(path)) say(`the resource ${resource} does not exist`);
    else if (statSync(path).isDirectory()) {
      const inner = readKustomization(root, path, used);
      objects.push(...inner.objects);
      faults.push(...inner.faults);
    } else objects.push(...read(path));
  }
  for (const { name, files = [] } of wish.configMapGenerator ?? []) {
    for (const source of files) {
      if (existsSync(join(folder, source))) used.add(join(folder, source));
      else say(`the file ${source} of ${name} does not exist`);
    }
    objects.push({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: {} });
  }
  for (const { path } of wish.patches ?? []) {
    if (!existsSync(join(folder, path))) {
      say(`the patch ${path} does not exist`);
      continue;
    }
    for (const { $patch, ...patch } of read(join(folder, path))) {
      const isMeant = (object) => nameOf(object) === nameOf(patch) && object.apiVersion === patch.apiVersion;
      if (!objects.some(isMeant)) say(`the patch ${path} changes ${nameOf(patch)}, which is not there`);
      objects =
        $patch === 'delete'
          ? objects.filter((object) => !isMeant(object))
          : objects.map((object) => (isMeant(object) ? mergePatch(object, patch) : object));
    }
  }
  return { objects, faults };
}
