/** What can be wrong with a backup, a key or a folder; the command line has words for each. */
export type BackupFaultCode =
  | 'NO_BACKUP'
  | 'MANIFEST_DAMAGED'
  | 'OTHER_FORMAT'
  | 'NOT_A_KEY'
  | 'NO_KEY'
  | 'NO_TARGET'
  | 'TARGETS_FAILED'
  | 'MEDIUM_DAMAGED'
  | 'FILE_CHANGED'
  | 'FILE_DAMAGED'
  | 'FILE_UNKNOWN'
  | 'KEY_DOES_NOT_FIT'
  | 'ROWS_DIFFER'
  | 'NEWER_PROGRAM'
  | 'TABLE_MISSING'
  | 'NOT_EMPTY'
  | 'MAY_NOT_READ'
  | 'MAY_NOT_RESTORE';

/** A fault with what it is about: a folder, a file, a table, or the words of the system. */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    readonly about = '',
    readonly why = '',
  ) {
    super([code, about, why].filter(Boolean).join(': '));
  }
}

/** Words of an error that a file system or a database gave. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
