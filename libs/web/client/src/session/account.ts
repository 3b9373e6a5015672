import {
  ChangePasswordDocument,
  MySessionsDocument,
  SignOutEverywhereDocument,
} from '@zhurnal/contract/staff';
import type {
  ChangePasswordMutation,
  MySessionsQuery,
  SignOutEverywhereMutation,
} from '@zhurnal/contract/staff';
import type { Answer } from '../api/answer.js';
import { useChange } from '../api/client-provider.js';
import { useAnswer } from '../api/use-answer.js';
import type { Asked } from '../api/use-answer.js';

/** An open session of the account: a browser someone is signed in with. */
export type OpenSession = MySessionsQuery['mySessions'][number];

/** The open sessions of the account. */
export function useOpenSessions(): Asked<MySessionsQuery> {
  return useAnswer(MySessionsDocument, {});
}

/** Ends every other session of the account. */
export function useEndOtherSessions(): () => Promise<Answer<SignOutEverywhereMutation>> {
  const end = useChange(SignOutEverywhereDocument);
  return () => end({});
}

/** Changes the own password; ends every other session as well. */
export function useChangePassword(): (
  current: string,
  wanted: string,
) => Promise<Answer<ChangePasswordMutation>> {
  const change = useChange(ChangePasswordDocument);
  return (current, wanted) => change({ current, wanted });
}
