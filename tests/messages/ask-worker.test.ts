/** Asking the worker: a killed worker is asked again, an update is recognised, troubles keep their kind. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askWorker } from '../../lib/messages/ask-worker.ts';

const sendMessage = vi.fn();
const runtime: { id: string | undefined; sendMessage: typeof sendMessage } = {
  id: 'planseat',
  sendMessage,
};

beforeEach(() => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime });
  runtime.id = 'planseat';
  sendMessage.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('answers what the worker answers', async () => {
  sendMessage.mockResolvedValue({ answer: { token: 't' } });
  expect(await askWorker('mintToken', { ahead: null })).toEqual({ token: 't' });
  expect(sendMessage).toHaveBeenCalledWith({ planseat: 'mintToken', ask: { ahead: null } });
});

it('asks again where the worker was killed in the middle', async () => {
  sendMessage
    .mockRejectedValueOnce(new Error('The message port closed before a response was received.'))
    .mockResolvedValueOnce({ answer: { token: 't' } });
  expect(await askWorker('mintToken', { ahead: null })).toEqual({ token: 't' });
});

it('gives up after the second time', async () => {
  sendMessage.mockRejectedValue(new Error('gone'));
  await expect(askWorker('mintToken', { ahead: null })).rejects.toThrow('gone');
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('says that the extension was updated, without asking anybody', async () => {
  runtime.id = undefined;
  await expect(askWorker('mintToken', { ahead: null })).rejects.toMatchObject({
    trouble: 'updated',
  });
  expect(sendMessage).not.toHaveBeenCalled();
});

it('says so too where it is updated while it waits', async () => {
  sendMessage.mockImplementation(async () => {
    runtime.id = undefined;
    throw new Error('Extension context invalidated.');
  });
  await expect(askWorker('mintToken', { ahead: null })).rejects.toMatchObject({
    trouble: 'updated',
  });
});

it('does not ask again what was refused', async () => {
  sendMessage.mockResolvedValue({ trouble: 'refused', message: 'not you' });
  await expect(askWorker('mintToken', { ahead: null })).rejects.toMatchObject({
    trouble: 'refused',
    message: 'not you',
  });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
