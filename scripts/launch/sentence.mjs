/** A fault the person at the keyboard can mend: the message is a whole sentence and no stack is shown. */
export class Sentence extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'Sentence';
  }
}

const SYSTEM_FAULTS = {
  ENOSPC: (path) => `The disk is full: ${path} could not be written. Free some space and start again.`,
  EDQUOT: (path) =>
    `The disk quota of this user is used up: ${path} could not be written. Free some space and start again.`,
  EROFS: (path) =>
    `${path} lies on a read-only file system. Set ZHURNAL_DATA_DIR to a folder that can be written.`,
  EACCES: (path) =>
    `${path} may not be written by this user. Change its owner, or set ZHURNAL_DATA_DIR to a folder of your own.`,
  EPERM: (path) =>
    `${path} may not be changed by this user. Change its owner, or set ZHURNAL_DATA_DIR to a folder of your own.`,
  ENOENT: (path) => `${path} cannot be made or read: a part of the way to it is missing.`,
  ENOTDIR: (path) =>
    `${path} is expected to be a folder, but a file stands there. Move it away and start again.`,
};

/** The sentence for an error of the file system, or the error itself when there is none. */
export function asSentence(error) {
  const words = SYSTEM_FAULTS[error?.code];
  return words && error.syscall ? new Sentence(words(error.path ?? 'a file'), { cause: error }) : error;
}

/** Words for what a PostgreSQL program wrote before it gave up, or nothing when it is not a known fault. */
export function sentenceOfServerLog(text, folder) {
  if (/No space left on device|Check free disk space/.test(text)) return SYSTEM_FAULTS.ENOSPC(folder);
  if (/Disk quota exceeded/.test(text)) return SYSTEM_FAULTS.EDQUOT(folder);
  if (/Read-only file system/.test(text)) return SYSTEM_FAULTS.EROFS(folder);
  if (/Permission denied|has wrong ownership|invalid permissions/.test(text))
    return SYSTEM_FAULTS.EACCES(folder);
  if (/could not create shared memory segment|Cannot allocate memory|could not map anonymous/.test(text))
    return 'PostgreSQL found too little memory. Close other programs, or set DATABASE_URL to a server elsewhere.';
  return undefined;
}

/** Runs the main part of a command: a Sentence ends it with its message alone, any other error with its stack. */
export async function speakingPlainly(main) {
  try {
    await main();
  } catch (error) {
    const told = asSentence(error);
    process.stderr.write(`\n${told instanceof Sentence ? told.message : told.stack}\n`);
    process.exitCode = 1;
  }
}
