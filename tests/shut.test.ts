import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { endable } from './support/shut.ts';

test.each([
  ['a connection that shakes hands for ever', () => createHttps({})],
  ['a connection that says nothing', () => createServer()],
])('a server of the suites ends in spite of %s', async (_, make) => {
  const server = make();
  const end = endable(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => {});
  await new Promise((open) => server.once('connection', open));
  const gone = new Promise((done) => client.once('close', done));

  await end();
  await gone;

  expect(server.listening).toBe(false);
  expect(client.destroyed).toBe(true);
});
