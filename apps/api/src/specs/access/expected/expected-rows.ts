/**
 * Rows of the matrix: an operation and one sign a column (the columns' letters stand in expectations.ts).
 * +  answered, with the object of school A      o  answered, with nothing of school A      -  as if it were not there
 */
export interface ExpectedRows {
  /** People of school A about their school's objects. */
  readonly atHome: string;
  /** Everybody else about the same objects. */
  readonly elsewhere: string;
}
