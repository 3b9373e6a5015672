import type { Clock, Config, Database } from '@zhurnal/platform';

/** A flag of a verb: `--name`, or `--name VALUE` when it takes a value. */
export interface Flag {
  /** What stands for the value in the help; a flag without one is true or absent. */
  readonly value?: string;
  readonly summary: string;
}

/** What a verb was called with, and what it may use. */
export interface Command {
  /** Arguments beside the flags, as many as the verb names or fewer. */
  readonly args: readonly string[];
  /** The value of a flag that takes one. */
  text(flag: string): string | undefined;
  /** As `text`; without it the usage is wrong. */
  required(flag: string): string;
  has(flag: string): boolean;
  /** Whether the answer is for programs: `print` says nothing then, `answer` prints JSON. */
  readonly json: boolean;
  /** A line for people. */
  print(line?: string): void;
  /** The answer for programs. */
  answer(value: unknown): void;
  readonly config: Config;
  readonly clock: Clock;
  /** The application's connections, once the database is at this program's level; closed when the verb is done. */
  openDatabase(): Promise<Database>;
}

/** How a command ended; the exit code of the program. */
export const EXIT = { done: 0, fault: 1, wrongUsage: 2, stoppedByFindings: 3 } as const;

/** One verb of a noun: `zhurnal <noun> <verb>`. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** Names of the arguments, for the help; those in brackets may be left out. */
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, Flag>>;
  /** Works where there is no database. */
  readonly needsNoDatabase?: true;
  run(command: Command): Promise<number>;
}

export interface Noun {
  readonly name: string;
  readonly summary: string;
  readonly verbs: readonly Verb[];
}

/** The command was typed wrongly: the message says how it should be. */
export class WrongUsage extends Error {}

/** The command cannot be carried out, for a reason that a person can understand and mend. */
export class CannotDo extends Error {}
