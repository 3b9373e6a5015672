export { HistoryEntry } from './history.graphql.js';
