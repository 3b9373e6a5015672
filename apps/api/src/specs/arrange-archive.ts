/** Everything that the page of the archive asks. */
export const ARCHIVE_QUERY = `query ($yearId: ID) { archive(yearId: $yearId) {
  today yearId namesHolders can years { id name } staff { id name }
  classes { classId className isFinished state isKept wants
    package { id name sha256 size asOf madeAt madeBy
      copies { mediumId label room holder putOn checkedOn outcome checkDueOn } } }
  media { id version label kind holderId holder room since packageCount }
  prints { id version className sheet fromDay toDay sha256 copyNumber isFinal printedBy printedAt place signedBy signedOn }
  checks { id checkedAt copyCount faultCount recordedBy } } }`;

const INPUTS = {
  keepArchiveMedium: 'KeepArchiveMediumInput',
  withdrawArchiveMedium: 'WithdrawArchiveMediumInput',
  putPackageOnMedium: 'PutPackageInput',
  notePrintedCopy: 'NotePrintInput',
} as const;
export type ArchiveVerb = keyof typeof INPUTS;

/** A change of a register. */
export const archiveChange = (verb: ArchiveVerb): string =>
  `mutation ($input: ${INPUTS[verb]}!) { answer: ${verb}(input: $input) { __typename
     ... on ArchiveStored { storedId } ... on Refusal { code clause params { name value } } } }`;
