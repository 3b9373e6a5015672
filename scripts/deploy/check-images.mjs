import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isOurs, isPinned } from './facts.mjs';

/** Instructions of a Dockerfile, with continued lines joined and comments left out. */
export function readInstructions(text) {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n/g, ' ')
    .split('\n');
  return lines
    .map((line) => /^([A-Z]+)\s+(.+)$/.exec(line.trim()))
    .flatMap((found) =>
      found ? [{ name: found[1], words: found[2].trim().split(/\s+/), rest: found[2] }] : [],
    );
}

const isIgnored = (path, ignored) =>
  ignored.some((pattern) => {
    const name = pattern.replace(/^\*\*\//, '').replace(/\/$/, '');
    return (
      path === name || path.startsWith(`${name}/`) || (pattern.startsWith('**/') && path.endsWith(`/${name}`))
    );
  });

export function checkDockerfile(facts, file = 'docker/Dockerfile') {
  const found = [];
  const say = (words) => found.push(`${file}: ${words}`);
  const instructions = readInstructions(readFileSync(join(facts.root, file), 'utf8'));
  const ignoreFile = join(facts.root, `${file}.dockerignore`);
  const ignored = existsSync(ignoreFile) ? readFileSync(ignoreFile, 'utf8').split('\n').filter(Boolean) : [];
  for (const needed of ['.data', '**/node_modules', '.git'])
    if (!ignored.includes(needed)) say(`the build would be sent ${needed}: name it in ${file}.dockerignore`);

  const stages = [];
  for (const { name, words, rest } of instructions) {
    if (name === 'FROM') {
      if (!isPinned(words[0]) && !stages.includes(words[0])) say(`the base image ${words[0]} has no tag`);
      stages.push(words[2] ?? String(stages.length));
    }
    if (name === 'COPY') {
      const stage = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      if (stage && !stages.includes(stage)) say(`there is no stage ${stage} to copy from`);
      const sources = words.filter((word) => !word.startsWith('--')).slice(0, -1);
      for (const source of stage ? [] : sources) {
        if (!existsSync(join(facts.root, source))) say(`${source} is copied but does not exist`);
        if (isIgnored(source, ignored)) say(`${source} is copied but kept out by ${file}.dockerignore`);
      }
    }
    if (name === 'ENV')
      for (const word of words)
        if (!facts.settings.has(word.split('=')[0]))
          say(`no program reads the setting ${word.split('=')[0]}`);
    if (name === 'CMD' && !facts.hasProgram(rest.match(/"[^"]*"/g)?.map((word) => word.slice(1, -1)) ?? []))
      say(`the program of ${rest} has no source`);
  }
  const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));
  const user = last.findLast(({ name }) => name === 'USER')?.words[0] ?? '0';
  if (!/^[1-9]\d*(:\d+)?$/.test(user)) say('the image must run as a user given by a number other than 0');
  const health = last.find(({ name }) => name === 'HEALTHCHECK')?.rest ?? '';
  const route = /https?:\/\/[^/'"]+(\/[\w/]*)/.exec(health)?.[1];
  if (!facts.routes.has(route))
    say(`the health check asks for ${route ?? 'nothing'}, which the server does not offer`);
  return found;
}

function checkService(facts, name, service, compose) {
  const found = [];
  const say = (words) => found.push(`docker/compose.yml: ${name}: ${words}`);
  if (!isPinned(service.image ?? '')) say(`the image ${service.image} has no tag`);
  if (isOurs(service.image)) {
    if (service.image !== `zhurnal:${facts.version}`) say(`${service.image} is not version ${facts.version}`);
    for (const setting of Object.keys(service.environment ?? {}))
      if (!facts.settings.has(setting)) say(`no program reads the setting ${setting}`);
    if (!facts.hasProgram(service.command ?? []))
      say(`the program of ${service.command.join(' ')} has no source`);
    const isServer = service.command === undefined;
    const keeps = (folder) => (service.volumes ?? []).some((volume) => String(volume).endsWith(`:${folder}`));
    for (const name of isServer ? ['ZHURNAL_DATA_DIR', 'ZHURNAL_EVIDENCE_DIR'] : [])
      if (!keeps(service.environment?.[name])) say(`what the sealed trail has under ${name} is not kept`);
    if (service.read_only !== true || !service.cap_drop?.includes('ALL'))
      say('it must run read-only and without rights');
    const { context, dockerfile } = service.build ?? {};
    if (context && !existsSync(join(facts.root, 'docker', context, dockerfile)))
      say(`${dockerfile} does not exist`);
  }
  for (const port of service.ports ?? [])
    if (!String(port).startsWith('127.0.0.1:')) say(`port ${port} is open to every machine, without TLS`);
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    if (!compose.services[other]) say(`it waits for ${other}, which is not there`);
    else if (condition === 'service_healthy' && !compose.services[other].healthcheck)
      say(`it waits for the health of ${other}, which has no check`);
  }
  for (const volume of service.volumes ?? []) {
    const [source] = String(volume).split(':');
    if (source.startsWith('.') && !existsSync(join(facts.root, 'docker', source)))
      say(`${source} does not exist`);
    if (/^\w/.test(source) && !(source in (compose.volumes ?? {})))
      say(`the volume ${source} is not declared`);
  }
  return found;
}

export function checkCompose(facts) {
  const compose = parse(readFileSync(join(facts.root, 'docker/compose.yml'), 'utf8'), { merge: true });
  return Object.entries(compose.services).flatMap(([name, service]) =>
    checkService(facts, name, service, compose),
  );
}
