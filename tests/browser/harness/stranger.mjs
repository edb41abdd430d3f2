// A site that is not ours: it serves an empty page and counts what it is asked for.
import { createServer } from 'node:http';

/** `origin(name)` is its origin under a name, `asked` the paths that it was asked for. */
export function startStranger() {
  const asked = [];
  const server = createServer((request, answer) => {
    asked.push(request.url);
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>A stranger</title><h1>A stranger</h1>');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      const stop = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
      resolve({ asked, port, origin: (name) => `http://${name}:${port}`, stop });
    });
  });
}
