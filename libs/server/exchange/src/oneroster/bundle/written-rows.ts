/** Which file the rows named by a column stand in. */
const REFERS_TO: Readonly<Record<string, string>> = {
  ...{ orgSourcedId: 'orgs', schoolSourcedId: 'orgs', termSourcedIds: 'academicSessions' },
  ...{ academicSessionSourcedId: 'academicSessions', courseSourcedId: 'courses', classSourcedId: 'classes' },
  ...{ userSourcedId: 'users', studentSourcedId: 'users', categorySourcedId: 'categories' },
  lineItemSourcedId: 'lineItems',
};

/**
 * What a bundle holds so far. A bulk bundle is whole in itself (CSV binding 1.2.1, 3): a row that refers to what is not
 * in it, such as a mark of a student who has left, is left out.
 */
export class WrittenRows {
  private readonly ids = new Map<string, Set<string>>();

  /** Notes a row of the file; false: it refers to what is not there, and is not to be written. */
  admit(file: string, row: Readonly<Record<string, string>>): boolean {
    const { sourcedId = '' } = row;
    const isWhole =
      (file !== 'demographics' || this.has('users', sourcedId)) &&
      Object.entries(row).every(([column, text]) => {
        const target = REFERS_TO[column];
        return target === undefined || text === '' || text.split(',').every((id) => this.has(target, id));
      });
    if (!isWhole) return false;
    const known = this.ids.get(file) ?? new Set();
    this.ids.set(file, known.add(sourcedId));
    return true;
  }

  /** Whether the file has rows: one without any is not a part of a bundle. */
  hasRowsOf(file: string): boolean {
    return this.ids.has(file);
  }

  private has(file: string, id: string): boolean {
    return this.ids.get(file)?.has(id) ?? false;
  }
}
