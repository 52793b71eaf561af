/** Mounts a screen with its frame; called once by each entrypoint, and again through `update` when a setting changes. */
import '../styles/sheet.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame, type FrameSetup } from './frame.tsx';

export interface Mounted {
  update(setup: FrameSetup): void;
  end(): void;
}

export function mountScreen(element: HTMLElement, screen: ReactNode, setup: FrameSetup): Mounted {
  const root = createRoot(element);
  const update = (now: FrameSetup) => root.render(<Frame {...now}>{screen}</Frame>);
  update(setup);
  return { update, end: () => root.unmount() };
}
