import { DEMOGRAPHICS_OF, GRADEBOOK, ROSTERING } from '../collections.js';
import type { Collection } from '../collections.js';
import type { OneRosterRecord } from '../one-roster.js';

/** A cell by its column: a field, `field.sourcedId` of what it refers to, or a list of these. */
type Row = Readonly<Record<string, string>>;

/** A file of the bundle: its columns by the CSV binding 1.2, and its rows out of a collection. */
export interface BundleFile {
  readonly name: string;
  readonly collection: Collection;
  readonly columns: readonly string[];
  readonly rowsOf: (record: OneRosterRecord) => readonly Row[];
}

// In files of the kind «bulk» the status and the day of change stay empty.
const HEAD = ['sourcedId', 'status', 'dateLastModified'];

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  // The binding has no commas within what stands in a list.
  if (Array.isArray(value)) return value.map((one) => textOf(one).replaceAll(',', '')).join(',');
  if (typeof value === 'object') return textOf((value as { sourcedId?: unknown }).sourcedId);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** What a column is taken from where it is not the field of its name. */
type From = string | ((record: OneRosterRecord) => unknown);
/** The day of an instant: the records have instants where the files have days. */
const dayOf =
  (field: string): From =>
  (record) =>
    textOf(record[field]).slice(0, 'YYYY-MM-DD'.length);

/** Each column is a field of the record, or is taken from the field that is named for it. */
function plain(
  name: string,
  collection: Collection,
  columns: string,
  from: Readonly<Record<string, From>> = {},
): BundleFile {
  const names = [...HEAD, ...columns.split(' ')];
  const read = (record: OneRosterRecord, column: string): string => {
    const source = from[column] ?? column;
    if (typeof source === 'function') return textOf(source(record));
    const value = source
      .split('.')
      .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], record);
    return textOf(value);
  };
  const rowsOf = (record: OneRosterRecord): Row[] => [
    Object.fromEntries(names.map((column) => [column, read(record, column)])),
  ];
  return { name, collection, columns: names, rowsOf };
}

interface Role {
  readonly roleType: string;
  readonly role: string;
  readonly org: unknown;
  readonly beginDate?: string;
  readonly endDate?: string;
}

const ROLES: BundleFile = {
  name: 'roles',
  collection: ROSTERING.users,
  columns: [
    ...HEAD,
    ...['userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId', 'userProfileSourcedId'],
  ],
  rowsOf: (user) =>
    (user['roles'] as readonly Role[]).map(({ roleType, role, org, beginDate, endDate }) => ({
      sourcedId: `${user.sourcedId}.${role}`,
      userSourcedId: user.sourcedId,
      roleType,
      role,
      beginDate: textOf(beginDate),
      endDate: textOf(endDate),
      orgSourcedId: textOf(org),
    })),
};

const USER_COLUMNS =
  'enabledUser username userIds givenName familyName middleName identifier email sms phone agentSourcedIds grades password ' +
  'userMasterIdentifier preferredGivenName preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns ' +
  'metadata.position metadata.hiredOn metadata.guardianKinds';
const DEMOGRAPHIC_COLUMNS =
  'birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican nativeHawaiianOrOtherPacificIslander white ' +
  'demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation cityOfBirth ' +
  'publicSchoolResidenceStatus';

/** The files, in the order in which they refer to each other. */
export const BUNDLE_FILES: readonly BundleFile[] = [
  plain('orgs', ROSTERING.orgs, 'name type identifier parentSourcedId'),
  plain(
    'academicSessions',
    ROSTERING.academicSessions,
    'title type startDate endDate parentSourcedId schoolYear',
    {
      parentSourcedId: 'parent',
    },
  ),
  plain(
    'courses',
    ROSTERING.courses,
    'schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes',
    { orgSourcedId: 'org' },
  ),
  plain(
    'classes',
    ROSTERING.classes,
    'title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds subjects subjectCodes periods',
    { courseSourcedId: 'course', schoolSourcedId: 'school', termSourcedIds: 'terms' },
  ),
  plain('users', ROSTERING.users, USER_COLUMNS, {
    agentSourcedIds: 'agents',
    primaryOrgSourcedId: 'primaryOrg',
  }),
  ROLES,
  plain('demographics', DEMOGRAPHICS_OF, DEMOGRAPHIC_COLUMNS),
  plain(
    'enrollments',
    ROSTERING.enrollments,
    'classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate',
    { classSourcedId: 'class', schoolSourcedId: 'school', userSourcedId: 'user' },
  ),
  plain('categories', GRADEBOOK.categories, 'title weight'),
  plain(
    'lineItems',
    GRADEBOOK.lineItems,
    'title description assignDate dueDate classSourcedId categorySourcedId academicSessionSourcedId resultValueMin resultValueMax schoolSourcedId',
    {
      assignDate: dayOf('assignDate'),
      dueDate: dayOf('dueDate'),
      classSourcedId: 'class',
      categorySourcedId: 'category',
      // The period in which the work counts; one given between periods belongs to the year.
      academicSessionSourcedId: (record) => record['gradingPeriod'] ?? record['academicSession'],
      schoolSourcedId: 'school',
    },
  ),
  plain(
    'results',
    GRADEBOOK.results,
    'lineItemSourcedId studentSourcedId scoreStatus score scoreDate comment textScore classSourcedId inProgress incomplete late missing',
    { lineItemSourcedId: 'lineItem', studentSourcedId: 'student', classSourcedId: 'class' },
  ),
];

/** Files of the standard that a bundle of ours never holds. */
export const ABSENT_FILES = [
  ...[
    'classResources',
    'courseResources',
    'lineItemLearningObjectiveIds',
    'lineItemScoreScales',
    'resources',
  ],
  ...['resultLearningObjectiveIds', 'resultScoreScales', 'scoreScales', 'userProfiles', 'userResources'],
];
