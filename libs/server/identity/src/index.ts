export { Accounts, loginOf } from './accounts.js';
export { IdentityModule } from './identity.module.js';
export { hashPassword } from './passwords.js';
