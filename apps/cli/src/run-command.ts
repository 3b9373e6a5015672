import { parseArgs } from 'node:util';
import { clockFrom, readConfig, systemClock } from '@zhurnal/platform';
import { DatabaseDoor } from './database-door.js';
import { EXIT, WrongUsage } from './noun.js';
import type { Command, Flag, Noun, Verb } from './noun.js';
import { WORDS } from './words.js';

/** Where a command prints. */
export interface Console {
  out(line: string): void;
  error(line: string): void;
}

function usageOf(noun: Noun, verb: Verb): string {
  const flags = Object.entries(verb.flags).map(
    ([name, { value }]) => `[--${name}${value ? ` ${value}` : ''}]`,
  );
  return ['zhurnal', noun.name, verb.name, ...verb.args, ...flags].join(' ');
}

function helpOf(nouns: readonly Noun[], noun?: Noun, verb?: Verb): readonly string[] {
  if (noun && verb) {
    const flags = Object.entries<Flag>({ ...verb.flags, json: { summary: WORDS.json } });
    const width = Math.max(...flags.map(([name, { value = '' }]) => name.length + value.length + 1));
    return [
      usageOf(noun, verb),
      '',
      verb.summary,
      '',
      WORDS.flags,
      ...flags.map(
        ([name, { value = '', summary }]) => `  --${`${name} ${value}`.padEnd(width)}  ${summary}`,
      ),
    ];
  }
  const shown = noun ? [noun] : nouns;
  return [
    WORDS.usage,
    '',
    WORDS.nouns,
    ...shown.flatMap((one) => [
      `  ${one.name} — ${one.summary}`,
      ...one.verbs.map(({ name, summary }) => `    ${`${one.name} ${name}`.padEnd(24)} ${summary}`),
    ]),
  ];
}

interface Parsed {
  readonly args: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

function parse(verb: Verb, words: readonly string[]): Parsed {
  const options = Object.fromEntries(
    Object.entries({ ...verb.flags, json: { summary: '' }, help: { summary: '' } } as Record<
      string,
      Flag
    >).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  let parsed: { values: Readonly<Record<string, string | boolean | undefined>>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
  if (parsed.values['help'] === true) return { args: [], values: parsed.values };
  const missing = verb.args[parsed.positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) throw new WrongUsage(WORDS.missingArgument(missing));
  const extra = parsed.positionals[verb.args.length];
  if (extra !== undefined) throw new WrongUsage(WORDS.tooManyArguments(extra));
  return { args: parsed.positionals, values: parsed.values };
}

/** Stands for the database of commands that need none. */
const NOWHERE = 'postgres://127.0.0.1/none';

/** Carries out one command line; answers the exit code. */
export async function runCommand(
  nouns: readonly Noun[],
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  console: Console,
): Promise<number> {
  const [first = 'help', second, ...rest] = words;
  const say = (lines: readonly string[]): void => lines.forEach((line) => console.out(line));
  if (['help', '--help', '-h'].includes(first)) {
    say(helpOf(nouns));
    return EXIT.done;
  }
  const noun = nouns.find(({ name }) => name === first);
  const verb = noun?.verbs.find(({ name }) => name === second);
  if (!noun || !verb) {
    const isHelp = noun !== undefined && (second === undefined || ['help', '--help', '-h'].includes(second));
    if (!isHelp) console.error(noun ? WORDS.unknownVerb(first, second ?? '') : WORDS.unknownNoun(first));
    say(helpOf(nouns, noun));
    return isHelp && second !== undefined ? EXIT.done : EXIT.wrongUsage;
  }
  let door: DatabaseDoor | undefined;
  try {
    const { args, values } = parse(verb, rest);
    if (values['help'] === true) {
      say(helpOf(nouns, noun, verb));
      return EXIT.done;
    }
    const json = values['json'] === true;
    const config = readConfig(verb.needsNoDatabase ? { DATABASE_URL: NOWHERE, ...env } : env);
    const openDoor = new DatabaseDoor(config);
    door = openDoor;
    const text = (flag: string): string | undefined => {
      const value = values[flag];
      return typeof value === 'string' ? value : undefined;
    };
    const command: Command = {
      args,
      json,
      config,
      clock: config.now ? clockFrom(new Date(config.now)) : systemClock,
      text,
      required: (flag) => {
        const value = text(flag);
        if (value === undefined) throw new WrongUsage(WORDS.missingFlag(flag));
        return value;
      },
      has: (flag) => values[flag] !== undefined,
      print: (line = '') => (json ? undefined : console.out(line)),
      answer: (value) => (json ? console.out(JSON.stringify(value)) : undefined),
      openDatabase: () => openDoor.open(),
    };
    return await verb.run(command);
  } catch (error) {
    if (error instanceof WrongUsage) {
      console.error(error.message);
      console.error(usageOf(noun, verb));
      return EXIT.wrongUsage;
    }
    console.error(WORDS.fault(error instanceof Error ? error.message : String(error)));
    return EXIT.fault;
  } finally {
    await door?.close();
  }
}
