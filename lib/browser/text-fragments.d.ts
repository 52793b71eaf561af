/** The part of text-fragments-polyfill that is used; it ships no types. */
declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export const GenerateFragmentStatus: { SUCCESS: 0 };
  export function setTimeout(milliseconds: number): void;
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: { prefix?: string; textStart: string; textEnd?: string; suffix?: string };
  };
}
