import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import type { MovementWithdrawal } from './withdrawal.graphql.js';

/** SQL: that the movement `m` was withdrawn, with the name of who did it, `w`; null: it stands. */
export const WITHDRAWAL = `
  case when m.withdrawn_at is not null then json_build_object('at', m.withdrawn_at, 'reason', m.withdrawal_reason,
    'orderNumber', m.withdrawal_number, 'orderDate', m.withdrawal_date, 'person',
    json_build_object('familyName', w.family_name, 'givenName', w.given_name, 'patronymic', w.patronymic)) end`;

/** A withdrawal as the statements find it. */
export type WithdrawalRow = Omit<MovementWithdrawal, 'by'> & { readonly person: PersonName };

export const withdrawalOf = (row: WithdrawalRow | null): MovementWithdrawal | null =>
  row && { ...row, by: listNameOf(row.person) };
