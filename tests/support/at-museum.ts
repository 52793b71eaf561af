/** For tests of screens: a workspace of its own with the museum in it, anew for each test of a file, closed after it. */
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import type { OpenWorkspace } from '../../lib/workspace/open.ts';
import { freshWorkspace } from './here.ts';
import { type Museum, makeMuseum } from './museum.ts';

export let workspace: OpenWorkspace;
export let museum: Museum;

/** `further`: what else a test of that file finds there. */
export function atTheMuseum(further?: () => void | Promise<void>): void {
  beforeEach(async () => {
    workspace = freshWorkspace();
    museum = await makeMuseum(workspace);
    await further?.();
  });
  afterEach(() => {
    cleanup();
    workspace.close();
  });
}
