// Starts the built `redraft` with an empty home of its own, and stops it with all its processes.
import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOKEN = 'a-token-for-the-length-of-one-browser-test';
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 15_000;

/**
 * A running `redraft up`: `link` signs in once, `token` always, `origin` is where it listens, `home` is its user's home folder, `pid` is its process, `log()` is
 * what it printed so far. `env`: further variables. Given `home` and `port` of one that was stopped with `keepHome`, it goes on where that was.
 */
export async function startRedraft({ demo = 'speed=0', port, home, env = {} } = {}) {
  const binary = process.env.REDRAFT_BIN;
  if (!binary) throw new Error('REDRAFT_BIN must name the redraft binary: run `cargo xtask test browser`');
  const ownHome = home ?? (await realpath(await mkdtemp(join(tmpdir(), 'redraft-browser-'))));
  const bind = `127.0.0.1:${port ?? (await freePort())}`;
  const child = spawn(binary, ['up', '--no-open', '--workers', '1', '--bind', bind], {
    env: { PATH: process.env.PATH, HOME: ownHome, LANG: 'C.UTF-8', REDRAFT_HOME: join(ownHome, 'redraft'), REDRAFT_AGENT: 'demo', REDRAFT_DEMO: demo, REDRAFT_TOKEN: TOKEN, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => { printed += text; });
  }
  const ended = new Promise((resolve) => { child.once('exit', resolve); });

  const stop = async ({ keepHome = false } = {}) => {
    child.kill('SIGTERM');
    if ((await within(STOP_LIMIT_MS, ended)) === TOO_LATE) {
      child.kill('SIGKILL');
      throw new Error(`redraft did not stop within ${STOP_LIMIT_MS} ms; it printed:\n${printed}`);
    }
    if (!keepHome) await rm(ownHome, { recursive: true, force: true });
  };

  try {
    const link = await poll(START_LIMIT_MS, () => {
      if (child.exitCode !== null) throw new Error('it ended');
      return printed.match(/^Redraft is ready: (http\S+)$/m)?.[1];
    });
    return { link, token: TOKEN, origin: `http://${bind}`, port: Number(bind.split(':')[1]), home: ownHome, pid: child.pid, log: () => printed, stop };
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`redraft did not start (${error.message}); it printed:\n${printed}`);
  }
}

/** Asks again and again until the answer is not empty. */
export async function poll(limitMs, ask) {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`no answer within ${limitMs} ms`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

const TOO_LATE = Symbol('too late');

function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => { timer = setTimeout(resolve, ms, TOO_LATE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
