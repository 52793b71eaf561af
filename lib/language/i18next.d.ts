/** Teaches i18next's `t` which words there are: those of the English files. */
import type english from './locales/en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'basics';
    resources: typeof english;
  }
}
