// A client of the Redraft API: what is generated from its description, and what is written by hand.
import { createClient, createConfig, type Client } from './generated/client/index.js';

export * from './generated/index.js';
export * from './follow.js';

/** A client that sends this token (`redraft token` makes one) to the server at this address. */
export function connect(address: string, token: string): Client {
  return createClient(createConfig({ baseUrl: address, auth: token }));
}
