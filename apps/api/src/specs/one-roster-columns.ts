/**
 * The files of the CSV binding 1.2.1 of OneRoster (August 2023), written from its tables 3.2 to 3.20: columns in their
 * order, what stands in each, and whether it must. `!` must stand; `→file` the id of a row of that file; `*` a list of
 * these; `a|b` one of these, with `+` also one that begins with `ext:`.
 */
const HEAD = 'sourcedId guid!, status empty, dateLastModified empty';
const TRUTHS =
  'americanIndianOrAlaskaNative asian blackOrAfricanAmerican nativeHawaiianOrOtherPacificIslander white ' +
  'demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity';
const each = (names: string, kind: string): string =>
  names
    .split(' ')
    .map((name) => `${name} ${kind}`)
    .join(', ');

export const ONE_ROSTER_COLUMNS: Readonly<Record<string, string>> = {
  academicSessions: `${HEAD}, title text!, type gradingPeriod|semester|schoolYear|term+!, startDate date!, endDate date!,
    parentSourcedId →academicSessions, schoolYear year!`,
  categories: `${HEAD}, title text!, weight integer`,
  classes: `${HEAD}, title text!, grades text*, courseSourcedId →courses!, classCode text, classType homeroom|scheduled+!,
    location text, schoolSourcedId →orgs!, termSourcedIds →academicSessions*!, subjects text*, subjectCodes text*, periods text*`,
  courses: `${HEAD}, schoolYearSourcedId →academicSessions, title text!, courseCode text, grades text*, orgSourcedId →orgs!,
    subjects text*, subjectCodes text*`,
  demographics: `sourcedId →users!, status empty, dateLastModified empty, birthDate date, sex male|female|unspecified|other+,
    ${each(TRUTHS, 'true|false')}, countryOfBirthCode text, stateOfBirthAbbreviation text, cityOfBirth text, publicSchoolResidenceStatus text`,
  enrollments: `${HEAD}, classSourcedId →classes!, schoolSourcedId →orgs!, userSourcedId →users!,
    role administrator|proctor|student|teacher+!, primary true|false, beginDate date, endDate date`,
  lineItems: `${HEAD}, title text!, description text, assignDate date!, dueDate date!, classSourcedId →classes!,
    categorySourcedId →categories!, academicSessionSourcedId →academicSessions!, resultValueMin float, resultValueMax float,
    schoolSourcedId →orgs!`,
  orgs: `${HEAD}, name text!, type department|school|district|local|state|national+!, identifier text, parentSourcedId →orgs`,
  results: `${HEAD}, lineItemSourcedId →lineItems!, studentSourcedId →users!,
    scoreStatus exempt|fully graded|not submitted|partially graded|submitted+!, score float, scoreDate date!, comment text,
    textScore text, classSourcedId →classes, ${each('inProgress incomplete late missing', 'true|false')}`,
  roles: `${HEAD}, userSourcedId →users!, roleType primary|secondary!,
    role aide|counselor|districtAdministrator|guardian|parent|principal|proctor|relative|siteAdministrator|student|systemAdministrator|teacher+!,
    beginDate date, endDate date, orgSourcedId →orgs!, userProfileSourcedId →userProfiles`,
  users: `${HEAD}, enabledUser true|false!, username text!, userIds text*, givenName text!, familyName text!, middleName text,
    identifier text, email text, sms text, phone text, agentSourcedIds →users*, grades text, password text,
    userMasterIdentifier text, preferredGivenName text, preferredMiddleName text, preferredFamilyName text,
    primaryOrgSourcedId →orgs, pronouns text`,
};

export interface OneRosterColumn {
  readonly name: string;
  readonly mustStand: boolean;
  readonly isList: boolean;
  /** The file whose rows it names. */
  readonly target?: string;
  /** What is wrong with one value, if anything. */
  readonly isWrong: (value: string) => boolean;
}

const PATTERNS: Readonly<Record<string, RegExp>> = {
  guid: /^[0-9A-Za-z.\-_/@]{1,255}$/,
  empty: /^$/,
  text: /^[^\r\n]+$/,
  integer: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  year: /^\d{4}$/,
};

function readColumn(text: string): OneRosterColumn {
  const [, name = '', kind = '', list, must] = /^(\S+) (.*?)(\*?)(!?)$/s.exec(text) ?? [];
  const flags = { name, mustStand: must === '!', isList: list === '*' };
  if (kind.startsWith('→'))
    return { ...flags, target: kind.slice(1), isWrong: (value) => !PATTERNS['guid']?.test(value) };
  const pattern = PATTERNS[kind];
  if (pattern) return { ...flags, isWrong: (value) => !pattern.test(value) };
  const words = kind.replace(/\+$/, '').split('|');
  const isOpen = kind.endsWith('+');
  return {
    ...flags,
    isWrong: (value) => !words.includes(value) && !(isOpen && /^ext:.+/.test(value)),
  };
}

/** The columns of a file in their order; undefined: the binding has no such file, or this table does not. */
export const columnsOf = (file: string): readonly OneRosterColumn[] | undefined =>
  ONE_ROSTER_COLUMNS[file]?.split(/,\s+/).map((one) => readColumn(one.trim()));
