export { EXCHANGE_ENTITIES } from './entities.js';
export { ExchangeModule } from './exchange.module.js';
