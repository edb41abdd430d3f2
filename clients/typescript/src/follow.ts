// The event stream of a session, to its last event, whatever happens to the connection on the way.
import { streamAnswer, streamIteration, type SessionEvent } from './generated/index.js';
import type { Client } from './generated/client/index.js';

/** Where a workflow is: its project and its id. */
export type Place = { slug: string; w: string };

/** How often in a row a connection may fail before it is given up. */
const TRIES = 5;

/** The events of a session: those stored, then live, until its last. */
export async function* followIteration(client: Client, place: Place, session: string): AsyncGenerator<SessionEvent> {
  const path = { ...place, s: session };
  yield* untilLast(() => streamIteration({ client, path, sseMaxRetryAttempts: TRIES, throwOnError: true }));
}

/** The events of the newest answer in a chat session, from its start. */
export async function* followAnswer(client: Client, place: Place): AsyncGenerator<SessionEvent> {
  yield* untilLast(() => streamAnswer({ client, path: place, sseMaxRetryAttempts: TRIES, throwOnError: true }));
}

/** Ends after the last event; a stream that ends before it was cut off, which is an error. */
async function* untilLast(open: () => Promise<{ stream: AsyncGenerator<unknown> }>): AsyncGenerator<SessionEvent> {
  const { stream } = await open();
  for await (const message of stream) {
    const event = message as SessionEvent;
    yield event;
    if (isLast(event)) return;
  }
  throw new Error('the stream ended before its last event');
}

function isLast(event: SessionEvent): boolean {
  return event.type === 'done' || event.type === 'cancelled' || (event.type === 'error' && event.fatal === true);
}
