import type { ExpectedRows } from './expected-rows.js';

/** Where messages about the school go is for whoever gives access (G272-23), and for no program. */
export const WEBHOOK_EXPECTED: ExpectedRows = {
  //                      T t Z z | C c | E e | D P A | O H U | G g q | S s x
  atHome: `
  webhooks                - - - - | - - | - - | - - + | - - - | - - - | - - -
  webhookDeliveries       - - - - | - - | - - | - - + | - - - | - - - | - - -
  createWebhook           - - - - | - - | - - | - - + | - - - | - - - | - - -
  changeWebhook           - - - - | - - | - - | - - + | - - - | - - - | - - -
  rotateWebhookSecret     - - - - | - - | - - | - - + | - - - | - - - | - - -
  replayWebhook           - - - - | - - | - - | - - + | - - - | - - - | - - -
`,
  //                      T C E D P A O H U G S | N n | F f | 0
  elsewhere: `
  webhooks                - - - - - o - - - - - | - - | - - | -
  webhookDeliveries       - - - - - - - - - - - | - - | - - | -
  createWebhook           - - - - - o - - - - - | - - | - - | -
  changeWebhook           - - - - - - - - - - - | - - | - - | -
  rotateWebhookSecret     - - - - - - - - - - - | - - | - - | -
  replayWebhook           - - - - - - - - - - - | - - | - - | -
`,
};
