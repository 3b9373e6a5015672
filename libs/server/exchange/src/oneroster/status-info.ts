import { Fault } from '@zhurnal/platform';

/** Why a request was not answered, as the standard names it. */
export type CodeMinor =
  | 'invalid_filter_field'
  | 'invalid_selection_field'
  | 'invaliddata'
  | 'unauthorisedrequest'
  | 'forbidden'
  | 'unknownobject'
  | 'server_busy'
  | 'internal_server_error';

/** The body of every refusal (OneRoster 1.2, imsx_StatusInfo). */
export interface StatusInfo {
  readonly imsx_codeMajor: 'failure';
  readonly imsx_severity: 'error';
  readonly imsx_description: string;
  readonly imsx_CodeMinor: {
    readonly imsx_codeMinorField: readonly {
      readonly imsx_codeMinorFieldName: 'TargetEndSystem';
      readonly imsx_codeMinorFieldValue: CodeMinor;
    }[];
  };
}

/** A request that is wrong in itself, with the code of the standard. */
export class WrongRequest extends Fault {
  constructor(
    readonly minor: CodeMinor,
    message: string,
  ) {
    super('BAD_REQUEST', message);
  }
}

export const statusInfo = (minor: CodeMinor, description: string): StatusInfo => ({
  imsx_codeMajor: 'failure',
  imsx_severity: 'error',
  imsx_description: description,
  imsx_CodeMinor: {
    imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: minor }],
  },
});

const BY_STATUS: Readonly<Record<number, CodeMinor>> = {
  400: 'invaliddata',
  401: 'unauthorisedrequest',
  403: 'forbidden',
  404: 'unknownobject',
  429: 'server_busy',
  503: 'server_busy',
};

export const minorOf = (status: number): CodeMinor => BY_STATUS[status] ?? 'internal_server_error';
