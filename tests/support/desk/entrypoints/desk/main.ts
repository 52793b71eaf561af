/** Puts the desk within reach of the test that drives this page. */
import { desk } from '../../desk.ts';

Object.assign(globalThis, { desk });
