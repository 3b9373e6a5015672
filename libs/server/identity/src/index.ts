export { Accounts, loginOf } from './accounts.js';
export { RoleEnum } from './identity.graphql.js';
export { IdentityModule } from './identity.module.js';
export { hashPassword } from './passwords.js';
export { SessionReader } from './session.reader.js';
export { countOtherAdministrators } from './sign-ins/administrators.js';
export { blockSignIns } from './sign-ins/note-acts.js';
export { SignInSeen, signInOf } from './sign-ins/sign-in-seen.js';
