export { EXCHANGE_ENTITIES } from './entities.js';
export { ExchangeModule } from './exchange.module.js';
export { writeBundle } from './oneroster/bundle/write-bundle.js';
export type { Bundle } from './oneroster/bundle/write-bundle.js';
export { OneRoster } from './oneroster/one-roster.js';
export { Courier } from './webhooks/courier.js';
export { Webhooks } from './webhooks/webhooks.js';
