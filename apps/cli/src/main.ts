import 'reflect-metadata';
import { archiveNoun } from './nouns/archive.js';
import { auditNoun } from './nouns/audit.js';
import { backupNoun } from './nouns/backup.js';
import { dbNoun } from './nouns/db.js';
import { demoNoun } from './nouns/demo.js';
import { oneRosterNoun } from './nouns/oneroster.js';
import { schoolNoun } from './nouns/school.js';
import { timetableNoun } from './nouns/timetable.js';
import { tokenNoun } from './nouns/token.js';
import { webhookNoun } from './nouns/webhook.js';
import { userNoun } from './nouns/user.js';
import type { Noun } from './noun.js';
import { runCommand } from './run-command.js';

/** Every noun of the command line. */
const NOUNS: readonly Noun[] = [
  archiveNoun,
  auditNoun,
  backupNoun,
  dbNoun,
  demoNoun,
  oneRosterNoun,
  schoolNoun,
  timetableNoun,
  tokenNoun,
  webhookNoun,
  userNoun,
];

process.exitCode = await runCommand(NOUNS, process.argv.slice(2), process.env, {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
});
